"""Acts against lives."""
