"""Gaps in the annotation that make findings less certain."""
