"""Verdicts: from the rows of rules to findings, by one table of policy; decisions that no longer fit."""
