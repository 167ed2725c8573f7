"""Disk <-> model: reading with path-and-line problems, canonical writing, integrity."""
