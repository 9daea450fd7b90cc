"""The image sets that come with the program."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.base import DATASETS
from ganviz.resources import resource

from .loading import load


def test_digits_have_their_known_counts_and_are_stretched_to_full_range():
    data = load("digits")
    assert data.shape == (1, 8, 8)
    # counts of the test set as published with it
    assert np.bincount(data.labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert data.label_names == tuple("0123456789")
    levels = [0, 16, 32, 48, 64, 80, 96, 112, 128, 143, 159, 175, 191, 207, 223, 239, 255]
    assert np.unique(data.items).tolist() == levels  # 16 steps of 15.9375, rounded to even at a half


@pytest.mark.parametrize(("name", "items", "shape", "classes"), [
    ("faces", 6000, (3, 16, 16), 0), ("mnist", 10000, (1, 28, 28), 10), ("fashion", 6000, (1, 28, 28), 10),
    ("glyphs", 6864, (1, 28, 28), 26)])
def test_sizes(name, items, shape, classes):
    data = load(name)
    assert len(data.items) == items
    assert data.shape == shape
    assert len(data.label_names) == classes
    assert (data.labels is None) == (classes == 0)


def test_fashion_has_600_of_each_kind():
    data = load("fashion")
    assert np.bincount(data.labels).tolist() == [600] * 10
    assert data.label_names[9] == "ankle boot"


def test_letters_are_a_to_z_in_264_faces():
    data = load("glyphs")
    assert "".join(data.label_names) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert np.bincount(data.labels).tolist() == [264] * 26


@pytest.mark.parametrize(("label", "names", "counts"), [
    ("glasses", ("no glasses", "glasses"), [4250, 1750]),
    ("beard", ("no beard", "beard"), [5110, 890]),
    ("hat", ("no hat", "hat"), [5413, 587]),
    ("hair", ("hat", "short hair", "long hair"), [587, 2941, 2472]),
])
def test_faces_can_be_labelled_by_what_they_wear(label, names, counts):
    data = load("faces", label=label)
    assert data.label_names == names
    assert np.bincount(data.labels).tolist() == counts


@pytest.mark.parametrize(("name", "notices"), [
    ("faces", ["CC0 1.0", "Pixel Art by DiceBear"]),
    ("digits", ["BSD 3-Clause License", "The scikit-learn developers", "E. Alpaydin, C. Kaynak (1998)",
                "ADVISED OF THE POSSIBILITY OF SUCH DAMAGE"]),
    ("mnist", ["Attribution-Share Alike 3.0", "Yann LeCun and Corinna Cortes", "licenses/by-sa/3.0/"]),
    ("fashion", ["MIT License", "Copyright (c) 2017 Zalando SE", "DEALINGS IN THE\nSOFTWARE."]),
    ("glyphs", ["bitmaps only", "DejaVuSans"]),
    ("fluent", ["MIT License", "Copyright (c) Microsoft Corporation", "DEALINGS IN THE\nSOFTWARE."]),
    ("phosphor", ["MIT License", "Copyright (c) 2023 Phosphor Icons", "DEALINGS IN THE\nSOFTWARE."]),
    ("glasses", ["CC0 1.0", "Pixel Art by DiceBear"]),
    ("textures", ["CC0 1.0", "linolafett", "Bricks25", "Gravel04"]),
])
def test_each_file_has_its_licence_beside_it(name, notices):
    file = resource("datasets", DATASETS[name].file)
    text = file.with_name(f"{file.stem}.LICENSE.txt").read_text(encoding="utf-8")
    for notice in notices:
        assert notice in text


def test_the_letters_notice_names_every_font():
    with np.load(resource("datasets", "glyphs28_upper.npz"), allow_pickle=False) as arrays:
        names = arrays["font_names"].tolist()
    text = resource("datasets", "glyphs28_upper.LICENSE.txt").read_text(encoding="utf-8")
    assert [name for name in names if name not in text] == []


def test_nothing_ships_without_a_licence():
    files = list(resource("datasets").glob("*.npz"))
    assert [f.name for f in files if not f.with_name(f"{f.stem}.LICENSE.txt").exists()] == []
