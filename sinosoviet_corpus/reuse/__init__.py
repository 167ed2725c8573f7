"""Text that one source may have from another: copied claims, shared wording, quotations."""
