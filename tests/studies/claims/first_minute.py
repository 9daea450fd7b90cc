"""What the README's first minute promises and `tests/test_first_minute.py` has no time for, on three seeds each."""

from __future__ import annotations

import numpy as np

from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Set
from ganviz.engine.training.trainer import Trainer

from .base import Claim, Measured
from .runs import advance_to, begun
from .watched import watch

_SEEDS = (1, 2, 3)
_DISTANCES = ("kid", "frechet", "sliced_wasserstein")


def _value(trainer: Trainer, probe: str, name: str) -> float:
    """An indicator of the weights in training, now."""
    found = PROBES[probe]().measure(trainer.view({"weights": "train", "samples": 2000})).indicators
    return next(i.value for i in found if i.name == name)


def _steep() -> Measured:
    held, free = [], []
    for seed in _SEEDS:
        trainer = begun("ring-vanilla", train__seed=seed)
        advance_to(trainer, 500)
        trainer.send(Set.of({"loss.name": "wasserstein", "regularizers.gradient-penalty": True}))
        advance_to(trainer, 3000)
        held.append(_value(trainer, "players", "d_input_gradient"))
        trainer.send(Set.of({"regularizers.gradient-penalty": False}))
        advance_to(trainer, 20_000)
        free.append(_value(trainer, "players", "d_input_gradient"))
        trainer.close()
    return Measured(f"{_listed(held, '.2f')} with it, {_listed(free, '.3g')} 17,000 steps after it was turned off",
                    max(held) < 1.5 and min(free) > 4 * max(held))


def _grid() -> Measured:
    plain, first, last = [], [], []
    for seed in _SEEDS:
        trainer = begun("grid-vanilla", train__seed=seed)
        for steps, found in ((20_000, plain), (21_000, first), (40_000, last)):
            advance_to(trainer, steps)
            found.append(_value(trainer, "health", "modes_covered"))
            if found is plain:
                trainer.send(Set.of({"regularizers.r1": True}))
        trainer.close()
    return Measured(f"modes {_listed(plain, '.0f')} of 25 before, {_listed(first, '.0f')} 1,000 steps after R1, "
                    f"{_listed(last, '.0f')} 20,000 steps after it",
                    sum(k < 25 for k in plain) >= 2 and all(a < b for a, b in zip(first, plain, strict=True))
                    and min(last) == 25)


def _faces() -> Measured:
    runs = [watch("faces-dcgan", 1500, "quality", measurements=2, train__seed=seed) for seed in _SEEDS]
    falls = [max(values[-1] / values[0] for values in map(run.values, _DISTANCES)) for run in runs]
    return Measured(f"the slowest of them to {_listed(falls, '.2f')} of what it was; {runs[-1].words()}",
                    max(falls) <= 0.5)


def _listed(values: list[float], form: str) -> str:
    return ", ".join(f"{value:{form}}" for value in np.array(values, float))


CLAIMS = (
    Claim("First minute", "ring-vanilla with the Wasserstein loss: the gradient penalty that is offered holds D's "
          "slope below 1.5, and without it D is at least four times as steep 17,000 steps on; each of 3 seeds", _steep),
    Claim("First minute", "grid-vanilla: at step 20,000 modes are missing with 2 of 3 seeds at least; R1 scatters the "
          "fakes at first, and 20,000 steps later all 25 modes are there with each", _grid),
    Claim("First minute", "faces-dcgan: after 1,500 steps KID, Fréchet and sliced Wasserstein distance have fallen to "
          "half or less with each of 3 seeds", _faces),
)
