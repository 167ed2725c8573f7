"""The model as Arrow tables with explicit schemas: what rules query and notebooks read."""
