"""The relations that rules share, each in small worlds of its own."""
