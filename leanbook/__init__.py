"""Leanbook: prove things with Lean 4 in a notebook, with nothing to install but this package.

The public names are loaded when they are first used, so that `import leanbook` stays fast.

Example:
    >>> import leanbook as lb
    >>> with lb.Session() as session:
    ...     session.run("theorem easy : 1 + 1 = 2 := rfl").complete
    True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from leanbook.errors import (
        CoreBuildError,
        EngineError,
        GGUFError,
        LeanbookError,
        MissingExtraError,
        ModelError,
        PlanError,
        PromptError,
        RemoteError,
        SessionError,
        TacticError,
        TacticTimeoutError,
        ToolchainError,
        UnsupportedPlatformError,
    )
    from leanbook.lean.driver import repl_config
    from leanbook.lean.goals import Goal, Hypothesis
    from leanbook.lean.proof import ProofState
    from leanbook.lean.results import CheckResult, Message
    from leanbook.lean.session import Session
    from leanbook.lean.trust import StatementError, Verdict, verify
    from leanbook.model.candidates import Candidate, Chat, ChatMessage, Model, Sampling
    from leanbook.model.loading import load_model
    from leanbook.model.plan import Plan
    from leanbook.model.remote import RemoteModel
    from leanbook.notebook.exercises.collected import grade_folder
    from leanbook.notebook.exercises.exercise import (
        Chapter,
        Exercise,
        ExerciseError,
        GoalHint,
        WrongAnswerError,
    )
    from leanbook.notebook.exercises.registry import exercise, load_exercises
    from leanbook.notebook.exercises.tryout import check_course
    from leanbook.notebook.explorer.widget import Explorer
    from leanbook.prover.prove import prove
    from leanbook.prover.report import ProofReport
    from leanbook.prover.suggest import Suggestion, Suggestions, suggest

__version__ = "0.1.0"

__all__ = [
    "Candidate",
    "Chapter",
    "Chat",
    "ChatMessage",
    "CheckResult",
    "CoreBuildError",
    "EngineError",
    "Exercise",
    "ExerciseError",
    "Explorer",
    "GGUFError",
    "Goal",
    "GoalHint",
    "Hypothesis",
    "LeanbookError",
    "Message",
    "MissingExtraError",
    "Model",
    "ModelError",
    "Plan",
    "PlanError",
    "PromptError",
    "ProofReport",
    "ProofState",
    "RemoteError",
    "RemoteModel",
    "Sampling",
    "Session",
    "SessionError",
    "StatementError",
    "Suggestion",
    "Suggestions",
    "TacticError",
    "TacticTimeoutError",
    "ToolchainError",
    "UnsupportedPlatformError",
    "Verdict",
    "WrongAnswerError",
    "__version__",
    "check_course",
    "exercise",
    "grade_folder",
    "load_exercises",
    "load_model",
    "prove",
    "repl_config",
    "suggest",
    "verify",
]

_HOMES = {
    "Candidate": "leanbook.model.candidates",
    "Chapter": "leanbook.notebook.exercises.exercise",
    "Chat": "leanbook.model.candidates",
    "ChatMessage": "leanbook.model.candidates",
    "CheckResult": "leanbook.lean.results",
    "Exercise": "leanbook.notebook.exercises.exercise",
    "ExerciseError": "leanbook.notebook.exercises.exercise",
    "Explorer": "leanbook.notebook.explorer.widget",
    "Goal": "leanbook.lean.goals",
    "GoalHint": "leanbook.notebook.exercises.exercise",
    "Hypothesis": "leanbook.lean.goals",
    "Message": "leanbook.lean.results",
    "Model": "leanbook.model.candidates",
    "Plan": "leanbook.model.plan",
    "ProofReport": "leanbook.prover.report",
    "ProofState": "leanbook.lean.proof",
    "RemoteModel": "leanbook.model.remote",
    "Sampling": "leanbook.model.candidates",
    "Session": "leanbook.lean.session",
    "StatementError": "leanbook.lean.trust",
    "Suggestion": "leanbook.prover.suggestion",
    "Suggestions": "leanbook.prover.suggestion",
    "Verdict": "leanbook.lean.trust",
    "WrongAnswerError": "leanbook.notebook.exercises.exercise",
    "check_course": "leanbook.notebook.exercises.tryout",
    "exercise": "leanbook.notebook.exercises.registry",
    "grade_folder": "leanbook.notebook.exercises.collected",
    "load_exercises": "leanbook.notebook.exercises.registry",
    "load_model": "leanbook.model.loading",
    "prove": "leanbook.prover.prove",
    "repl_config": "leanbook.lean.driver",
    "suggest": "leanbook.prover.suggest",
    "verify": "leanbook.lean.trust",
}
"""Where a public name lives; every other one is an error."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES.get(name, "leanbook.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def load_ipython_extension(shell: InteractiveShell) -> None:
    """What `%load_ext leanbook` calls.

    Args:
        shell: The running IPython.
    """
    import_module("leanbook.notebook").load_ipython_extension(shell)


def unload_ipython_extension(shell: InteractiveShell) -> None:
    """What `%unload_ext leanbook` calls.

    Args:
        shell: The running IPython.
    """
    import_module("leanbook.notebook").unload_ipython_extension(shell)
