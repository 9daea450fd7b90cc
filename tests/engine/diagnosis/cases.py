"""For each rule: numbers that are beyond its limits, numbers between entering and leaving, numbers that are well.

A new rule needs a line here; the contract test says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .fabricating import mode_report

GOOD = {"modes_covered": 8, "high_quality": 0.95, "diversity": 1.0, "balance": 0.2}


@dataclass(frozen=True)
class Case:
    """Readings for one rule, as keywords of `Patient.train`.

    Attributes:
        ill: it must be raised. between: past leaving, not past entering. well: it must be cleared.
        settings: that the run begins with. before: readings for a while at first.
        wants: a remedy that must be offered, by a setting it changes.
    """

    ill: dict[str, Any]
    between: dict[str, Any]
    well: dict[str, Any] = field(default_factory=lambda: {"indicators": GOOD})
    settings: dict[str, Any] = field(default_factory=dict)
    before: dict[str, Any] = field(default_factory=dict)
    wants: str = ""


def accuracy(value: float) -> dict[str, float]:
    return {"accuracy_real": value, "accuracy_fake": value}


def leads(early: int, size: float) -> dict[str, Any]:
    """Scores in which the lead changes after each `early` steps."""
    return {"score_real": lambda s: 0.5 + size / 2 * (1 if s // early % 2 else -1),
            "score_fake": lambda s: 0.5 - size / 2 * (1 if s // early % 2 else -1)}


ONE, OTHER = mode_report(0.9, 0.1, 0, 0, 0, 0, 0, 0), mode_report(0, 0, 0, 0, 0, 0, 0.1, 0.9)
HALF, THIRD = mode_report(0.3, 0.3, 0.2, 0.2, 0, 0, 0, 0), mode_report(0.3, 0, 0, 0.2, 0, 0.2, 0, 0.3)

CASES: dict[str, Case] = {
    "mode-collapse": Case({"indicators": GOOD | {"diversity": 0.2}}, {"indicators": GOOD | {"diversity": 0.4}},
                          wants="regularizers.r1"),
    "deterioration": Case({"indicators": GOOD | {"high_quality": 0.4}}, {"indicators": GOOD | {"high_quality": 0.76}},
                          before={"indicators": GOOD}, wants="optimizer.d.lr"),
    "modes-missing": Case({"indicators": GOOD | {"modes_covered": 7}}, {"indicators": GOOD | {"modes_covered": 7.6}},
                          wants="regularizers.r1"),
    "mode-hopping": Case({"indicators": GOOD, "modes": [ONE, OTHER]}, {"indicators": GOOD, "modes": [HALF, THIRD]},
                         {"indicators": GOOD, "modes": [mode_report(*[1 / 8] * 8)]}, wants="regularizers.r1"),
    "discriminator-too-strong": Case(accuracy(0.99), accuracy(0.95), accuracy(0.7), wants="regularizers.r1"),
    "generator-too-strong": Case({"score_real": 0.4, "score_fake": 0.6},
                                 {"score_real": lambda s: 0.5 + 0.1 * (1 if s // 200 % 2 == 0 else -1),
                                  "score_fake": 0.5},
                                 wants="train.d_steps"),
    "oscillation": Case(leads(200, 0.6), leads(200, 0.14), wants="regularizers.r1"),
    "divergence": Case({"loss_d": 16.0}, {"loss_d": 6.0}, wants="optimizer.d.lr"),
    "overfitting": Case(accuracy(0.8) | {"indicators": {"r_v": 0.8}}, accuracy(0.8) | {"indicators": {"r_v": 0.5}},
                        accuracy(0.8) | {"indicators": {"r_v": 0.1}}, wants="regularizers.dropout"),
    "memorization": Case({"indicators": {"memorization": 0.95}}, {"indicators": {"memorization": 0.8}},
                         {"indicators": {"memorization": 0.5}}, wants="regularizers.r1"),
    "no-learning": Case({"indicators": {"update_ratio_d": 1e-8, "update_ratio_g": 1e-8}},
                        {"indicators": {"update_ratio_d": 5e-7, "update_ratio_g": 1e-8}},
                        {"indicators": {"update_ratio_d": 1e-3, "update_ratio_g": 1e-3}},
                        settings={"optimizer__d__lr": 1e-7}, wants="optimizer.d.lr"),
    "equilibrium": Case(accuracy(0.52) | {"indicators": GOOD}, accuracy(0.62) | {"indicators": GOOD},
                        accuracy(0.8) | {"indicators": GOOD}),
    "blind-discriminator": Case(accuracy(0.51) | {"indicators": GOOD | {"diversity": 0.1}},
                                accuracy(0.59) | {"indicators": GOOD | {"diversity": 0.1}}, wants="train.d_steps"),
}
