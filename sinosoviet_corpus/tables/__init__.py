"""Records as rows, Arrow and Parquet, by a public list of tables and columns, which rules query and notebooks read."""
