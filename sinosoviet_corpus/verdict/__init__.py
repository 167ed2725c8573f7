"""Verdicts: from the rows of rules to findings, by one table of policy; decisions that no longer fit. Floor 4, below engine and output."""
