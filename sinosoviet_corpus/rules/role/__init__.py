"""Persons against offices."""
