"""Dates against dates."""
