"""The two players from the inside: overfitting, gradients, updates, saturation, rank and rotation."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ..metrics.overfitting import heuristic_error, overfitting_heuristic
from ..metrics.rank import effective_rank
from ..metrics.saturation import SATURATED, dead_share, saturated_share
from ..metrics.steps import gradient_cosine, update_ratio
from ..models.base import watching
from ._adversarial import adversarial_losses, differentiable
from ._figures import number, percent, rated
from ._measuring import (
    held_out,
    judged_fakes,
    no_discriminator,
    no_held_out,
    no_loss,
    too_few_pixels,
    two_real_sets,
    wanted,
)
from .base import PROBES, Probe
from .indicators import Indicator, Indicators
from .view import View

_SAMPLES, _CONVOLUTIONAL_SAMPLES, _MOST_RANKED = 512, 256, 2000
_GRADIENT_BATCH, _CONVOLUTIONAL_BATCH = 256, 64
_NAMES = {"d": "D", "g": "G"}
_PART = 500  # samples that D judges in one go
_NOT_FINITE = "the samples are not finite"
# Units of these pass some gradient on, whatever they are given.
_ALWAYS_ALIVE = (nn.LeakyReLU, nn.ELU, nn.SiLU, nn.GELU)


@PROBES.register("players")
class Players(Probe):
    """Looks into both networks, at the weights in training. Requests: "samples".

    It keeps the weights and the gradients of its last measurement: an update ratio is the net change between two
    measurements over the iterations between them, and a cosine compares the gradients of both on the same samples.
    """

    period = 4.0
    measures_indicators = True
    in_background = True

    def __init__(self) -> None:
        self._weights: tuple[int, dict[str, dict[str, np.ndarray]]] | None = None
        self._gradients: tuple[int, str, dict[str, np.ndarray]] | None = None
        self._ranks: dict[int, float] = {}
        self._measured_step: int | None = None
        self._ratios: list[Indicator] = []
        self._cosines: list[Indicator] = []

    def measure(self, view: View) -> Indicators:
        count = wanted(view, _CONVOLUTIONAL_SAMPLES if view.config.model.owner.convolutional else _SAMPLES)
        made = judged_fakes(view, count, view.model.networks)
        real = _known_reals(view, count)
        unseen = held_out(view)[:count]
        finite = bool(torch.isfinite(made[0]).all())
        found = [*_overfitting(view, real, unseen, made, finite), _input_gradient(view, real, made, finite)]
        if view.step != self._measured_step:
            self._ratios, self._cosines = self._update_ratios(view), self._rotation(view)
            self._measured_step = view.step
        found += self._ratios
        found += _saturation(view, made, real, finite)
        found.append(self._rank(view, made[0][:_MOST_RANKED], finite))
        found += self._cosines
        return Indicators(tuple(found))

    def _update_ratios(self, view: View) -> list[Indicator]:
        now = {side: _weights(view, side) for side in _NAMES}
        before, self._weights = self._weights, (view.step, now)
        found = []
        for side, name in _NAMES.items():
            about = {"name": f"update_ratio_{side}", "label": f"{name} update ratio", "unit": "per iteration",
                     "low": 0.0,
                     "help": f"How far {name}'s weights moved between two measurements, divided by their size and "
                             "the iterations between: 0 is no movement, about 0.001 is usual, without an upper end. "
                             "Steps that undo each other make it smaller than each one's own. Far above 0.01 the "
                             "learning rate is likely too high; far below 0.0001 it is too low, or the steps undo "
                             "each other."}
            if before is None or before[0] >= view.step:
                found.append(Indicator(**about, reason="needs two measurements, with training between them"))
                continue
            steps, old, new = view.step - before[0], before[1][side], now[side]
            if not new:
                reason = no_discriminator(view) if side == "d" else ""
                found.append(Indicator(**about, reason=reason or f"{name} has no weights"))
                continue
            whole = [np.concatenate([w.ravel() for w in weights.values()]) for weights in (old, new)]
            if not np.isfinite(whole[1]).all() or not whole[0].any():
                found.append(Indicator(**about, reason=f"{name}'s weights are not finite, or all 0"))
                continue
            value = update_ratio(*whole, steps)
            layers = tuple((layer, number(update_ratio(old[layer], new[layer], steps)))
                           for layer in new if old[layer].any())
            found.append(Indicator(**about, value=value, text=number(value), reference=1e-3, detail=layers,
                                   reference_text=f"0.001 is usual (over {steps:,} iterations)",
                                   samples=len(whole[0]),
                                   verdict=_verdict_on_update(value)))
        return found

    def _rotation(self, view: View) -> list[Indicator]:
        found: list[Indicator] = []
        without = no_loss(view)
        now = {} if without else _gradients(view)
        before, self._gradients = self._gradients, (view.step, view.loss.name, now)
        for side, name in _NAMES.items():
            about = {"name": f"gradient_cosine_{side}", "label": f"{name} gradient turn", "unit": "cosine",
                     "low": -1.0, "high": 1.0,
                     "help": f"Cosine between {name}'s gradients at two measurements, of the adversarial loss on the "
                             "same real samples and latents: 1 is the same direction, 0 at right angles, -1 turned "
                             "round. Neither way is good by itself; values that keep changing sign say that the "
                             "players circle."}
            if without or before is None or before[0] >= view.step or before[1] != view.loss.name:
                reason = without or "needs two measurements under one loss, with training between them"
                found.append(Indicator(**about, reason=reason))
                continue
            try:
                value = gradient_cosine(before[2][side], now[side])
            except ValueError:
                found.append(Indicator(**about, reason=f"{name}'s gradient is 0"))
                continue
            if not np.isfinite(value):
                found.append(Indicator(**about, reason=f"{name}'s gradient is not finite"))
                continue
            found.append(Indicator(**about, value=value, text=f"{value:+.2f}", reference=1.0,
                                   samples=_gradient_batch(view),
                                   reference_text=f"1 = same direction ({view.step - before[0]:,} iterations apart)"))
        return found

    def _rank(self, view: View, made: Tensor, finite: bool) -> Indicator:
        dimensions = int(np.prod(view.data.shape))
        about: dict[str, Any] = {
            "name": "effective_rank", "label": "Effective rank", "unit": "directions", "better": "higher",
            "low": 0.0, "high": float(dimensions),
            "help": "In how many directions the samples vary, as the exponential of the entropy of their singular "
                    f"values: 0 (all the same) to {dimensions}. Higher is better, up to real data's; a fall says that "
                    "the generator collapses."}
        if reason := too_few_pixels(view):
            return Indicator(**about, reason=reason)
        if not finite:
            return Indicator(**about, reason=_NOT_FINITE)
        _, real = two_real_sets(view, len(made))
        count = min(len(real), len(made))
        if count < 2:
            return Indicator(**about, reason="needs at least 2 real samples on each side")
        if count not in self._ranks:
            self._ranks[count] = effective_rank(real.float().cpu().numpy())
        value, best = effective_rank(made[:count].cpu().numpy()), self._ranks[count]
        return Indicator(**about, value=value, text=f"{value:.1f}", reference=best, samples=count,
                         reference_text=f"real data: {best:.1f} ({count:,} samples)",
                         verdict=rated(min(value, best**2 / max(value, 1e-9)), 0.6 * best, 0.35 * best))


def _verdict_on_update(ratio: float) -> str:
    """About the usual 0.001 is good, far above it bad. A small one may be either: a rate that is too low, or steps that
    undo each other, as they should once there is nothing left to learn."""
    if ratio < 1e-4:
        return ""
    return "good" if ratio <= 1e-2 else "fair" if ratio <= 1e-1 else "bad"


# Standard error from which on r_v is not given.
_ERROR_OF_R_V = 0.15

# Samples, and what D is conditioned on for them.
_Judged = tuple[Tensor, Tensor | None]


def _known_reals(view: View, count: int) -> _Judged:
    """Real samples that D is trained on, always the same ones: those of the first of two sets, or the only one."""
    indices = view.on_device(view.fixed_indices(max(len(two_real_sets(view, count)[0]), 1)))
    return view.to_float(view.real[indices]), view.real_condition(indices)


def _overfitting(view: View, real: _Judged, unseen: Tensor, made: _Judged, finite: bool) -> list[Indicator]:
    """D on samples that it was not trained on."""
    accuracy: dict[str, Any] = {
        "name": "d_accuracy_held_out", "label": "D on held-out reals", "unit": "share of samples", "low": 0.0,
        "high": 1.0,
        "help": "Share of the real samples kept from training, 0 to 100 %, that D takes for real. As high as on the "
                "training samples is good; much lower says that D knows those by heart."}
    about: dict[str, Any] = {
        "name": "r_v", "label": "D overfitting (r_v)", "unit": "ratio", "better": "lower", "low": 0.0, "high": 1.0,
        "help": "Where D's mean score of held-out reals lies between that of training reals (0) and that of fakes (1). "
                "Lower is better: 0 says that D does not know its samples by heart; noise may lead a little below."}
    reason = no_discriminator(view) or no_held_out(view)
    if reason:
        return [Indicator(**accuracy, reason=reason), Indicator(**about, reason=reason)]
    held_out_judged = unseen, view.held_out_condition(len(unseen))
    scores = [view.scores(*judged).cpu().numpy() for judged in (real, held_out_judged, made)]
    if not all(np.isfinite(s).all() for s in scores[:2]):
        return [Indicator(**a, reason="D's scores are not finite") for a in (accuracy, about)]
    return [_held_out_accuracy(view, accuracy, *scores[:2]), _r_v(about, scores, finite)]


def _held_out_accuracy(view: View, about: dict[str, Any], training: np.ndarray, unseen: np.ndarray) -> Indicator:
    even = view.even_logit()
    if even is None:
        return Indicator(**about, reason="this loss compares scores; none of them means 'real' by itself")
    value, known = float((unseen > even).mean()), float((training > even).mean())
    return Indicator(**about, value=value, text=percent(value), reference=known, samples=len(unseen),
                     reference_text=f"training samples: {percent(known)}", verdict=rated(value - known, -0.1, -0.3))


def _r_v(about: dict[str, Any], scores: list[np.ndarray], finite: bool) -> Indicator:
    training, unseen, fake = scores
    if not finite or not np.isfinite(fake).all():
        return Indicator(**about, reason=_NOT_FINITE)
    # in float64: the square of a diverged critic's score would overflow
    noise = 2 * np.sqrt(sum(s.var(dtype=np.float64) / len(s) for s in (training, fake)))
    if training.mean() - fake.mean() <= noise:
        return Indicator(**about, reason="D does not score training reals above fakes, so nothing lies between")
    if heuristic_error(training, unseen, fake) > _ERROR_OF_R_V:
        return Indicator(**about, reason="D scores training reals so little above fakes that the ratio would be noise")
    value = overfitting_heuristic(training, unseen, fake)
    return Indicator(**about, value=value, text=f"{value:.2f}", reference=0.0, samples=len(unseen),
                     reference_text="0 = held-out reals score as training ones", verdict=rated(-value, -0.3, -0.6))


def _input_gradient(view: View, real: _Judged, made: _Judged, finite: bool) -> Indicator:
    about: dict[str, Any] = {
        "name": "d_input_gradient", "label": "D input gradient", "unit": "logits per unit", "low": 0.0,
        "help": "How steep D is: the mean length of its score's gradient with respect to a sample, over reals and "
                "fakes, from 0 up. Neither way is good by itself: near 0 the generator learns nothing from D, and very "
                "steep it is thrown about."}
    if no_discriminator(view) or not finite:
        return Indicator(**about, reason=no_discriminator(view) or _NOT_FINITE)
    lengths = [_gradient_lengths(view, *judged) for judged in (real, made)]
    value = float(np.mean([length.mean() for length in lengths]))
    if not np.isfinite(value):
        return Indicator(**about, reason="D's gradient is not finite")
    return Indicator(**about, value=value, text=number(value), samples=sum(map(len, lengths)),
                     reference=float(lengths[0].mean()),
                     reference_text=f"at reals {number(lengths[0].mean())}, at fakes {number(lengths[1].mean())}",
                     detail=(("at reals", number(lengths[0].mean())), ("at fakes", number(lengths[1].mean()))))


def _gradient_lengths(view: View, samples: Tensor, condition: Tensor | None) -> np.ndarray:
    """(n,) norms of ∂D/∂x."""
    found = []
    with watching(*view.model.networks.values()), torch.enable_grad():
        for start in range(0, len(samples), _PART):
            view.give_way()
            part = slice(start, start + _PART)
            at = samples[part].detach().clone().requires_grad_(True)
            score = view.model.score(at, None if condition is None else condition[part])
            gradient = torch.autograd.grad(score.sum(), at)[0]
            found.append(torch.linalg.vector_norm(gradient.flatten(1), dim=1).cpu().numpy())
    return np.concatenate(found)


def _side_networks(view: View, side: str) -> dict[str, nn.Module]:
    """The networks that this side trains, by name."""
    names = dict.fromkeys(n for phase in view.model.phases() if phase.side == side for n in phase.networks)
    return {name: view.model.networks[name] for name in names}


def _weights(view: View, side: str) -> dict[str, np.ndarray]:
    """Copies of the weights of each layer; biases and normalizations are left out, as they start at 0 or 1."""
    return {name: value.detach().cpu().numpy().copy() for network in _side_networks(view, side).values()
            for name, value in network.named_parameters() if value.dim() > 1}


def _gradient_batch(view: View) -> int:
    convolutional = view.config.model.owner.convolutional
    return min(_CONVOLUTIONAL_BATCH if convolutional else _GRADIENT_BATCH, len(view.real))


def _gradients(view: View) -> dict[str, np.ndarray]:
    """Both sides' gradients of the adversarial loss alone, flat, on samples that are always the same."""
    z = view.fixed_latents(_gradient_batch(view))
    count = len(z)
    real, condition = _known_reals(view, count)
    again = torch.arange(count, device=real.device) % len(real)
    real, condition = real[again], None if condition is None else condition[again]
    networks = list(view.model.networks.values())
    sides = {side: [p for n in _side_networks(view, side).values() for p in n.parameters()] for side in _NAMES}
    with watching(*networks), torch.enable_grad(), differentiable(networks):
        losses = adversarial_losses(view, z, real, condition)
        found = {}
        for side, loss in losses.items():
            if not sides[side]:
                found[side] = np.zeros(1, np.float32)
                continue
            gradients = torch.autograd.grad(loss, sides[side], retain_graph=True, allow_unused=True)
            found[side] = np.concatenate([np.zeros(p.numel(), np.float32) if g is None else
                                          g.detach().flatten().cpu().numpy()
                                          for p, g in zip(sides[side], gradients, strict=True)])
    return found


def _saturation(view: View, made: _Judged, real: _Judged, finite: bool) -> list[Indicator]:
    z = view.model.latents(min(len(made[0]), _SAMPLES), view.random)
    both, condition = (None if real[i] is None else torch.cat([real[i][:_SAMPLES // 2], made[i][:_SAMPLES // 2]])
                  for i in (0, 1))
    found = []
    for side, name in _NAMES.items():
        about: dict[str, Any] = {
            "name": f"saturated_{side}", "label": f"{name} saturated", "unit": "share of units", "better": "lower",
            "low": 0.0, "high": 1.0,
            "help": f"Share of units, 0 to 100 %, in {name}'s worst hidden layer that pass no gradient on: ReLUs that "
                    "are 0 for all samples, or tanh activations beyond 0.99. Lower is better."}
        without = no_discriminator(view) if side == "d" else ""
        if without or not finite:
            found.append(Indicator(**about, reason=without or _NOT_FINITE))
            continue
        samples = z if side == "g" else both
        networks = _side_networks(view, side)
        seen = _activations(view, networks, (lambda: view.model.sample(z)) if side == "g"
                            else (lambda: view.model.score(both, condition)))
        hidden = [(layer, share) for layer, share, last in seen if not last]
        detail = tuple((layer + (" (output)" if last else ""), percent(share)) for layer, share, last in seen)
        if not hidden:
            kinds = {type(m).__name__ for n in networks.values() for m in n.modules() if isinstance(m, _ALWAYS_ALIVE)}
            reason = (f"its hidden units ({', '.join(sorted(kinds))}) always pass some gradient on" if kinds
                      else "it has no hidden units")
            found.append(Indicator(**about, reason=reason, detail=detail))
            continue
        layer, value = max(hidden, key=lambda item: item[1])
        found.append(Indicator(**about, value=value, text=percent(value), reference=0.0, samples=len(samples),
                               reference_text=f"0 % = all units learn (worst: {layer})", detail=detail,
                               verdict=rated(-value, -0.3, -0.6)))
    return found


def _activations(view: View, networks: dict[str, nn.Module], run: Any) -> list[tuple[str, float, bool]]:
    """(layer, share of saturated or dead units, whether it is the network's output) in order."""
    found: list[tuple[str, float, bool]] = []

    def hook(label: str, last: bool) -> Any:
        def note(module: nn.Module, _: Any, output: Tensor) -> None:
            values = output.detach().float().cpu().numpy()
            if isinstance(module, nn.ReLU):
                share = dead_share(values)
            else:
                # a sigmoid goes from 0 to 1, where a tanh goes from -1 to 1
                share = saturated_share(values if isinstance(module, nn.Tanh) else 2 * values - 1, SATURATED)
            found.append((label, share, last))
        return note

    handles = []
    try:
        for network in networks.values():
            named = [(n, m) for n, m in network.named_modules() if not list(m.children())]
            linear = [i for i, (_, m) in enumerate(named) if getattr(m, "weight", None) is not None
                      and m.weight.dim() > 1]
            for index, (path, module) in enumerate(named):
                if isinstance(module, nn.ReLU | nn.Tanh | nn.Sigmoid):
                    last = not linear or index > linear[-1]
                    label = f"{path} {type(module).__name__}"
                    handles.append(module.register_forward_hook(hook(label, last)))
        with watching(*view.model.networks.values()):
            run()
    finally:
        for handle in handles:
            handle.remove()
    return found
