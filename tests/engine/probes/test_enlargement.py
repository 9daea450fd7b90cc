"""PSNR and SSIM beside the bicubic enlargement's, of generators that are known."""

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.layers.resize import bicubic
from ganviz.engine.metrics.psnr import peak_signal_to_noise
from ganviz.engine.metrics.ssim import structural_similarity
from ganviz.engine.probes.base import PROBES

from ..helpers import IMAGES, POINTS, built, config
from .measuring import Fixed, measure, view, with_generator

ENLARGED = IMAGES | {"model": {"name": "srgan", "g_width": 4, "g_blocks": 0, "d_width": 4},
                     "train": {"batch_size": 8, "ema_decay": 0.0}}


class Repeated(nn.Module):
    """Enlarges by repeating each pixel."""

    def forward(self, small):
        return small.repeat_interleave(2, 2).repeat_interleave(2, 3)


def by_name(trainer, **requests):
    return {i.name: i for i in measure("enlargement", trainer, **requests).indicators}


def test_the_bicubic_enlargement_gets_its_own_value():
    # a generator that has not learned yet adds nothing to it
    for indicator in by_name(built(config(ENLARGED))).values():
        assert indicator.value == pytest.approx(indicator.reference, abs=1e-5)


def test_both_are_the_metrics_of_all_held_out_pictures():
    trainer = with_generator(built(config(ENLARGED)), Repeated())
    items = trainer.view().held_out.items
    assert len(items) > 100, "several parts"
    found = by_name(trainer, samples=10_000)
    truth = items / 255
    small = truth.reshape(-1, 4, 2, 4, 2, 1).mean((2, 4))
    made = small.repeat(2, 1).repeat(2, 2)
    plain = bicubic(torch.from_numpy(small).permute(0, 3, 1, 2), (8, 8)).clamp(0, 1).permute(0, 2, 3, 1).numpy()
    for name, metric in (("psnr", peak_signal_to_noise), ("ssim", structural_similarity)):
        assert found[name].value == pytest.approx(metric(made, truth), abs=1e-4)
        assert found[name].reference == pytest.approx(metric(plain, truth), abs=1e-4)
        assert found[name].samples == len(items)
        assert "bicubic" in found[name].reference_text


def test_a_full_measurement_is_another_count():
    probe, trainer = PROBES["enlargement"](), built(config(ENLARGED))
    few, more = (probe.measure(view(trainer, samples=n)).indicators[0] for n in (20, 60))
    assert (few.samples, more.samples) == (20, 60)
    assert few.reference != more.reference


def test_the_originals_themselves_are_as_near_as_can_be():
    trainer = built(config(ENLARGED))
    truth = torch.from_numpy(trainer.view().held_out.items[:20].copy()).permute(0, 3, 1, 2) / 127.5 - 1
    found = by_name(with_generator(trainer, Fixed(truth)), samples=20)
    assert found["psnr"].value == pytest.approx(58.9, abs=0.05)
    assert found["ssim"].value == pytest.approx(1.0)


def test_it_says_why_there_is_nothing():
    assert "does not make large pictures" in by_name(built(config(IMAGES)))["psnr"].reason
    assert "does not make large pictures" in by_name(built(config(POINTS)))["ssim"].reason
    assert "held out" in by_name(built(config(ENLARGED, train__held_out=0.0)))["ssim"].reason
    broken = with_generator(built(config(ENLARGED)), Fixed(torch.full((1, 1, 8, 8), np.nan)))
    assert "not finite" in by_name(broken)["psnr"].reason


def test_a_measurement_that_is_cancelled_ends():
    given = view(built(config(ENLARGED)))
    given.cancelled = lambda: True
    with pytest.raises(Cancelled):
        PROBES["enlargement"]().measure(given)
