"""How well a translation keeps the connection to its input, measured on held-out pairs."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from ..metrics.recovery import NEIGHBOURS, guessed_inputs
from ..models.base import watching
from ._figures import number
from ._measuring import no_held_out, wanted
from .base import PROBES, Probe
from .indicators import Indicator, Indicators
from .view import View

_SAMPLES = 500
_PART = 64
_SHIFTS = 8


@PROBES.register("translation")
class Translation(Probe):
    """Compares what held-out sources become with what they should become, and with themselves after the way back.

    And guesses the sources from what they became alone, which tells whether the connection is there at all: for a model
    without a way back, and where many translations would be as right as the one of the pairs.

    Requests: "weights", "samples".
    """

    period = 3.0
    at_end = True
    measures_indicators = True
    in_background = True

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        if not view.model.from_data:
            return f"{view.model.title} makes its samples of random numbers: there is nothing to translate"
        return super().inapplicable(view)

    def measure(self, view: View) -> Indicators:
        reason = no_held_out(view) or _too_few(view)
        if reason:
            return Indicators(tuple(error(view, reason) for error in (_pair_error, _cycle_error, _guess_error)),
                              view.weights())
        count, unseen = wanted(view, _SAMPLES), view.held_out
        sources = None if unseen.sources is None else view.on_device(unseen.sources[:count])
        items = view.on_device(unseen.items[:count])
        of_items = view.model.form == "samples"  # its inputs are made of the samples themselves
        inputs = view.model.inputs_of(items if of_items else None, sources)
        made, back = _translated(view, inputs)
        why = "" if of_items or unseen.aligned else \
            "in this data no source has a partner: what should be made of it is unknown"
        return Indicators((_pair_error(view, why, inputs, made, view.to_float(items)),
                           _cycle_error(view, "", inputs, back), _guess_error(view, "", inputs, made)), view.weights())


def _too_few(view: View) -> str:
    """Why nothing can be said of so few; empty if there are enough to compare one with another."""
    unseen = view.held_out
    count = len(unseen.items if view.model.form == "samples" else unseen.sources)
    return "" if count > 1 else "needs 2 held-out samples, one to compare the other with, and 1 is held out"


def _translated(view: View, inputs: Tensor) -> tuple[Tensor, Tensor | None]:
    """What the inputs become, and what that becomes on the way back where there is one."""
    networks = view.ema if view.weights() == "ema" else view.model.networks
    made, back = [], []
    for part in inputs.split(_PART):
        view.give_way()
        made.append(view.fakes(part, networks).float())
        with watching(*networks.values()):
            back.append(view.model.translated_back(made[-1], networks))
    return torch.cat(made), None if back[0] is None else torch.cat(back)


def distance(one: Tensor, other: Tensor) -> float:
    """Mean distance of samples from their partners.

    Args:
        one, other: (n, 2) points; the Euclidean distance. (n, C, H, W) images from -1 to 1; the mean absolute
            difference of their numbers (L1 as in pix2pix, arXiv 1611.07004, equation 3), 0 to 2.
    """
    apart = (one - other).float()
    return (torch.linalg.vector_norm(apart, dim=1) if apart.dim() == 2 else apart.abs()).mean().item()


def by_chance(samples: Tensor) -> float:
    """Mean distance of samples from others among them: the next one, the one after that, and so on."""
    shifts = range(1, min(_SHIFTS, len(samples) - 1) + 1)
    return sum(distance(samples.roll(k, 0), samples) for k in shifts) / max(len(shifts), 1)


def _measure(view: View) -> dict[str, Any]:
    points = view.data.kind == "points"
    return {"unit": "distance" if points else "L1 of values from -1 to 1", "group": "quality", "better": "lower",
            "low": 0.0} | ({} if points else {"high": 2.0})


def _pair_error(view: View, reason: str, inputs: Tensor | None = None, made: Tensor | None = None,
                truth: Tensor | None = None) -> Indicator:
    about = _measure(view) | {
        "name": "pair_error", "label": "Pair error",
        "help": "How far what is made of a held-out source lies from its true partner, which training never sees: from "
                "0 up. Lower is better; at the value of another pair's partner the connection to the input is lost."}
    if reason:
        return Indicator(**about, reason=reason)
    if not torch.isfinite(made).all():
        return Indicator(**about, reason="the samples are not finite")
    chance = by_chance(truth)
    known = [("partner of another pair", chance)]
    if inputs.shape == truth.shape:
        known.insert(0, ("source unchanged", distance(inputs, truth)))
    value, best = distance(made, truth), min(v for _, v in known)
    return Indicator(**about, value=value, text=number(value), reference=best, samples=len(made),
                     reference_text=f"{'chance' if best == chance else 'unchanged'} {number(best)}",
                     detail=tuple((what, number(v)) for what, v in known),
                     verdict="good" if value <= 0.5 * best else "bad" if value >= 0.8 * chance else
                     "fair" if value <= best else "")


def _cycle_error(view: View, reason: str, inputs: Tensor | None = None, back: Tensor | None = None) -> Indicator:
    about = _measure(view) | {
        "name": "cycle_error", "label": "Cycle error",
        "help": "How far a held-out source lies from what the way there and back makes of it: 0 and up. Lower is "
                "better, but a generator that hides its input in invisible details gets a low one, too."}
    if not reason and back is None:
        reason = f"{view.model.title} has no way back"
    if reason:
        return Indicator(**about, reason=reason)
    if not torch.isfinite(back).all():
        return Indicator(**about, reason="the samples are not finite")
    value, chance = distance(back, inputs), by_chance(inputs)
    return Indicator(**about, value=value, text=number(value), reference=chance, samples=len(back),
                     reference_text=f"chance {number(chance)}", detail=(("another source", number(chance)),),
                     verdict="good" if value <= 0.25 * chance else "fair" if value <= 0.5 * chance else "bad")


def _guess_error(view: View, reason: str, inputs: Tensor | None = None, made: Tensor | None = None) -> Indicator:
    about = _measure(view) | {
        "name": "guess_error", "label": "Source from output",
        "help": "How far a held-out source lies from the one that is guessed from its output alone, by the "
                f"{NEIGHBOURS} nearest other outputs: 0 and up. Lower is better; at the value of guessing blindly the "
                "output says nothing of what it was made of."}
    if reason:
        return Indicator(**about, reason=reason)
    if not torch.isfinite(made).all():
        return Indicator(**about, reason="the samples are not finite")
    inputs, made = inputs.cpu(), made.cpu()
    value, least = (distance(torch.from_numpy(guessed_inputs(known.numpy(), inputs.numpy(), view.give_way)), inputs)
                    for known in (made, inputs))
    blind = distance(inputs.mean(0).expand_as(inputs), inputs)
    if least >= blind:
        return Indicator(**about, reason="even from a source itself its neighbours guess no better than the mean does")
    return Indicator(**about, value=value, text=number(value), reference=least, samples=len(made),
                     reference_text=f"at best {number(least)}",
                     detail=(("from the source itself", number(least)), ("blindly", number(blind))),
                     verdict="good" if value <= least + 0.1 * (blind - least) else
                     "fair" if value <= least + 0.5 * (blind - least) else "bad")
