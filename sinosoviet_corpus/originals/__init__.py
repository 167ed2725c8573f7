"""Files of writers -> the plain text that is stored: plain text in any stated encoding, HTML, DOCX. Nothing in a file is run or fetched."""
