"""What SRGAN makes of small pictures whose originals it never saw."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ganviz.engine.layers.resize import bicubic
from ganviz.engine.metrics.psnr import peak_signal_to_noise
from ganviz.engine.metrics.sharpness import sharpness
from ganviz.engine.metrics.ssim import structural_similarity

from .base import Claim, Measured
from .runs import Run, train

_STEPS = {"faces": 2400, "glyphs": 1400, "textures": 1200, "fashion": 900}
_LIMIT = 60  # seconds
_MOST = 500  # pictures


@dataclass(frozen=True)
class _Found:
    """PSNR in dB, SSIM, and sharpness as a share of the originals', of some enlarged pictures."""

    psnr: float
    ssim: float
    sharp: float

    def words(self) -> str:
        return f"{self.psnr:.2f} dB, SSIM {self.ssim:.3f}, {100 * self.sharp:.0f} % sharp"


def _measured(run: Run) -> tuple[_Found, _Found, int]:
    """Of what G makes and of the bicubic enlargement, on how many held-out pictures."""
    view = run.view()
    items = torch.from_numpy(view.held_out.items[:_MOST].copy())
    truth, small = view.to_float(items), view.model.inputs_of(items, None)
    plain = bicubic(small, truth.shape[-2:]).clamp(-1, 1)
    return _found(view.fakes(small), truth), _found(plain, truth), len(items)


def _found(pictures: Tensor, truth: Tensor) -> _Found:
    one, other = ((p.permute(0, 2, 3, 1).numpy() + 1) / 2 for p in (pictures, truth))
    return _Found(peak_signal_to_noise(one, other), structural_similarity(one, other),
                  sharpness(one) / sharpness(other))


def _above_bicubic(data: str, decibels: float, similarity: float, about: str = "×4") -> Claim:
    def measure() -> Measured:
        run = train(f"{data}-srgan", steps=_STEPS[data], model__adversarial=0.0)
        made, plain, count = _measured(run)
        return Measured(f"{made.words()}; bicubic {plain.words()}; {count} held-out pictures; {run.words()}",
                        made.psnr >= plain.psnr + decibels and made.ssim >= plain.ssim + similarity
                        and run.seconds <= _LIMIT)
    return Claim("SRGAN", f"{data}-srgan ({about}) without the adversarial loss: at least {decibels:g} dB and "
                          f"{similarity:g} of SSIM above bicubic enlargement after {_STEPS[data]:,} steps, "
                          f"within {_LIMIT} s", measure)


def _sharper(data: str, more: float) -> Claim:
    def measure() -> Measured:
        alone, both = (train(f"{data}-srgan", steps=_STEPS[data], **changes)
                       for changes in ({"model__adversarial": 0.0}, {}))
        (without, _, count), (with_it, _, _) = _measured(alone), _measured(both)
        return Measured(f"with {with_it.words()}; without {without.words()}; {count} held-out pictures; "
                        f"{both.words()}", with_it.sharp >= without.sharp + more and with_it.psnr < without.psnr)
    return Claim("SRGAN", f"{data}-srgan: the adversarial loss makes pictures sharper by at least {100 * more:.0f} % "
                          "of the originals' sharpness, at a lower PSNR than the content loss alone", measure)


# held-out pieces of the textures share pixels with those that are trained on, so theirs say less than the others'
CLAIMS = (_above_bicubic("faces", 4.0, 0.4), _above_bicubic("glyphs", 6.0, 0.35), _above_bicubic("textures", 1.0, 0.08),
          _above_bicubic("fashion", 4.0, 0.1, "×2, held to a classifier's features"),
          _sharper("faces", 0.1), _sharper("textures", 0.25))
