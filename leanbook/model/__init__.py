"""Text in, candidates out: model files, where their tensors go, and the engines that run them.

Nothing here knows of Lean or of notebooks.
"""
