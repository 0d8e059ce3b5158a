"""How one token is drawn from what a model says about all of them.

Vocabularies have up to some hundred thousand tokens, and this is done for every token of every
candidate. So the whole vocabulary is passed over as few times as can be, and everything else is
done with the few tokens that are likely enough.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from leanbook.errors import EngineError
from leanbook.model.candidates import Sampling

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Tokens = npt.NDArray[np.int32]

__all__ = ["Constraint", "Distribution", "Pick", "Picker"]

_FIRST_LOOK = 256
_WIDER = 16


class Constraint(Protocol):
    """What restricts the next token: a grammar."""

    def allowed(self, tokens: Tokens) -> npt.NDArray[np.bool_]:
        """Which of some tokens may come next."""
        ...

    def accept(self, token: int) -> None:
        """Go on after a token that is allowed."""
        ...

    def all_end(self, tokens: Tokens) -> bool:
        """Whether each of some tokens ends the text."""
        ...


@dataclass(frozen=True)
class Pick:
    """A token that was drawn.

    Attributes:
        token: Its number.
        logprob: Its natural log-probability under the model as it is.
        forced: Whether the text had to end here, because a grammar allowed nothing else.
    """

    token: int
    logprob: float
    forced: bool = False


class Distribution:
    """What a model says about the next token.

    Args:
        logits: One number for each token; it is not changed. Valid as long as it is used.

    Raises:
        EngineError: They are not numbers.
    """

    def __init__(self, logits: Floats) -> None:
        import numpy as np

        self.logits = logits
        self.best = int(logits.argmax())
        self.peak = float(logits[self.best])
        if not np.isfinite(self.peak):
            raise EngineError(
                "The model computed no numbers (NaN or infinity) where probabilities should be.",
                hint="its file is damaged, or made for another version; get it again.",
            )

    @cached_property
    def total(self) -> float:
        """The logarithm of the sum of all exponentials, so that probabilities add up to 1."""
        import numpy as np

        shifted = self.logits - np.float32(self.peak)
        np.exp(shifted, out=shifted)
        return self.peak + float(np.log(shifted.sum(dtype=np.float64)))

    def logprob(self, token: int) -> float:
        """The natural log-probability of a token."""
        return float(self.logits[token]) - self.total

    def likeliest(self, count: int) -> Tokens:
        """The likeliest tokens, the likeliest first; among equals the lower number."""
        import numpy as np

        if count >= len(self.logits):
            tokens = np.arange(len(self.logits), dtype=np.int32)
        else:
            tokens = np.argpartition(self.logits, -count)[-count:].astype(np.int32)
            tokens.sort()
        return self._sort(tokens)

    def above(self, least: float) -> Tokens:
        """The tokens with at least this logit, the likeliest first."""
        import numpy as np

        return self._sort(np.flatnonzero(self.logits >= np.float32(least)).astype(np.int32))

    def _sort(self, tokens: Tokens) -> Tokens:
        import numpy as np

        return tokens[np.argsort(-self.logits[tokens], kind="stable")]


class Picker:
    """Draws one candidate's tokens.

    Truncation looks at the model's own probabilities: a token must be among the `top_k` likeliest,
    in the smallest set with probability `top_p`, and not below the share `min_p` of the likeliest.
    What is left is drawn from at the given temperature.

    Args:
        sampling: How to draw.
        index: Which candidate it is: each has its own random numbers, from the seed.
    """

    def __init__(self, sampling: Sampling, index: int) -> None:
        import numpy as np

        self._sampling = sampling
        self._random = np.random.Generator(
            np.random.PCG64(np.random.SeedSequence((sampling.seed, index)))
        )

    def pick(self, distribution: Distribution, constraint: Constraint | None = None) -> Pick:
        """Draw the next token.

        A constraint is asked about one token only, the one that would be taken; when that is
        refused, about the others that might be drawn; and about the whole vocabulary only when
        none of them is allowed.

        Args:
            distribution: What the model says.
            constraint: What restricts it; it is told what was drawn. Default: nothing.

        Raises:
            EngineError: The constraint allows no token at all.
        """
        import numpy as np

        candidates = self._truncate(distribution)
        token = self._draw(distribution, candidates)
        forced = False
        if constraint is not None:
            if not constraint.allowed(np.array([token], np.int32))[0]:
                allowed, forced = self._allowed(distribution, candidates, constraint)
                token = self._draw(distribution, allowed)
            constraint.accept(token)
        return Pick(token, distribution.logprob(token), forced)

    def _truncate(self, distribution: Distribution) -> Tokens:
        import numpy as np

        how = self._sampling
        if how.temperature == 0 or how.top_k == 1:
            return np.array([distribution.best], np.int32)
        if how.min_p > 0:
            tokens = distribution.above(distribution.peak + _log(how.min_p))
        elif how.top_k > 0:
            tokens = distribution.likeliest(how.top_k)
        elif how.top_p < 1:
            tokens = self._likely_enough(distribution)
        else:
            return np.arange(len(distribution.logits), dtype=np.int32)
        if how.top_k > 0:
            tokens = tokens[: how.top_k]
        if how.top_p < 1:
            tokens = tokens[: self._nucleus(distribution, tokens)]
        return tokens

    def _likely_enough(self, distribution: Distribution) -> Tokens:
        """So many of the likeliest tokens that `top_p` is surely reached."""
        import numpy as np

        count = _FIRST_LOOK
        while True:
            tokens = distribution.likeliest(count)
            mass = np.exp(distribution.logits[tokens].astype(np.float64) - distribution.total)
            if count >= len(distribution.logits) or mass.sum() >= self._sampling.top_p:
                return tokens
            count *= _WIDER

    def _nucleus(self, distribution: Distribution, tokens: Tokens) -> int:
        """How many of the likeliest tokens it takes to reach `top_p`; at least one."""
        import numpy as np

        mass = np.exp(distribution.logits[tokens].astype(np.float64) - distribution.total)
        return int(np.searchsorted(np.cumsum(mass), self._sampling.top_p)) + 1

    def _draw(self, distribution: Distribution, tokens: Tokens) -> int:
        import numpy as np

        if len(tokens) == 1:
            return int(tokens[0])
        logits = distribution.logits[tokens].astype(np.float64)
        if self._sampling.temperature == 0:
            return int(tokens[int(logits.argmax())])
        weights = np.exp((logits - logits.max()) / self._sampling.temperature)
        sums = np.cumsum(weights)
        found = int(np.searchsorted(sums, self._random.random() * sums[-1], side="right"))
        return int(tokens[min(found, len(tokens) - 1)])

    def _allowed(
        self, distribution: Distribution, candidates: Tokens, constraint: Constraint
    ) -> tuple[Tokens, bool]:
        """What may be drawn from instead, and whether that is only the end."""
        if len(candidates) > 1:
            some = candidates[constraint.allowed(candidates)]
            if not constraint.all_end(some):
                return some, False
        count = _FIRST_LOOK
        while True:
            tokens = distribution.likeliest(count)
            some = tokens[constraint.allowed(tokens)]
            everything = len(tokens) == len(distribution.logits)
            only_ends = constraint.all_end(some)
            if everything or (not only_ends and self._suffices(distribution, tokens, some)):
                break
            count *= _WIDER
        if not len(some):
            raise EngineError(
                "The grammar allows no token here: what it wants can't be written with this "
                "model's tokens.",
                hint="allow more in the grammar, or use another model.",
            )
        return self._cut(distribution, some), only_ends

    def _suffices(self, distribution: Distribution, tokens: Tokens, some: Tokens) -> bool:
        """Whether all that `_cut` keeps is among some of the likeliest tokens."""
        how = self._sampling
        if how.temperature == 0 or 0 < how.top_k <= len(some):
            return True
        least = distribution.logits[some[0]] + _log(how.min_p)
        return bool(distribution.logits[tokens[-1]] < least)

    def _cut(self, distribution: Distribution, some: Tokens) -> Tokens:
        """The same truncation among allowed tokens, the likeliest of which comes first."""
        import numpy as np

        how = self._sampling
        if how.temperature == 0:
            return some[:1]
        logits = distribution.logits[some].astype(np.float64)
        some = some[logits >= logits[0] + _log(how.min_p)]
        if how.top_k > 0:
            some = some[: how.top_k]
        if how.top_p < 1:
            share = np.exp(logits - logits[0])
            reached = np.cumsum(share) / share.sum()
            some = some[: int(np.searchsorted(reached, how.top_p)) + 1]
        return some


def _log(value: float) -> float:
    return math.log(value) if value > 0 else -math.inf
