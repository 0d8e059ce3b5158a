"""Where a proof comes from: what is being proved, and where its `sorry` stands."""

from __future__ import annotations

import re
from typing import Any

from leanbook.lean.proof import ProofState
from leanbook.notebook.reading import visible
from leanbook.prover.exploration import Exploration

__all__ = ["source_data", "title_of"]

_DECLARED = re.compile(
    r"^[^\S\n]*(?:@\[[^\]]*\]\s*)?(?:(?:private|protected|noncomputable|partial|unsafe)\s+)*"
    r"(theorem|lemma|def|abbrev|instance|example)\b[^\S\n]*((?:«[^»]*»|[^\s:({\[⦃])*)",
    re.MULTILINE,
)


def title_of(state: ProofState) -> str:
    """The name of what is being proved, as it stands in the source.

    Args:
        state: Any state of the proof.
    """
    source = Exploration(state).source()
    if source is None:
        return "a hole in a tactic"
    code, start, _ = source
    found = list(_DECLARED.finditer(code, 0, start))
    if not found:
        return "proof"
    kind, name = found[-1].groups()
    return visible(name or kind)


def source_data(tree: Exploration) -> dict[str, Any] | None:
    """What the browser needs to find the `sorry` in the notebook's cells.

    Args:
        tree: The exploration.

    Returns:
        `code`, the text that it stands in; `start` and `end`, its place; `from` and `to`, that of
        the declaration around it; all in UTF-16, as browsers count. None for a hole that a tactic
        left, which stands in no text.
    """
    source = tree.source()
    if source is None:
        return None
    code, start, end = source
    begin = max((each.start() for each in _DECLARED.finditer(code, 0, start)), default=0)
    following = _DECLARED.search(code, end)
    stop = following.start() if following else len(code)
    places = {"start": start, "end": end, "from": begin, "to": stop}
    return {"code": code, **{name: _utf16(code[:place]) for name, place in places.items()}}


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
