"""Peak signal-to-noise ratio by hand."""

import numpy as np
import pytest

from ganviz.engine.metrics.psnr import peak_signal_to_noise


def test_a_tenth_everywhere_is_20_decibels():
    images = np.random.default_rng(1).uniform(0.2, 0.8, (3, 5, 4, 2))
    assert peak_signal_to_noise(images, images + 0.1) == pytest.approx(20, abs=1e-9)
    assert peak_signal_to_noise(images, images - 0.01) == pytest.approx(40, abs=1e-9)


def test_it_is_the_mean_of_the_pairs_not_of_their_errors():
    # squared errors of 1/4 in one of four pixels, and 1/100 in all: 12.04 and 20 dB
    images = np.zeros((2, 2, 2, 1))
    partners = np.stack([np.array([[0.5, 0], [0, 0]]), np.full((2, 2), 0.1)])[..., None]
    assert peak_signal_to_noise(images, partners) == pytest.approx((10 * np.log10(16) + 20) / 2)


def test_equal_pictures_differ_by_no_less_than_rounding():
    rng = np.random.default_rng(2)
    images = rng.uniform(0, 1, (2, 100, 100, 3))
    rounded = np.round(255 * images) / 255
    assert peak_signal_to_noise(images, images) == pytest.approx(peak_signal_to_noise(images, rounded), abs=0.1)


def test_pairs_must_be_pairs():
    with pytest.raises(ValueError, match="pair"):
        peak_signal_to_noise(np.zeros((2, 8, 8, 1)), np.zeros((3, 8, 8, 1)))
