"""The errors that Leanbook raises.

Every one derives from `LeanbookError`, so that `except leanbook.LeanbookError` catches what this
library reports and nothing else. A message says what happened, to what, and what to do next.
"""

from __future__ import annotations


class LeanbookError(Exception):
    """The base of every error that Leanbook raises.

    Args:
        message: What happened and to what, in one or a few sentences.
        hint: What to do next; it becomes the last line of the message. Default: none.

    Example:
        >>> str(LeanbookError("The file is empty.", hint="Write a theorem into it."))
        'The file is empty.\\nNext: Write a theorem into it.'
    """

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message if hint is None else f"{message}\nNext: {hint}")
        self.message = message
        self.hint = hint

    def _render_traceback_(self) -> list[str]:
        """What IPython shows: the message alone, without the way through Leanbook's own code."""
        return f"{type(self).__name__}: {self}".split("\n")


class ToolchainError(LeanbookError):
    """No usable Lean was found where one was asked for, or it does not answer."""


class UnsupportedPlatformError(ToolchainError):
    """The embedded Lean does not exist for this computer (Windows, musl, an old glibc, ...)."""


class CoreBuildError(LeanbookError):
    """The embedded core library could not be compiled or stored.

    Args:
        message: What failed.
        hint: What to do next. Default: none.
        output: What Lean printed, when it was Lean that refused a module. Default: nothing.
    """

    def __init__(self, message: str, *, hint: str | None = None, output: str = "") -> None:
        super().__init__(message, hint=hint)
        self.output = output


class SessionError(LeanbookError):
    """The Lean process behind a session could not be started, or could not be kept alive."""


class TacticError(LeanbookError):
    """Lean refused a tactic; the proof state that it was applied to is unchanged.

    Args:
        message: What Lean said.
        hint: What to do next. Default: none, Lean's message speaks for itself.
        tactic: The tactic. Default: unknown.
    """

    def __init__(self, message: str, *, hint: str | None = None, tactic: str = "") -> None:
        super().__init__(message, hint=hint)
        self.tactic = tactic


class TacticTimeoutError(TacticError):
    """A tactic was stopped because its time or memory ran out."""


class CellError(LeanbookError):
    """A notebook cell was not accepted by Lean; what is wrong has been shown below the cell."""


class ModelError(LeanbookError):
    """A model could not be loaded, or could not answer."""


class GGUFError(ModelError):
    """A file is not a whole, readable GGUF model; the message says what is wrong and where."""


class PlanError(ModelError):
    """A model does not fit into the memory that there is, or does not lie where it was planned."""


class EngineError(ModelError):
    """The process that runs a model died, hung, or refused; the next request starts another."""


class PromptError(ModelError):
    """A model can't be asked this: the prompt is empty, or too long for its context."""


class RemoteError(ModelError):
    """A server of models can't be reached, refuses, or answers with what is no answer."""


class MissingExtraError(ModelError):
    """A part of Leanbook that is installed on its own is not there; the message has the command."""
