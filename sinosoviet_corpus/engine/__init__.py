"""Runs the rules over the tables: one SQL text on DuckDB (everybody) or Spark (beyond one machine)."""
