"""How near enlarged pictures are to the originals that were reduced, compared with bicubic enlargement."""

from __future__ import annotations

from typing import Any

import numpy as np
from torch import Tensor

from ..layers.resize import bicubic
from ..metrics.psnr import peak_signal_to_noise
from ..metrics.ssim import structural_similarity
from ._measuring import no_held_out, wanted
from .base import PROBES, Probe
from .indicators import Indicator, Indicators
from .view import View

_PICTURES, _PART = 200, 50
_PSNR: dict[str, Any] = {
    "name": "psnr", "label": "PSNR", "unit": "dB", "group": "quality", "better": "higher", "low": 0.0,
    "help": "Peak signal-to-noise ratio of held-out pictures that were made small and enlarged again, against the "
            "originals: the logarithm of the mean squared difference, usually 15 to 40 dB. Higher is better, but the "
            "mean of all that is possible gets the most of it, and that is blurry."}
_SSIM: dict[str, Any] = {
    "name": "ssim", "label": "SSIM", "unit": "similarity", "group": "quality", "better": "higher", "high": 1.0,
    "help": "Structural similarity of held-out pictures that were made small and enlarged again, and the originals: "
            "brightness, contrast and pattern are compared window by window, 1 is equal, 0 unrelated. Higher is "
            "better."}


@PROBES.register("enlargement")
class Enlargement(Probe):
    """Has held-out pictures made small and enlarged again. Requests: "weights", "samples"."""

    period = 4.0
    measures_indicators = True
    in_background = True

    def __init__(self) -> None:
        self._bicubic: dict[int, np.ndarray] = {}  # its PSNR and SSIM, by sample count

    def measure(self, view: View) -> Indicators:
        reason = _why_not(view)
        if not reason:
            found, bicubic_found, count = self._measure(view)
            reason = "" if np.isfinite(found).all() else "the pictures are not finite"
        if reason:
            return Indicators(tuple(Indicator(**about, reason=reason) for about in (_PSNR, _SSIM)), view.weights())
        psnr, ssim = ({"value": float(value), "text": text.format(value), "reference": float(plain), "samples": count,
                       "reference_text": f"bicubic: {text.format(plain)} ({count:,} pictures)"}
                      for text, value, plain in zip(("{:.1f} dB", "{:.2f}"), found, bicubic_found, strict=True))
        return Indicators((Indicator(**_PSNR, **psnr), Indicator(**_SSIM, **ssim)), view.weights())

    def _measure(self, view: View) -> tuple[np.ndarray, np.ndarray, int]:
        """PSNR and SSIM of what G makes, of the bicubic enlargement, and of how many pictures."""
        count = min(wanted(view, _PICTURES), len(view.held_out.items))
        made, plain = np.zeros(2), np.zeros(2)
        for start in range(0, count, _PART):
            view.give_way()
            items, sources = (None if stored is None else view.on_device(stored[start:min(start + _PART, count)])
                              for stored in (view.held_out.items, view.held_out.sources))
            small, truth = view.model.inputs_of(items, sources), view.to_float(items)
            made += len(items) / count * _nearness(view.fakes(small), truth)
            if count not in self._bicubic:
                plain += len(items) / count * _nearness(bicubic(small, truth.shape[-2:]).clamp(-1.0, 1.0), truth)
        return made, self._bicubic.setdefault(count, plain), count


def _why_not(view: View) -> str:
    """Why there is nothing to measure; empty if there is."""
    if not view.model.from_data or view.model.form != "samples":
        return "this model does not make large pictures of small ones"
    return no_held_out(view)


def _nearness(pictures: Tensor, truth: Tensor) -> np.ndarray:
    """PSNR in dB and SSIM of (n, C, H, W) pictures, -1 to 1."""
    one, other = ((p.permute(0, 2, 3, 1).cpu().numpy() + 1) / 2 for p in (pictures, truth))
    return np.array([peak_signal_to_noise(one, other), structural_similarity(one, other)])
