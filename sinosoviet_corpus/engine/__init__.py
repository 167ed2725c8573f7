"""Runs the rules over tables, on DuckDB (everybody) or Spark (beyond one machine), and returns their rows. `sweep` also judges rows here, in SQL."""
