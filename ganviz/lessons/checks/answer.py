"""The page's question has been answered."""

from __future__ import annotations

from dataclasses import dataclass

from .base import CHECKS, Check, Standing


@CHECKS.register("question")
@dataclass(frozen=True)
class AnswerCheck(Check):
    """The right answer to the page's question. A page that has a question and no check has this one."""

    def standing(self, state):
        words = {None: "not answered yet", False: "not quite; choose again", True: "right"}
        return Standing(state.answered is True, words[state.answered])
