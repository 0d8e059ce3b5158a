"""How models are asked, and how their answers are read.

A `PromptFormat` makes a request of a goal, of a theorem, or of a proof that failed, and takes the
tactic or the proof out of the answer. `format_for` chooses one by what is known of the model;
`register` adds one of your own.

    >>> from leanbook.model.prompts import format_for
    >>> chosen = format_for({"general.name": "Leanstral-1.5-119B-A6B"})
    >>> chosen.name, chosen.proof("theorem t : 1 = 1 := by sorry").sampling.temperature
    ('leanstral', 1.0)
"""

from leanbook.model.prompts.chats import ChatFormat, DeepSeekProver, Goedel, Kimina, Leanstral
from leanbook.model.prompts.declarations import fill
from leanbook.model.prompts.formats import PromptFormat, Request, model_name
from leanbook.model.prompts.reading import read_continuation, read_proof, read_tactic
from leanbook.model.prompts.registry import format_for, names, register
from leanbook.model.prompts.texts import BFSProver, CompletionFormat, TacticFormat

__all__ = [
    "BFSProver",
    "ChatFormat",
    "CompletionFormat",
    "DeepSeekProver",
    "Goedel",
    "Kimina",
    "Leanstral",
    "PromptFormat",
    "Request",
    "TacticFormat",
    "fill",
    "format_for",
    "model_name",
    "names",
    "read_continuation",
    "read_proof",
    "read_tactic",
    "register",
]
