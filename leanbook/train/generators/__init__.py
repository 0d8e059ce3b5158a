"""Generators of problems, one module for each topic."""
