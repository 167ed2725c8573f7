"""What the annotation leaves open, and so makes findings less certain."""
