"""Suggestions that Lean has checked, proof search, and reports."""
