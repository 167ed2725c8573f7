"""Disk to records and back: reading with path and line, integrity, canonical form, the seal, writing. A text is never written."""
