"""Lean 4 in colour: Pygments' lexer with the few things mended that a reader would trip over."""

from __future__ import annotations

from pygments.lexer import bygroups, inherit, words
from pygments.lexers.lean import (
    Lean4Lexer,  # pyright: ignore[reportAttributeAccessIssue]  # the type stubs are older
)
from pygments.token import Comment, Keyword, Name, Number, String, Whitespace

_TACTICS = (
    "ac_rfl",
    "all_goals",
    "any_goals",
    "apply",
    "assumption",
    "by_cases",
    "by_contra",
    "case",
    "cases",
    "change",
    "congr",
    "constructor",
    "contradiction",
    "conv",
    "decide",
    "delta",
    "dsimp",
    "exact",
    "exact_mod_cast",
    "exfalso",
    "exists",
    "ext",
    "fapply",
    "first",
    "focus",
    "funext",
    "generalize",
    "grind",
    "induction",
    "injection",
    "intro",
    "intros",
    "iterate",
    "left",
    "native_decide",
    "next",
    "norm_num",
    "omega",
    "push_neg",
    "rcases",
    "refine",
    "rename_i",
    "repeat",
    "replace",
    "revert",
    "rfl",
    "right",
    "ring",
    "rintro",
    "rotate_left",
    "rotate_right",
    "rw",
    "rwa",
    "simp",
    "simp_all",
    "simp_arith",
    "simpa",
    "skip",
    "solve",
    "solve_by_elim",
    "specialize",
    "split",
    "subst",
    "subst_vars",
    "suffices",
    "symm",
    "tauto",
    "trivial",
    "try",
    "unfold",
    "use",
)
_WORDS = (
    "termination_by",
    "decreasing_by",
    "generalizing",
    "deriving",
    "instance",
    "private",
    "partial",
    "unsafe",
    "return",
    "unless",
    "mut",
    "for",
    "only",
)
_SEGMENT = Lean4Lexer._name_segment
# Bounded, or a text full of opening quotes would take its length squared.
_QUOTED = r"«[^»\n]{1,200}»"
_PART = rf"(?:{_SEGMENT}|{_QUOTED})"
_NAME = rf"{_PART}(?:\.{_PART})*"

# A word is a keyword only where it stands alone: `h.left` and `simp'` are names.
_ALONE = r"(?<![\w.'])"
_END = r"(?![\w'.])"


class LeanLexer(Lean4Lexer):
    """Pygments' lexer for Lean 4, mended.

    Tactics are keywords, `#check` and its kin are one token, the name that a declaration
    introduces stands out, `sorry` is a reserved word and not an error, and characters and
    `«quoted names»` are whole.

    Example:
        >>> [str(kind) for _, kind, text in LeanLexer().get_tokens_unprocessed("#check") if text]
        ['Token.Keyword']
    """

    name = "Lean 4 (Leanbook)"
    aliases = ["leanbook-lean4"]
    filenames: list[str] = []
    mimetypes: list[str] = []

    tokens = {
        "root": [
            (r"#(?!\d|\[)[a-z_]+\??", Keyword),
            (
                rf"(?<![\w.])(theorem|lemma|def|abbrev|opaque|axiom|instance)(\s+)({_NAME})",
                bygroups(Keyword.Namespace, Whitespace, Name.Function),
            ),
            (
                rf"(?<![\w.])(inductive|structure|class)(\s+)(?!inductive\b)({_NAME})",
                bygroups(Keyword.Namespace, Whitespace, Name.Class),
            ),
            (words(_WORDS, prefix=_ALONE, suffix=_END), Keyword.Namespace),
            (words(_TACTICS, prefix=_ALONE, suffix=r"(?![\w'.]|\s*:[^=])[?!]?"), Keyword),
            inherit,
        ],
        "expression": [
            # `.` stops at a line's end only; comments come first so that their words stay plain.
            (r"/--|/-!", String.Doc, "docstring"),
            (r"/-", Comment.Multiline, "comment"),
            (r"--[^\n]*", Comment.Single),
            (words(("sorry", "admit"), prefix=_ALONE, suffix=_END), Keyword.Pseudo),
            (r"'(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|[^\\'\n])'", String.Char),
            (rf"{_PART}(?:\.{_PART})+|{_QUOTED}", Name),
            (r"0x[0-9a-fA-F]+|0b[01]+", Number.Integer),
            inherit,
        ],
    }
