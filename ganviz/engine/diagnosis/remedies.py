"""Remedies that several rules offer: each depends on the settings and is None where it would change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..settings.config import RunConfig
from ..telemetry.findings import Remedy
from .readings import Change

_MOST_D_STEPS = 5
# Learning rates below the first hardly move a network within the steps that a person watches.
_LEAST_RATE, _USUAL_RATE = 1e-4, 1e-3


def remedy(label: str, text: str, **changes: Any) -> Remedy:
    """A Remedy; keywords are dotted names with "__" for the dot and "_" in a regularizer's name for "-"."""
    return Remedy(label, text, tuple((_dotted(name), value) for name, value in changes.items()))


def _dotted(name: str) -> str:
    path = name.replace("__", ".")
    if path.startswith("regularizers."):
        kind, _, field = path.removeprefix("regularizers.").partition(".")
        return f"regularizers.{kind.replace('_', '-')}" + (f".{field}" if field else "")
    return path


def advised(config: RunConfig) -> list[Remedy]:
    """What the loss wants changed in the rest (a critic wants to be kept smooth)."""
    return [Remedy(advice.label, advice.text, advice.changes) for advice in config.advice()]


def together(*parts: Remedy | None) -> Remedy | None:
    """All of the remedies that there are, as one; None if there are none."""
    there = [part for part in parts if part is not None]
    if not there:
        return None
    return Remedy(", ".join(part.label for part in there), " ".join(part.text for part in there),
                  tuple(change for part in there for change in part.changes))


def by_restart(wanted: Remedy | None) -> Remedy | None:
    """The remedy, on new weights."""
    if wanted is None:
        return None
    text = f"The weights are too large already, so the run begins again. {wanted.text}"
    return Remedy(f"Restart: {wanted.label}", text, wanted.changes, restart=True)


def undo(changes: Sequence[Change]) -> Remedy:
    """Set back what was changed: changes from the newest to the oldest, whose values are the ones to come back."""
    back = {path: value for change in changes for path, value in change.undo}
    if len(changes) == 1:
        label = f"Undo “{changes[0].summary}”"
    else:
        label = f"Undo {', '.join(f'“{change.summary}”' for change in reversed(changes))}"
    return Remedy(label, f"Sets back what was changed at step {changes[-1].step:,}, before the samples got "
                  "worse.", tuple(back.items()))


def add_r1(config: RunConfig) -> Remedy | None:
    """R1, or three times as much of it."""
    section = config.section("regularizers.r1")
    if section is None:
        return remedy("Add R1 (γ 1)", "Flattens D around the real data, so that G is no longer chased from place to "
                      "place and finds what it missed.", regularizers__r1=True, regularizers__r1__gamma=1.0)
    gamma = min(3 * section.gamma, 100.0)
    if gamma <= section.gamma:
        return None
    return remedy(f"R1 γ {section.gamma:g} → {gamma:g}", "Flattens D more firmly around the real data.",
                  regularizers__r1__gamma=gamma)


def add_instance_noise(config: RunConfig) -> Remedy | None:
    """Noise on all that D sees."""
    if config.section("regularizers.instance-noise") is not None:
        return None
    return remedy("Add instance noise (σ 0.1)", "Blurs real and fake alike, so that they overlap and D cannot be "
                  "certain; G gets a direction again.", regularizers__instance_noise=True)


def add_dropout(config: RunConfig) -> Remedy | None:
    """Dropout in D."""
    if config.section("regularizers.dropout") is not None:
        return None
    return remedy("Add dropout to D", "D cannot rely on single details any more.", regularizers__dropout=True)


def add_gradient_clipping(config: RunConfig) -> Remedy | None:
    """A limit to each update's gradient."""
    if config.section("regularizers.gradient-clipping") is not None:
        return None
    return remedy("Clip gradients (norm 1)", "No single step can throw the weights far any more.",
                  regularizers__gradient_clipping=True)


def smooth_labels(config: RunConfig) -> Remedy | None:
    """One-sided label smoothing."""
    if config.section("regularizers.label-smoothing") is not None:
        return None
    return remedy("Smooth labels (0.9)", "D aims for 90 % instead of certainty on real samples, and its scores stay "
                  "moderate.", regularizers__label_smoothing=True)


def non_saturating(config: RunConfig) -> Remedy | None:
    """The loss whose gradient does not vanish where D is sure, in place of minimax."""
    if config.loss.name != "minimax":
        return None
    return remedy("Loss → non-saturating", "With the minimax loss G learns nothing from a D that is sure; this one "
                  "pushes hardest just there.", loss__name="non-saturating")


def even_rates(config: RunConfig, ahead: str) -> Remedy | None:
    """The same learning rate for both, where the side that is ahead has the higher one.

    Its rate comes down to the other's; but where that is too low to learn with, the other's goes up.
    """
    behind = "g" if ahead == "d" else "d"
    high, low = config.get(f"optimizer.{ahead}.lr"), config.get(f"optimizer.{behind}.lr")
    if low >= high:
        return None
    side, old, new = (ahead, high, low) if low >= _LEAST_RATE else (behind, low, min(high, _USUAL_RATE))
    return Remedy(f"{side.upper()} learning rate {old:g} → {new:g}", f"{ahead.upper()} learns faster than its "
                  "opponent; at the same rate the two keep pace.", ((f"optimizer.{side}.lr", new),))


def lower_rate(config: RunConfig, side: str, factor: float = 4.0) -> Remedy | None:
    """A lower learning rate for one side."""
    lr = config.get(f"optimizer.{side}.lr")
    if lr <= 1e-7:
        return None
    new, who = _round(lr / factor), side.upper()
    return Remedy(f"{who} learning rate {lr:g} → {new:g}", f"{who} takes smaller steps.",
                  ((f"optimizer.{side}.lr", new),))


def raise_rate(config: RunConfig, side: str, factor: float = 4.0) -> Remedy | None:
    """A higher learning rate for one side, as long as it stays a usual one."""
    lr, who = config.get(f"optimizer.{side}.lr"), side.upper()
    new = min(_round(max(factor * lr, _LEAST_RATE)), 10 * _USUAL_RATE)
    if new <= lr:
        return None
    return Remedy(f"{who} learning rate {lr:g} → {new:g}", f"{who} learns faster and catches up.",
                  ((f"optimizer.{side}.lr", new),))


def lower_both_rates(config: RunConfig, factor: float = 10.0) -> Remedy | None:
    """Both learning rates a tenth, and none above 0.001."""
    changes, words = [], []
    for side in ("d", "g"):
        lr = config.get(f"optimizer.{side}.lr")
        if lr > 0:
            new = _round(min(lr / factor, _USUAL_RATE))
            changes.append((f"optimizer.{side}.lr", new))
            words.append(f"{side.upper()} {lr:g} → {new:g}")
    return Remedy(f"Learning rates {', '.join(words)}", "Smaller steps no longer jump over what they aim at.",
                  tuple(changes)) if changes else None


def one_step_each(config: RunConfig) -> Remedy | None:
    """One update of each side an iteration."""
    train = config.train
    if train.d_steps == train.g_steps == 1:
        return None
    return remedy(f"D:G steps {train.d_steps}:{train.g_steps} → 1:1", "Each side moves once an iteration, so that "
                  "neither runs ahead.", train__d_steps=1, train__g_steps=1)


def more_d_steps(config: RunConfig) -> Remedy | None:
    """One more update of D for each of G."""
    steps = config.train.d_steps
    if steps >= _MOST_D_STEPS:
        return None
    return remedy(f"D steps {steps} → {steps + 1}", "D sees more before G moves on, and its judgement is worth "
                  "more.", train__d_steps=steps + 1)


def fewer_g_steps(config: RunConfig) -> Remedy | None:
    """One update of G an iteration."""
    steps = config.train.g_steps
    if steps <= 1:
        return None
    return remedy(f"G steps {steps} → 1", "G no longer moves several times against the same D.", train__g_steps=1)


def larger_batch(config: RunConfig) -> Remedy | None:
    """A batch twice as large."""
    size = config.train.batch_size
    if size >= 512:
        return None
    return remedy(f"Batch size {size} → {2 * size}", "D sees more of the variety at once, and misses it sooner.",
                  train__batch_size=2 * size)


def adam_momentum(config: RunConfig) -> Remedy | None:
    """Less momentum, where a side's is high."""
    changes = tuple((f"optimizer.{side}.beta1", 0.0) for side in ("d", "g")
                    if getattr(config.section(f"optimizer.{side}"), "beta1", 0.0) > 0)
    return Remedy("β₁ → 0 on both sides", "Momentum carries both past the point where they should meet.",
                  changes) if changes else None


def _round(value: float) -> float:
    """Two significant digits, which is what a person would type."""
    return float(f"{value:.2g}")
