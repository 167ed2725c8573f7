"""Where a finding becomes text: one form a file."""
