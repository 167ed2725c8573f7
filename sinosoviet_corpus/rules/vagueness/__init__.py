"""Words that hide who says it, when, or on what grounds."""
