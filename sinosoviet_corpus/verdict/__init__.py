"""From the rows of rules to findings, by one table of policy; then cases, decisions, and findings about findings."""
