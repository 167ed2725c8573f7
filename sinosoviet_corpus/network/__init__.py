"""Many claims at once: what they say about time as a network of difference constraints, and the sets that cannot all be so."""
