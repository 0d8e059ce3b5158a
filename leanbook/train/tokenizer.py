"""The tokenizer of the tactic model: byte-level pair encoding, fitted to Lean.

A name is always cut the same way, wherever it stands: the spaces of Lean's text belong to the
operators and keywords around it (` ∧ `, ` : `, `exact `), never to the name. Copying a name from
the goal is then copying its tokens. Digits and subscripts stand alone, so `h₁` and `h₂` share a
token and `h₇` is nothing new.

To llama.cpp it is a tokenizer of GPT-2's kind whose text is cut at numbers only ("superbpe"). No
token holds a number beside anything else, so those cuts never matter, and the two agree.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanbook.bench.synthetic import byte_signs
from leanbook.errors import LeanbookError, MissingExtraError
from leanbook.model.prompts.shipped import END, GOAL, PREMISES, TACTIC

if TYPE_CHECKING:
    import tokenizers

    from leanbook.train.samples import Sample

__all__ = [
    "END", "GOAL", "PAD", "PREMISES", "PRE_TOKENIZER", "SPECIAL", "TACTIC", "Tokenizer",
    "tokenizer_of",
]  # fmt: skip

PAD = "<|pad|>"
SPECIAL = (PAD, PREMISES, GOAL, TACTIC, END)
"""The special tokens, by their numbers from 0 on."""

_MOST_SAMPLES = 200_000

PRE_TOKENIZER = "superbpe"
"""What llama.cpp calls the rule that cuts a text at its numbers only (`tokenizer.ggml.pre`)."""

_BYTES = byte_signs()

_UNITS = "|".join(
    (
        r"\n⊢ ",
        r"\n *",
        r"\p{N}",
        r"(?:Nat|Int|List|Bool|Option|Prod|And|Or|Not|Iff|Eq|Exists|Function|Classical)\.",
        r"[\p{L}\p{M}_'!?]+",
        r" ?[\(\[\{⟨]",
        r"[\)\]\}⟩]",
        r", ?",
        r"\.",
        r" ?[^\s\p{L}\p{M}\p{N}_'!?\(\)\[\]\{\}⟨⟩,\.]+ ?",
        r" ",
        r"\s",
    )
)
"""Within these, pairs are joined; never across two of them."""

_TEXT = (
    "intro rintro exact apply refine have show cases rcases obtain induction simp only simpa rw"
    " unfold change exists constructor generalizing using with at fun if then else let match by"
    " omega subst specialize injection split contradiction exfalso left right symm replace"
    " rename_i clear revert generalize suffices intros nth_rewrite decide rfl congr funext"
    " ext calc nil cons zero succ not Type Prop"
)
_KEYWORDS = _TEXT.split()
"""These are joined with a space after them, once all else is joined."""


class Tokenizer:
    """Text to numbers and back.

    Args:
        core: The tokenizer of the package tokenizers that does the work.

    Example:
        >>> tokenizer = Tokenizer.fit(["p : Prop\\nh : p\\n⊢ p"] * 9)      # doctest: +SKIP
        >>> tokenizer.decode(tokenizer.encode("⊢ p"))                     # doctest: +SKIP
        '⊢ p'
    """

    def __init__(self, core: tokenizers.Tokenizer) -> None:
        self._core = core

    @classmethod
    def fit(cls, texts: Iterable[str], size: int = 1536) -> Tokenizer:
        """Fit one to texts.

        Args:
            texts: Goals, premises and tactics.
            size: How many tokens there shall be at most; fewer texts give fewer. At least 400.
                Default: 1536.

        Raises:
            MissingExtraError: The package tokenizers is not installed.
            LeanbookError: The size is too small.
        """
        if size < 400:
            raise LeanbookError(
                f"A tokenizer of {size} tokens is too small.", hint="take at least 400."
            )
        package = _package()
        core = package.Tokenizer(package.models.BPE())
        core.pre_tokenizer = package.pre_tokenizers.Split(package.Regex(_UNITS), "isolated")
        trainer = package.trainers.BpeTrainer(vocab_size=size, min_frequency=2, show_progress=False)
        core.train_from_iterator(texts, trainer)
        learnt = json.loads(core.to_str())["model"]
        signs = [sign for sign in learnt["vocab"] if len(sign) == 1 and not sign.isascii()]
        build = _Build()
        for sign in sorted(signs, key=learnt["vocab"].__getitem__):
            # Signs are put together of their bytes before anything else, so that no token ends
            # within one: a number is a sign, and llama.cpp cuts around numbers.
            parts = _written(sign)
            for end in range(2, len(parts) + 1):
                build.join(parts[: end - 1], parts[end - 1])
        for merge in learnt["merges"]:
            if len(build.vocabulary) >= size - len(_KEYWORDS):
                break
            left, right = _pair(merge)
            build.join(_written(left), _written(right))
        for word in _KEYWORDS:
            if word in build.vocabulary and len(build.vocabulary) < size:
                build.join(word, _written(" "))
        return cls(_assemble(build.vocabulary, build.merges))

    @classmethod
    def of(cls, tokens: Sequence[str], merges: Sequence[str]) -> Tokenizer:
        """Make one of what a model file holds.

        Args:
            tokens: All tokens by their numbers, as `tokens` gives them.
            merges: The pairs that are joined, the first first, as `merges` gives them.

        Raises:
            MissingExtraError: The package tokenizers is not installed.
        """
        numbers = {token: number for number, token in enumerate(tokens)}
        return cls(_assemble(numbers, [_pair(merge) for merge in merges]))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Tokenizer:
        """Read one that `save` wrote.

        Raises:
            LeanbookError: The file can't be read.
            MissingExtraError: The package tokenizers is not installed.
        """
        package = _package()
        try:
            return cls(package.Tokenizer.from_str(Path(path).read_text(encoding="utf-8")))
        except Exception as error:  # the package raises nothing narrower
            raise LeanbookError(
                f"{path} is no tokenizer: {error}",
                hint="python -m leanbook.train fit --dir DIR makes one where there is none; but a "
                "network that is trained needs its own back.",
            ) from error

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write it as JSON, in the format of the package tokenizers."""
        target = Path(path)
        part = target.with_name(f"{target.name}.{os.getpid()}")
        part.write_text(self._core.to_str(pretty=True), encoding="utf-8")
        part.replace(target)

    def __len__(self) -> int:
        return self._core.get_vocab_size()

    @property
    def tokens(self) -> tuple[str, ...]:
        """All tokens by their numbers; a byte is written as the sign that stands for it."""
        vocabulary = self._core.get_vocab()
        return tuple(sorted(vocabulary, key=vocabulary.__getitem__))

    @property
    def merges(self) -> tuple[str, ...]:
        """The pairs that are joined, the first first; `left right`."""
        model = json.loads(self._core.to_str())["model"]
        return tuple(" ".join(_pair(merge)) for merge in model["merges"])

    def number(self, token: str) -> int:
        """The number of a special token."""
        found = self._core.token_to_id(token)
        if found is None:
            raise LeanbookError(f"The tokenizer has no token {token}.", hint="fit it again.")
        return int(found)

    def encode(self, text: str) -> list[int]:
        """The tokens of a text; special tokens in it are taken for such."""
        return self._core.encode(text, add_special_tokens=False).ids

    def encode_all(self, texts: Sequence[str]) -> list[list[int]]:
        """The tokens of several texts, on all cores."""
        found = self._core.encode_batch_fast(texts, add_special_tokens=False)
        return [each.ids for each in found]

    def decode(self, numbers: Sequence[int]) -> str:
        """The text of tokens, special ones included."""
        return self._core.decode(list(numbers), skip_special_tokens=False)


class _Build:
    """A vocabulary that grows: the special tokens, the bytes, then one token for each merge."""

    def __init__(self) -> None:
        self.vocabulary = {token: number for number, token in enumerate([*SPECIAL, *_BYTES])}
        self.merges: list[tuple[str, str]] = []

    def join(self, left: str, right: str) -> None:
        if left + right not in self.vocabulary:
            self.vocabulary[left + right] = len(self.vocabulary)
            self.merges.append((left, right))


def _written(text: str) -> str:
    """A text with one sign for each of its bytes."""
    return "".join(_BYTES[byte] for byte in text.encode())


def _pair(merge: str | list[str]) -> tuple[str, str]:
    left, right = merge.split(" ") if isinstance(merge, str) else merge
    return left, right


def _assemble(vocabulary: dict[str, int], merges: list[tuple[str, str]]) -> tokenizers.Tokenizer:
    package = _package()
    core = package.Tokenizer(package.models.BPE(vocab=vocabulary, merges=merges))
    core.pre_tokenizer = package.pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    core.decoder = package.decoders.ByteLevel()
    core.add_special_tokens([package.AddedToken(text, special=True) for text in SPECIAL])
    return core


def _package() -> Any:
    try:
        import tokenizers
    except ImportError:
        raise MissingExtraError(
            "The package tokenizers is not installed.", hint="pip install 'leanbook[train]'"
        ) from None
    return tokenizers


def tokenizer_of(folder: Path, samples: Sequence[Sample], size: int) -> Tokenizer:
    """The tokenizer of a training; where there is none yet, one is fitted to its samples.

    Args:
        folder: The training's folder, with `tokenizer.json`.
        samples: The samples; of very many, every so-manieth is read.
        size: How many tokens a new one has at most.
    """
    path = folder / "tokenizer.json"
    if not path.exists():
        chosen = samples[:: max(1, len(samples) // _MOST_SAMPLES)]
        # A tactic counts thrice, as it is short.
        rows = ((each.goal, *each.premises, *[each.tactic] * 3) for each in chosen)
        Tokenizer.fit((text for row in rows for text in row), size).save(path)
    return Tokenizer.load(path)
