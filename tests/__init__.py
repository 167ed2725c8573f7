"""The tests, and the programs of the tests."""

import os

os.environ.setdefault("SINOSOVIET_CACHE", "")  # a test computes what it tests; test_kept.py has folders of its own
