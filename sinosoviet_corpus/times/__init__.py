"""From a date expression to days: EDTF -> boxes, core and outer bounds, must/may relations."""
