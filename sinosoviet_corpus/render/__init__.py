"""Records in plain English: the sentence of a claim, the words of a date, a citation; and making foreign text safe."""
