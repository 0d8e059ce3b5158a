"""Training the tactic model that ships with Leanbook; not needed at run time."""
