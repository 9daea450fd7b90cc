"""Values of images: what each kind of number means, what is noticed, and what stretching makes of it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.settings.params import ConfigError

from .loading import load

RAMP = np.tile(np.arange(16), (4, 16, 1))  # four images of 16 columns from 0 to 15


def save(folder, array):
    np.save(folder / "a.npy", array)
    return str(folder / "a.npy")


def sixteen_bit(folder, values):
    for number, image in enumerate(values):
        Image.fromarray(image.astype(np.uint16)).save(folder / f"{number}.png")
    return str(folder)


@pytest.mark.parametrize("array", [
    (RAMP * 273).astype(np.uint16), (RAMP * 4000 - 32_000).astype(np.int16), (RAMP / 15 * 3 - 1.5).astype(np.float32),
    RAMP.astype(np.uint8), RAMP.astype(np.int64) * 2**40, (RAMP * 17).astype(np.uint8)],
    ids=["12-bit", "signed", "standardized", "uint8", "large", "full"])
def test_stretched_arrays_go_from_black_to_white(tmp_path, array):
    data = load("array", path=save(tmp_path, array), scale="stretch")
    np.testing.assert_array_equal(data.items[..., 0], RAMP * 17)
    assert data.notices == ()
    assert data.about[-1][0] == "Values"


def test_stretched_folders_keep_the_levels_of_sixteen_bits(tmp_path):
    # brightest and darkest of all images, not of each
    data = load("folder", path=sixteen_bit(tmp_path, [RAMP[0] * 10 + 100, RAMP[0] * 10 + 250]), pixels=16, grey=True,
                scale="stretch")
    np.testing.assert_array_equal(data.items[0, 0, :, 0], np.round(np.arange(16) * 255 / 30))
    np.testing.assert_array_equal(data.items[1, 0, :, 0], np.round((np.arange(16) + 15) * 255 / 30))


def test_stretched_folders_of_colour_pictures(tmp_path):
    picture = np.stack([RAMP[0], RAMP[0] * 2, RAMP[0] * 3], axis=2).astype(np.uint8)
    Image.fromarray(picture).save(tmp_path / "a.png")
    items = load("folder", path=str(tmp_path), pixels=16, scale="stretch").items
    np.testing.assert_array_equal(items[0], np.round(picture * (255 / 45)))


@pytest.mark.parametrize(("values", "words"), [
    (RAMP // 8, "nearly black: their values are 0 to 1 of 0 to 255"),
    (RAMP + 240, "nearly white: their values are 240 to 255 of 0 to 255"),
    (RAMP + 120, "without contrast: their values are 120 to 135 of 0 to 255"),
])
def test_images_that_use_a_small_part_of_the_range_are_noticed(tmp_path, values, words):
    data = load("array", path=save(tmp_path, values.astype(np.uint8)))
    np.testing.assert_array_equal(data.items[..., 0], values)
    (notice,) = data.notices
    assert notice.text == f"The images are {words}."
    assert notice.line().endswith("Stretch values: data.scale=stretch")


def test_twelve_bits_in_sixteen_are_noticed(tmp_path):
    (notice,) = load("folder", path=sixteen_bit(tmp_path, RAMP * 273), pixels=16).notices
    assert notice.text == "The images are nearly black: their values are 0 to 16 of 0 to 255."


def test_images_without_any_contrast_cannot_be_stretched(tmp_path):
    path = save(tmp_path, np.full((4, 8, 8), 7, np.uint8))
    (notice,) = load("array", path=path).notices
    assert (notice.text, notice.remedy) == ("Every pixel of all images has the same value, 7 of 0 to 255.", "")
    with pytest.raises(ConfigError, match="data.scale: values from 7 to 7 cannot be stretched; choose 'stored'"):
        load("array", path=path, scale="stretch")


@pytest.mark.parametrize("span", [64, 255])
def test_images_that_use_enough_are_not_noticed(tmp_path, span):
    values = (RAMP * span // 15).astype(np.uint8)
    assert load("array", path=save(tmp_path, values)).notices == ()


def test_a_range_that_is_not_clear_is_refused_with_the_way_out(tmp_path):
    with pytest.raises(ConfigError, match="values go from 0 to 4095; 0 to 255 is wanted. With data.scale=stretch"):
        load("array", path=save(tmp_path, (RAMP * 273).astype(np.uint16)))


def test_pictures_of_real_numbers(tmp_path):
    for number, most in enumerate((1.0, 300.0)):
        Image.fromarray((RAMP[0] / 15 * most).astype(np.float32)).save(tmp_path / f"{number}.tif")
    data = load("folder", path=str(tmp_path), pixels=16, grey=True)
    np.testing.assert_array_equal(data.items[0, 0, :, 0], np.arange(16) * 17)
    assert data.skipped == (
        "1.tif: its values go from 0 to 300, where 0 to 1 is wanted; data.scale=stretch reads them",)
    stretched = load("folder", path=str(tmp_path), pixels=16, grey=True, scale="stretch")
    np.testing.assert_array_equal(stretched.items[1, 0, :, 0], np.arange(16) * 17)
