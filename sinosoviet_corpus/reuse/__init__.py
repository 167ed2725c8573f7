"""What one text has from another: copied claims, shared wording, quotations."""
