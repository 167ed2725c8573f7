"""What the annotation leaves open, and what a finding cannot be firmer than."""
