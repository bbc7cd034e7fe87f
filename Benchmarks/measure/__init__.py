"""Measures commands and prints what came out."""
