"""What a check-up finds: one thing that was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from leanbook.errors import LeanbookError

__all__ = ["REPORT", "Check", "Status", "failure", "surprise"]

Status = Literal["ok", "info", "warning", "failed"]

REPORT = "this is a fault in Leanbook; please report it with the whole output of this command."


@dataclass(frozen=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: What, in a word or two.
        status: "ok", "info" (nothing to judge), "warning" or "failed".
        text: What was found.
        next: What to do about it; empty when there is nothing to do.
    """

    name: str
    status: Status
    text: str
    next: str = ""


def failure(name: str, error: LeanbookError) -> Check:
    """The check that an error of ours becomes."""
    return Check(name, "failed", error.message, error.hint or REPORT)


def surprise(name: str, error: Exception) -> Check:
    """The check that an error becomes which nobody foresaw."""
    return Check(name, "failed", f"{type(error).__name__}: {error}", REPORT)
