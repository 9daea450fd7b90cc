"""Does the remedy that a finding offers first make it go away? Tried on trainings that have the finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import torch

from ganviz.engine.settings.commands import Run, Set

from .runs import Watched, all_indicators
from .scenarios import D_LR, D_STEPS, G_LR, G_STEPS, LOSS, MINIMAX, PLAIN_LABELS, SGD, STEPS
from .truth import Measured, Truth

SEEDS = (21, 22, 23)
# Steps in which the finding must come, and then in which it must go.
WITHIN = {"ring": 6000, "grid": 6000, "digits": 2400, "faces": 480}

HELD_OUT = "train.held_out"
# Where a finding takes longer than twice that to come.
COMES_WITHIN = {"memorization": 20000, "modes-missing": 14000}
# Probes of indicators that a finding rests on and that are measured only while somebody watches them.
WATCHED = {"overfitting": all_indicators(), "memorization": ["copies"]}
# These go for a while also when the samples get worse, so that the training goes on to the end of the time that they
# have: they must not stand then, and the samples must be nearer to the data.
SETTLED = {"modes-missing", "memorization"}

TRIED: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "mode-collapse": [("ring", {G_LR: 1e-2}), ("grid", {G_LR: 1e-2}), ("digits", {G_LR: 3e-2, D_LR: 1e-4}),
                      ("ring", MINIMAX | {D_STEPS: 10})],
    "discriminator-too-strong": [("ring", {G_LR: 1e-6}), ("digits", {G_LR: 1e-6}),
                                 ("digits", MINIMAX | {D_LR: 1e-2, G_LR: 1e-5}), ("faces", {G_LR: 1e-6})],
    "generator-too-strong": [("digits", {D_LR: 1e-6}), ("digits", {G_STEPS: 8}), ("ring", {G_STEPS: 8}),
                             ("grid", {G_STEPS: 5, D_LR: 1e-4}), ("faces", {D_LR: 1e-6})],
    "divergence": [("ring", {LOSS: "wasserstein", D_LR: 1e-2}),
                   ("digits", {LOSS: "wasserstein", D_LR: 1e-2} | PLAIN_LABELS),
                   ("ring", {LOSS: "least-squares", D_LR: 0.1, G_LR: 0.1})],
    "not-finite": [("ring", SGD | {D_LR: 0.5, G_LR: 0.5}),
                   ("grid", SGD | {LOSS: "least-squares", D_LR: 0.5, G_LR: 0.5})],
    "overfitting": [("digits", {HELD_OUT: 0.5, D_LR: 2e-3}), ("digits", {HELD_OUT: 0.5, D_LR: 1e-3} | PLAIN_LABELS)],
    "mode-hopping": [("ring", {G_STEPS: 8}), ("ring", {G_STEPS: 5, D_LR: 1e-4})],
    "oscillation": [("ring", {D_LR: 3e-6}), ("ring", {D_LR: 1e-5}), ("grid", {D_LR: 1e-5})],
    "blind-discriminator": [("ring", {G_LR: 1e-2, D_LR: 1e-4}), ("digits", {D_LR: 1e-6})],
    "modes-missing": [("grid", {G_LR: 2e-4, D_LR: 2e-3}), ("grid", {G_LR: 2e-4, D_LR: 5e-3}),
                      ("grid", {"model.g_width": 16, D_LR: 2e-3})],
    "memorization": [("digits", {HELD_OUT: 0.5, D_LR: 2e-3, G_LR: 2e-3}),
                     ("digits", {HELD_OUT: 0.5, D_LR: 1e-3, "model.g_width": 512, "model.d_width": 512})],
    "no-learning": [("ring", {G_LR: 0.0}), ("digits", {D_LR: 0.0}), ("ring", {G_STEPS: 0})],
}


@dataclass(frozen=True)
class Trial:
    """One training with one finding.

    Attributes:
        label: of the remedy that was taken; empty if the finding never came.
        gone_after: steps until the finding was cleared; None if it was not in time.
        left: names of the findings that stood when it went, or at the end.
        before, after: what was measured of the samples when the remedy was taken and at the end, where the training
            went on to the end.
    """

    label: str = ""
    gone_after: int | None = None
    left: tuple[str, ...] = ()
    before: Measured | None = None
    after: Measured | None = None


def trial(name: str, base: str, changes: Mapping[str, Any], seed: int) -> Trial:
    """Train until the finding is raised, take its first remedy, and train until it is cleared."""
    torch.set_num_threads(1)
    watched, part = Watched(base, changes, seed, WATCHED.get(name, ())), STEPS[base] // 24
    truth = Truth(watched.trainer)
    try:
        for _ in range(COMES_WITHIN.get(name, 2 * WITHIN[base]) // part):
            watched.advance(part)
            found = next((f for f in watched.standing if f.name == name), None)
            if found is not None or watched.failed:
                break
        if found is None or not found.remedies:
            return Trial()
        if found.remedies[0].restart:
            return _after_restart(name, base, dict(changes) | dict(found.remedies[0].changes), seed,
                                  found.remedies[0].label)
        remedy, taken_at, cleared = found.remedies[0], watched.trainer.step, len(watched.cleared)
        before = truth.measure() if name in SETTLED else None
        watched.trainer.send(Set(remedy.changes))
        watched.trainer.send(Run())
        if before is not None:
            return settled(name, watched, truth, Trial(remedy.label, before=before), WITHIN[base], part)
        while watched.trainer.step < taken_at + WITHIN[base]:
            done = watched.trainer.step
            watched.advance(part)
            gone = [e for e in watched.cleared[cleared:] if e.name == name]
            left = tuple(f.name for f in watched.standing if f.severity in ("warning", "severe"))
            if gone:
                return Trial(remedy.label, gone[0].step - taken_at, left)
            if watched.trainer.step < done + part:
                break
        return Trial(remedy.label, None, left)
    finally:
        watched.close()


def settled(name: str, watched: Watched, truth: Truth, taken: Trial, steps: int, part: int) -> Trial:
    """Go on for some steps: the finding is gone if it does not stand then and the samples are nearer to the data."""
    start, cleared = watched.trainer.step, len(watched.cleared)
    while watched.trainer.step < start + steps and not watched.failed:
        watched.advance(part)
    after = truth.measure()
    gone = [e.step for e in watched.cleared[cleared:] if e.name == name]
    better = after.distance < taken.before.distance and after.covered >= taken.before.covered
    stands = name in {f.name for f in watched.standing}
    went = gone[-1] - start if gone and better and not stands and not watched.failed else None
    left = tuple(f.name for f in watched.standing if f.severity in ("warning", "severe"))
    return replace(taken, gone_after=went, left=left, after=after)


def _after_restart(name: str, base: str, changes: Mapping[str, Any], seed: int, label: str) -> Trial:
    """Begin again with the remedy's settings: the finding is gone if it does not come back in time."""
    watched, part = Watched(base, changes, seed), STEPS[base] // 24
    try:
        while watched.trainer.step < WITHIN[base] and not watched.failed:
            watched.advance(part)
        left = tuple(f.name for f in watched.standing if f.severity in ("warning", "severe"))
        came_back = watched.failed or name in {f.name for f in watched.raised}
        return Trial(label, None if came_back else watched.trainer.step, left)
    finally:
        watched.close()


def print_table(only: str) -> None:
    """One line for each training, then how often the first remedy helped, by finding."""
    tried, helped = Counter(), Counter()
    for name, cases in TRIED.items():
        for base, changes in cases:
            if only not in name and only not in base:
                continue
            results = [trial(name, base, changes, seed) for seed in SEEDS]
            came = [r for r in results if r.label]
            gone = [r for r in came if r.gone_after is not None]
            tried[name] += len(came)
            helped[name] += len(gone)
            about = f"{base} " + ", ".join(f"{k}={v}" for k, v in changes.items())
            labels = "; ".join(dict.fromkeys(r.label for r in came)) or "never raised"
            after = ", ".join(f"{r.gone_after:,}" for r in gone)
            left = sorted({n for r in results for n in r.left})
            measured = "; ".join(f"covered {r.before.covered:.0%} → {r.after.covered:.0%}, distance "
                                 f"{r.before.distance:.3f} → {r.after.distance:.3f}" for r in came if r.after)
            print(f"{name} | {about} | {labels} | gone in {len(gone)} of {len(came)} seeds"
                  f"{f' after {after} steps' if gone else ''}{f' | then: {left}' if left else ''}"
                  f"{f' | {measured}' if measured else ''}", flush=True)
    print()
    for name in tried:
        print(f"{name.ljust(26)} first remedy made it go away in {helped[name]} of {tried[name]}")
