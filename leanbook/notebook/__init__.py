"""The notebook side of Leanbook: `%load_ext leanbook`, the magics, and what they show.

`%%lean` checks a cell, `%lean EXPR` answers one question, `%lean_reset` forgets, `%lean_status`
tells. Which environment a cell starts from is the business of `cells`; how a result looks, of
`render` (HTML) and `plain` (text), which both read it through `reading`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

__all__ = ["load_ipython_extension", "unload_ipython_extension"]


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Add Leanbook's magics to a notebook or to a terminal IPython (`%load_ext leanbook`).

    Nothing is started here: the first `%%lean` cell starts Lean.

    Args:
        shell: The running IPython.

    Example:
        >>> %load_ext leanbook                                              # doctest: +SKIP
    """
    from leanbook.notebook.editor import install_editor
    from leanbook.notebook.exercises.cell import install_exercises
    from leanbook.notebook.magics import install

    install(shell)
    install_exercises(shell)
    install_editor(shell)


def unload_ipython_extension(shell: InteractiveShell) -> None:
    """Take the magics away again and end their Lean processes (`%unload_ext leanbook`).

    Args:
        shell: The running IPython.

    Example:
        >>> %unload_ext leanbook                                            # doctest: +SKIP
    """
    from leanbook.notebook.editor import uninstall_editor
    from leanbook.notebook.exercises.cell import uninstall_exercises
    from leanbook.notebook.magics import uninstall

    uninstall_editor(shell)
    uninstall_exercises(shell)
    uninstall(shell)
