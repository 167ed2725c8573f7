"""Turns dates into days: EDTF becomes boxes, with tolerances and other readings. It also reads dates in words."""
