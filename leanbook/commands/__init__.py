"""The commands of `leanbook`, one module each; the module's name is the command's.

A command module has `HELP` (one line), `add_arguments(parser)` and `run(arguments) -> int`, which
returns the exit code. It imports what it needs inside `run`, so that `leanbook --help` is instant.
With `PASSES_ON = True` the arguments that it does not know arrive as `arguments.rest`.
"""
