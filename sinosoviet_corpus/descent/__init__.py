"""Who has it from whom: a graph over the names of works; what a work goes back to, circles, independent roots. Floor 1."""
