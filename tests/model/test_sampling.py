"""How one token is drawn, against probabilities worked out in the plain way."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest

from leanbook.errors import EngineError, ModelError
from leanbook.model.candidates import Sampling
from leanbook.model.sampling import Distribution, Picker

RANDOM = np.random.default_rng(7)
LOGITS = RANDOM.normal(0, 3, 1000).astype(np.float32)
MANY = RANDOM.normal(0, 1, 20_000).astype(np.float32)


def softmax(logits: Any, temperature: float = 1.0) -> Any:
    """Probabilities, in double precision."""
    scaled = logits.astype(np.float64) / temperature
    weights = np.exp(scaled - scaled.max())
    return weights / weights.sum()


def drawn(logits: Any, sampling: Sampling, count: int = 2000, constraint: Any = None) -> list[int]:
    """The tokens that one candidate would draw from the same distribution again and again."""
    picker = Picker(sampling, 0)
    distribution = Distribution(logits)
    return [picker.pick(distribution, constraint).token for _ in range(count)]


class Among:
    """A constraint made up for these tests: some tokens are allowed, always; it counts questions.

    The real one is a grammar, which only a model's vocabulary gives a meaning to; see
    `test_engine.py`.
    """

    def __init__(self, tokens: set[int], ends: frozenset[int] = frozenset()) -> None:
        self.tokens = tokens
        self.ends = ends
        self.asked: list[int] = []
        self.accepted: list[int] = []

    def allowed(self, tokens: Any) -> Any:
        self.asked.append(len(tokens))
        return np.isin(tokens, list(self.tokens))

    def accept(self, token: int) -> None:
        self.accepted.append(token)

    def all_end(self, tokens: Any) -> bool:
        return self.ends.issuperset(tokens.tolist())


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"temperature": -1}, "temperature"),
        ({"temperature": float("nan")}, "temperature"),
        ({"top_p": 1.5}, "top_p"),
        ({"max_tokens": 0}, "max_tokens"),
        ({"max_tokens": 1.5}, "whole number"),
        ({"top_k": 2.0}, "whole number"),
        ({"seed": 2**32}, "seed must be a whole number from 0 to 4294967295, not 4294967296"),
        ({"temperature": "hot"}, "temperature must be a number from 0 to 100, not 'hot'"),
        ({"temperature": None}, "temperature"),
        ({"max_tokens": True}, "max_tokens must be a whole number, 1 or more, not True"),
        ({"stop": ("a", 3)}, "must be text, not 3"),
        ({"stop": None}, "tuple of texts, not None"),
        ({"grammar": b"root"}, "must be text, not bytes"),
        ({"stop": ("a", "")}, "stop string is empty"),
        ({"stop": "end"}, "tuple"),
    ],
)
def test_numbers_out_of_range(fields: dict[str, Any], words: str) -> None:
    """They are refused when they are given, not when they are used."""
    with pytest.raises(ModelError, match=words):
        Sampling(**fields)


def test_log_probabilities_are_those_of_the_whole_distribution() -> None:
    """Truncation and temperature change what is drawn, not what it is said to be worth."""
    picker = Picker(Sampling(temperature=0.3, top_k=5), 0)
    pick = picker.pick(Distribution(LOGITS))
    assert pick.logprob == pytest.approx(np.log(softmax(LOGITS)[pick.token]), abs=1e-5)


def test_the_likeliest_at_temperature_0() -> None:
    """Without chance it is always the first of the likeliest."""
    assert set(drawn(LOGITS, Sampling(temperature=0), 5)) == {int(LOGITS.argmax())}
    assert drawn(np.zeros(50, np.float32), Sampling(temperature=0), 1) == [0]


@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0])
def test_frequencies_are_the_probabilities(temperature: float) -> None:
    """Over many draws each token comes as often as it should."""
    logits = np.array([2.0, 1.0, 0.0, -1.0, -2.0], np.float32)
    count = 20_000
    found = Counter(drawn(logits, Sampling(temperature=temperature, min_p=0), count))
    wanted = softmax(logits, temperature)
    for token, share in enumerate(wanted):
        spread = np.sqrt(count * share * (1 - share))
        assert abs(found[token] - count * share) < 5 * spread


@pytest.mark.parametrize("logits", [LOGITS, MANY])
def test_truncation(logits: Any) -> None:
    """Each limit keeps the set that its definition names, and together they keep what all keep."""
    shares = softmax(logits)
    order = np.argsort(-shares, kind="stable")
    sums = np.cumsum(shares[order])
    by_min_p = set(np.flatnonzero(shares >= 0.1 * shares.max() * (1 - 1e-6)).tolist())
    by_top_k = set(order[:7].tolist())
    by_top_p = set(order[: int(np.searchsorted(sums, 0.6)) + 1].tolist())
    cases = [
        (Sampling(min_p=0.1), by_min_p),
        (Sampling(min_p=0, top_k=7), by_top_k),
        (Sampling(min_p=0, top_p=0.6), by_top_p),
        (Sampling(min_p=0.1, top_k=7, top_p=0.6), by_min_p & by_top_k & by_top_p),
        (Sampling(min_p=0, top_p=0), {int(order[0])}),
        (Sampling(min_p=1), {int(order[0])}),
    ]
    for sampling, kept in cases:
        tokens = Picker(sampling, 0)._truncate(Distribution(logits))
        assert set(tokens.tolist()) == kept, sampling


def test_no_limit_keeps_everything() -> None:
    """With nothing cut off even the least likely token can come."""
    tokens = Picker(Sampling(min_p=0), 0)._truncate(Distribution(LOGITS))
    assert len(tokens) == len(LOGITS)


def test_seeds() -> None:
    """The same seed and candidate draw the same; another seed or candidate does not."""
    sampling = Sampling(seed=3)
    distribution = Distribution(MANY)

    def draws(sampling: Sampling, index: int) -> list[int]:
        picker = Picker(sampling, index)
        return [picker.pick(distribution).token for _ in range(20)]

    assert draws(sampling, 2) == draws(sampling, 2)
    assert draws(sampling, 2) != draws(sampling, 3)
    assert draws(sampling, 2) != draws(Sampling(seed=4), 2)


def test_a_constraint_is_asked_about_one_token_when_that_is_allowed() -> None:
    """The usual case costs one question."""
    constraint = Among(set(range(len(LOGITS))))
    (token,) = drawn(LOGITS, Sampling(), 1, constraint)
    assert constraint.asked == [1]
    assert constraint.accepted == [token]


def test_what_is_refused_is_never_drawn() -> None:
    """The probabilities of what is left keep their proportions."""
    logits = np.array([3.0, 2.0, 1.0, 0.0], np.float32)
    count = 20_000
    found = Counter(drawn(logits, Sampling(min_p=0), count, Among({1, 3})))
    assert set(found) == {1, 3}
    # Refused draws are made again among those left: as when drawn from them alone.
    share = softmax(logits[[1, 3]])[0]
    assert abs(found[1] - count * share) < 5 * np.sqrt(count * share * (1 - share))


@pytest.mark.parametrize(
    "sampling",
    [Sampling(), Sampling(temperature=0), Sampling(top_k=3, min_p=0), Sampling(top_p=0.5)],
)
def test_unlikely_tokens_are_found_when_only_they_are_allowed(sampling: Sampling) -> None:
    """However far down they are; of those, the likely ones by the same limits."""
    order = np.argsort(-MANY, kind="stable")
    allowed = set(order[15_000:].tolist())
    tokens = drawn(MANY, sampling, 50, Among(allowed))
    assert set(tokens) <= allowed
    if sampling.temperature == 0:
        assert set(tokens) == {int(order[15_000])}
    if sampling.top_k:
        assert set(tokens) <= set(order[15_000:15_003].tolist())


def test_a_forced_end_is_said() -> None:
    """When nothing but the end is allowed, it was no choice of the model's."""
    picker = Picker(Sampling(), 0)
    end = int(np.argsort(-LOGITS)[500])
    pick = picker.pick(Distribution(LOGITS), Among({end}, ends=frozenset({end})))
    assert (pick.token, pick.forced) == (end, True)
    other = int(np.argsort(-LOGITS)[700])
    pick = picker.pick(Distribution(LOGITS), Among({end, other}, ends=frozenset({end})))
    assert not pick.forced


def test_nothing_allowed_is_an_error() -> None:
    """As when a grammar wants a character that the model has no token for."""
    with pytest.raises(EngineError, match="allows no token"):
        drawn(LOGITS, Sampling(), 1, Among(set()))


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_no_numbers_are_an_error(value: float) -> None:
    """A damaged model computes NaN; that is said, and nothing drawn from it."""
    logits = LOGITS.copy()
    logits[5] = value
    with pytest.raises(EngineError, match="NaN"):
        Distribution(logits)
