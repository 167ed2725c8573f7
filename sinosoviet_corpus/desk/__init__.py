"""The desk: review findings and annotate texts in a browser on this machine."""
