"""Many claims at once: what they say about time as constraints, and the smallest sets that cannot all be true."""
