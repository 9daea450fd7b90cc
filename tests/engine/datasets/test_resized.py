"""Images of another data set in another size."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.datasets.base import DATASETS
from ganviz.engine.settings.params import ConfigError
from tests.engine.helpers import IMAGES, config


def loaded(**settings):
    return DATASETS["resized"].Config(**settings).build().load(1, lambda done, total: None, lambda: False)


def test_it_has_the_size_and_the_channels_that_are_wanted_and_the_labels_that_there_are():
    digits = DATASETS["digits"].Config().build().load(1, lambda done, total: None, lambda: False)
    data = loaded(images="digits", pixels=32, channels="colour")
    assert data.items.shape == (len(digits.items), 32, 32, 3)
    assert (data.items == data.items[..., :1]).all(), "three equal channels"
    assert (data.labels == digits.labels).all()
    expected = np.asarray(Image.fromarray(digits.items[5, :, :, 0]).resize((32, 32), Image.Resampling.BICUBIC))
    assert (data.items[5, :, :, 1] == expected).all()


def test_the_same_size_changes_nothing():
    faces = DATASETS["faces"].Config().build().load(1, lambda done, total: None, lambda: False)
    assert (loaded(images="faces", pixels=16).items == faces.items).all()


def test_colour_becomes_its_luma(tmp_path):
    # worked by hand: 0.299 * 200 + 0.587 * 100 + 0.114 * 50 = 124.2
    np.savez(tmp_path / "one.npz", images=np.full((4, 8, 8, 3), (200, 100, 50), np.uint8))
    data = loaded(images="array", path=str(tmp_path / "one.npz"), pixels=4, channels="grey")
    assert data.items.shape == (4, 4, 4, 1)
    assert (data.items == 124).all()


def test_your_own_images_need_their_place():
    with pytest.raises(ConfigError, match="has no path yet"):
        config(IMAGES, data__name="resized", data__images="folder")
