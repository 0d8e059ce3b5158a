"""Many candidates for one prompt, decoded together.

The prompt is decoded once, as sequence 0. Candidates that have written the same so far are one
branch: what may come next is computed once, and each draws for itself. Where they differ the branch
splits, which costs nothing: llama.cpp only notes that the cells of its cache belong to one more
sequence. Each step decodes one token of every branch in one batch; candidates that are finished
leave, and others that wait take their place.

What has been asked before does not change what is drawn. A batch of another size rounds
differently, and that is enough to draw another token; so the prompt is always cut at the same
places, and of an earlier prompt's state only whole pieces are kept.
"""

from __future__ import annotations

import collections
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leanbook.errors import EngineError, PromptError
from leanbook.model.candidates import Candidate, Finish, Sampling
from leanbook.model.grammar import Grammar
from leanbook.model.native import Batch, Native
from leanbook.model.sampling import Distribution, Picker

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["AbortedError", "Decoder", "Spent"]

_ABORTED = 2


class AbortedError(Exception):
    """Decoding was told to end."""


@dataclass
class Spent:
    """What a request has taken so far.

    Attributes:
        prompt_tokens: How many tokens of the prompt had to be decoded.
        completion_tokens: How many tokens were drawn: once for candidates that were written at the
            same time and began alike.
    """

    prompt_tokens: int = 0
    completion_tokens: int = 0


class Decoder:
    """Draws candidates from a model.

    Args:
        native: The model.
        step: Is called after every piece of work; it raises `AbortedError` to end it.
    """

    def __init__(self, native: Native, step: Callable[[], None]) -> None:
        self._native = native
        self._step = step
        self._batch = Batch(native)
        self._kept: list[int] = []
        self._last: npt.NDArray[np.float32] | None = None

    def generate(
        self,
        prompt: str,
        k: int,
        sampling: Sampling,
        emit: Callable[[Candidate], None],
        spent: Spent,
    ) -> None:
        """Draw candidates.

        Args:
            prompt: The text to go on from.
            k: How many.
            sampling: How they are drawn.
            emit: Gets each one when it is finished.
            spent: Is kept up to date.

        Raises:
            PromptError: The prompt has no tokens, or too many.
            EngineError: The grammar does not parse, or llama.cpp fails.
            AbortedError: It was told to end; the prompt's state is kept as far as it goes.
        """
        tokens = self._native.tokenize(prompt)
        self._check_length(len(tokens), sampling.max_tokens)
        grammar = (
            None if sampling.grammar is None else Grammar.parse(self._native, sampling.grammar)
        )
        try:
            first = Distribution(self._prepare(tokens, spent))
            candidates = [
                _Growing(self._native, sampling, index, grammar and grammar.clone())
                for index in range(k)
            ]
            most = self._at_once(k, len(tokens), sampling)
            self._grow(candidates, most, first, len(tokens), emit, spent)
        finally:
            if grammar is not None:
                grammar.free()

    def _at_once(self, k: int, length: int, sampling: Sampling) -> int:
        """How many candidates are written at the same time."""
        if sampling.temperature == 0:
            return k  # they stay one branch
        room = (self._native.n_ctx - length) // sampling.max_tokens
        return max(1, min(room, self._native.shape.n_seq_max - 1))

    def _check_length(self, length: int, more: int) -> None:
        if not length:
            raise PromptError("The prompt is empty: it has no tokens.", hint="write something.")
        if length + more > self._native.n_ctx:
            raise PromptError(
                f"The prompt has {length:,} tokens, and up to {more:,} may follow; together they "
                f"must be at most {self._native.n_ctx:,}.",
                hint="shorten the prompt, ask for fewer max_tokens, or load the model with a "
                "larger n_ctx.",
            )

    # The prompt

    def _prepare(self, tokens: list[int], spent: Spent) -> npt.NDArray[np.float32]:
        """Make sequence 0 the prompt, and return what the model says after it."""
        last = self._last
        if tokens == self._kept and last is not None:
            return last
        size = self._native.shape.n_ubatch
        common = _common(self._kept, tokens)
        done = self._keep(min(common, len(tokens) - 1) // size * size)
        self._last = None
        for start in range(done, len(tokens), size):
            piece = tokens[start : start + size]
            end = start + len(piece)
            wanted = [False] * len(piece)
            wanted[-1] = end == len(tokens)
            self._decode(piece, range(start, end), [0] * len(piece), wanted, prompt=start)
            spent.prompt_tokens += len(piece)
            self._kept += piece
            last = self._native.logits(len(piece) - 1).copy() if wanted[-1] else None
        assert last is not None, "there is at least one token to decode"
        self._last = last
        return last

    def _keep(self, length: int) -> int:
        """Forget all but the first tokens of sequence 0; returns how many could be kept."""
        api, memory = self._native.api, self._native.memory
        kept = (
            length > 0
            and api.llama_memory_seq_rm(memory, 0, length, -1)
            and api.llama_memory_seq_pos_min(memory, 0) == 0
        )
        if not kept:  # nothing in common, or a kind of memory that can't be cut
            api.llama_memory_clear(memory, False)
            length = 0
        del self._kept[length:]
        return length

    # The candidates

    def _grow(
        self,
        candidates: list[_Growing],
        most: int,
        first: Distribution,
        length: int,
        emit: Callable[[Candidate], None],
        spent: Spent,
    ) -> None:
        """Write candidates, so many at once, after a prompt of this length."""
        api, memory = self._native.api, self._native.memory
        waiting = collections.deque(candidates)
        branches: list[_Branch] = []
        sequences = range(1, self._native.shape.n_seq_max)
        free = list(reversed(sequences))

        def grown(branch: _Branch, distribution: Distribution) -> list[_Branch]:
            """What becomes of a branch when each of its candidates has drawn its next token."""
            parts: dict[int, list[_Growing]] = {}
            drawn: set[int] = set()
            for one in branch.candidates:
                one.draw(distribution)
                drawn.add(one.token)
                if one.finish is None:
                    parts.setdefault(one.token, []).append(one)
                else:
                    emit(one.candidate())
                    one.free()
            spent.completion_tokens += len(drawn)
            found: list[_Branch] = []
            for part in parts.values():
                if branch.sequence and not found:
                    sequence = branch.sequence  # it goes on as one of its parts
                else:
                    sequence = free.pop()
                    api.llama_memory_seq_cp(memory, branch.sequence, sequence, -1, -1)
                found.append(_Branch(sequence, part))
            if branch.sequence and not found:
                api.llama_memory_seq_rm(memory, branch.sequence, -1, -1)
                free.append(branch.sequence)
            return found

        try:
            while waiting or branches:
                more = most - sum(len(branch.candidates) for branch in branches)
                if starting := [waiting.popleft() for _ in range(min(more, len(waiting)))]:
                    branches += grown(_Branch(0, starting), first)
                if branches:
                    self._decode(
                        [branch.token for branch in branches],
                        [length + branch.count - 1 for branch in branches],
                        [branch.sequence for branch in branches],
                        [True] * len(branches),
                    )
                    branches = [
                        part
                        for row, branch in enumerate(branches)
                        for part in grown(branch, Distribution(self._native.logits(row)))
                    ]
        finally:
            for one in candidates:
                one.free()
            for sequence in set(sequences) - set(free):
                api.llama_memory_seq_rm(memory, sequence, -1, -1)

    def _decode(
        self,
        tokens: Sequence[int],
        positions: Sequence[int],
        sequences: Sequence[int],
        wanted: Sequence[bool],
        *,
        prompt: int | None = None,
    ) -> None:
        mark = self._native.log.mark()
        answer = self._batch.decode(tokens, positions, sequences, wanted)
        try:
            if answer not in (0, _ABORTED):
                reason = "; ".join(self._native.log.errors(mark)) or f"its answer is {answer}"
                raise EngineError(
                    f"llama.cpp could not decode {len(tokens)} tokens: {reason}.",
                    hint="load the model with a smaller n_ctx or parallel.",
                )
            self._step()
            if answer == _ABORTED:
                raise AbortedError
        except BaseException:
            if prompt is not None:
                self._keep(prompt)  # the piece may have been decoded in part
            raise


class _Growing:
    """A candidate that is being written."""

    def __init__(
        self, native: Native, sampling: Sampling, index: int, grammar: Grammar | None
    ) -> None:
        self.count = 0
        self.token = -1
        self.finish: Finish | None = None
        self._index = index
        self._most = sampling.max_tokens
        self._native = native
        self._grammar = grammar
        self._picker = Picker(sampling, index)
        self._stops = [text.encode() for text in sampling.stop]
        self._longest = max(map(len, self._stops), default=0)
        self._written = bytearray()
        self._logprob = 0.0

    def draw(self, distribution: Distribution) -> None:
        """Draw the next token; sets `finish` when it is the last."""
        pick = self._picker.pick(distribution, self._grammar)
        if not pick.forced:
            self._logprob += pick.logprob
        self.token = pick.token
        if self._native.is_end(pick.token):
            self.finish = "stop"
            return
        self.count += 1
        before = len(self._written)
        self._written += self._native.piece(pick.token)
        found = [
            place
            for stop in self._stops
            if (place := self._written.find(stop, max(0, before - self._longest + 1))) >= 0
        ]
        if found:
            del self._written[min(found) :]
            self.finish = "stop"
        elif self.count >= self._most:
            self.finish = "length"

    def candidate(self) -> Candidate:
        """What has been written."""
        assert self.finish is not None
        text = _text(self._written)
        return Candidate(text, self._logprob, self.count, self.finish, self._index)

    def free(self) -> None:
        """Give the grammar's memory back."""
        if self._grammar is not None:
            self._grammar.free()


@dataclass(frozen=True)
class _Branch:
    """Candidates that have written the same so far, and the sequence that holds it."""

    sequence: int
    candidates: list[_Growing]

    @property
    def token(self) -> int:
        """The last token."""
        return self.candidates[0].token

    @property
    def count(self) -> int:
        """How many tokens there are."""
        return self.candidates[0].count


def _common(one: list[int], other: list[int]) -> int:
    """How many tokens two prompts begin with alike."""
    for place, (here, there) in enumerate(zip(one, other, strict=False)):
        if here != there:
            return place
    return min(len(one), len(other))


def _text(written: bytearray) -> str:
    """Bytes as text, without a character at the end that is not whole."""
    import codecs

    return codecs.getincrementaldecoder("utf-8")("replace").decode(bytes(written))
