"""The model as Arrow tables with explicit schemas, which rules query and notebooks read."""
