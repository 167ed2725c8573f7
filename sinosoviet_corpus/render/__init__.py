"""Records in plain English: the sentence of a claim, dates in words, citations; and making foreign text safe."""
