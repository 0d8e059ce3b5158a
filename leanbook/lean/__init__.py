"""Lean as a service: which Lean, how it starts, sessions, proof states and goals.

Nothing is imported here, so that the parts can be used one by one and quickly.
"""
