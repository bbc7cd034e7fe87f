"""A made-up knowledge base of any size, the same for the same seed."""
