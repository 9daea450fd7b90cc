"""Every registered data set, through the same checks. One that needs a file is given one here.

One that is fetched gets a small one from a server of this test's, and never the network.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import nullcontext

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.datasets._fetched import FetchedImages
from ganviz.engine.datasets.base import DATASETS, Cancelled, TrainingData
from ganviz.engine.settings.component import Section
from ganviz.engine.settings.params import coerce, settings_of
from ganviz.resources import resource
from tests.engine.datasets.serving import serving

NAMES = list(DATASETS)


def make_settings(name: str, folder) -> dict[str, object]:
    """Settings with which a data set can be loaded, where its defaults are not enough."""
    rng = np.random.default_rng(7)
    if name == "drawn":
        return {"strokes": "-0.5,0 0.5,0.3; 0,-0.5"}
    if name == "points":
        np.savetxt(folder / "points.csv", rng.normal(5.0, 2.0, (300, 2)), delimiter=",", header="x,y", comments="")
        return {"path": str(folder / "points.csv")}
    if name == "array":
        np.savez(folder / "array.npz", images=rng.integers(0, 256, (30, 12, 12, 3), np.uint8),
                 labels=rng.integers(0, 3, 30))
        return {"path": str(folder / "array.npz")}
    if name == "folder":
        for i in range(12):
            path = folder / "images" / "ab"[i % 2] / f"{i}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(rng.integers(0, 256, (20, 30, 3), np.uint8)).save(path)
        return {"path": str(folder / "images")}
    if name in ("pairs", "domains"):
        for i in range(12):
            picture = rng.integers(0, 256, (20, 30, 3), np.uint8)
            for side, sides_own in (("trainA", picture), ("trainB", 255 - picture)):
                path = folder / side / f"{i}.png"
                path.parent.mkdir(exist_ok=True)
                Image.fromarray(sides_own).save(path)
        return {"path": str(folder)}
    return {"size": 300} if name in ("stripes", "textures") else {}  # drawn slowly


@pytest.fixture
def section(request, tmp_path, monkeypatch) -> Iterator[Section]:
    dataset = DATASETS[request.param]
    with serving(dataset, tmp_path, monkeypatch) if issubclass(dataset, FetchedImages) else nullcontext():
        yield dataset.Config(**make_settings(request.param, tmp_path))


def load(section: Section, seed: int = 1) -> TrainingData:
    return section.build().load(seed, lambda done, total: None, lambda: False)


every = pytest.mark.parametrize("section", NAMES, indirect=True)
every_translated = pytest.mark.parametrize("section", [n for n in NAMES if DATASETS[n].form != "samples"],
                                           indirect=True)
every_plane = pytest.mark.parametrize("section", [n for n in NAMES if DATASETS[n].kind == "points"], indirect=True)


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_it_is(name):
    dataset = DATASETS[name]
    assert dataset.name == dataset.Config.name == name
    assert dataset.title
    assert dataset.kind in ("points", "images")
    assert dataset.form in ("samples", "pairs", "domains")
    assert dataset.summary().endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_its_settings_are_described_and_their_defaults_allowed(name):
    for setting in settings_of(DATASETS[name].Config):
        assert setting.param.help.endswith("."), setting.name
        assert coerce(setting, setting.default, setting.name) == setting.default


@every
def test_its_items_have_the_promised_form(section):
    data = load(section)
    assert data.kind == section.owner.kind
    assert len(data.items) >= 2
    check_stored(data.kind, data.items, data.shape)
    if data.kind == "images":
        assert data.items.max() > 200  # not left in some smaller range
        assert data.extent is None


def check_stored(kind: str, items: np.ndarray, shape: tuple[int, ...]) -> None:
    assert items.flags.c_contiguous
    if kind == "points":
        assert shape == items.shape[1:] == (2,)
        assert items.dtype == np.float32
        assert np.isfinite(items).all()
    else:
        channels, height, width = shape
        assert items.shape == (len(items), height, width, channels)
        assert channels in (1, 3)
        assert items.dtype == np.uint8


@every
def test_it_has_sources_exactly_if_its_form_says_so(section):
    data = load(section)
    assert (data.sources is not None) == (section.owner.form != "samples")
    if data.sources is None:
        assert data.source_shape is None
        assert (data.source_name, data.item_name) == ("", "")


@every_translated
def test_its_sources_have_the_promised_form_and_the_domains_names(section):
    data = load(section)
    assert len(data.sources) >= 2
    check_stored(data.kind, data.sources, data.source_shape)
    assert data.source_name
    assert data.item_name not in ("", data.source_name)
    assert data.aligned == (section.owner.form == "pairs")


@every_translated
def test_the_source_and_the_item_of_a_pair_belong_together(section):
    data = load(section)
    if not data.aligned:
        return
    assert len(data.sources) == len(data.items)
    if data.kind == "points":
        sources, items = data.sources.astype(np.float64), data.items.astype(np.float64)
    else:
        sources, items = (_coarse(stored) for stored in (data.sources, data.items))
    # a source must tell of its own item, by a linear map at least: the shuffled ones tell less
    own, others = (_left_over(sources[order], items) for order in
                   (np.arange(len(items)), np.random.default_rng(1).permutation(len(items))))
    assert own < 0.9 * others


def _coarse(images: np.ndarray) -> np.ndarray:
    """(N, 16) float64: grey, and averaged over a 4 × 4 grid of cells."""
    cells = [cell.mean(axis=(1, 2, 3)) for row in np.array_split(images, 4, axis=1)
             for cell in np.array_split(row, 4, axis=2)]
    return np.stack(cells, axis=1)


def _left_over(sources: np.ndarray, items: np.ndarray) -> float:
    """Share of the items' variance that the best linear map from the sources leaves unexplained."""
    inputs = np.column_stack([sources, np.ones(len(sources))])
    rest = items - inputs @ np.linalg.lstsq(inputs, items, rcond=None)[0]
    return float((rest**2).sum() / ((items - items.mean(axis=0)) ** 2).sum())


@every_plane
def test_points_are_in_a_range_that_suits_networks(section):
    data = load(section)
    points = data.items if data.sources is None else np.concatenate([data.items, data.sources])
    assert np.abs(points.mean(axis=0)).max() < 0.5
    assert 0.25 < points.std(axis=0).max() < 1.5


@every_plane
def test_its_extent_shows_all_points_with_a_margin(section):
    data = load(section)
    x_min, x_max, y_min, y_max = data.extent
    points = data.items if data.sources is None else np.concatenate([data.items, data.sources])
    low, high = points.min(axis=0), points.max(axis=0)
    assert x_min < low[0] < high[0] < x_max
    assert y_min < low[1] < high[1] < y_max
    if data.sources is None:
        assert x_max - x_min == pytest.approx(y_max - y_min, rel=1e-5)


@every_plane
def test_its_scale_is_kept(section):
    data = load(section)
    assert (data.offset is None) == (data.scale is None)
    if data.scale is not None:
        for array in (data.offset, data.scale):
            assert array.shape == (2,)
            assert array.dtype == np.float32
        assert (data.scale > 0).all()


@every_plane
def test_its_modes_lie_in_the_plane_and_are_found_in_the_data(section):
    data = load(section)
    modes = data.modes
    if modes is None:
        return
    assert modes.centres.shape == (len(modes.weights), 2)
    assert modes.sigma.shape == modes.weights.shape
    assert {a.dtype for a in (modes.centres, modes.sigma, modes.weights)} == {np.dtype(np.float32)}
    assert modes.weights.sum() == pytest.approx(1, abs=1e-5)
    assert (modes.sigma > 0).all()
    x_min, x_max, y_min, y_max = data.extent
    assert ((modes.centres > [x_min, y_min]) & (modes.centres < [x_max, y_max])).all()
    nearest = np.linalg.norm(data.items[:, None] - modes.centres, axis=2).argmin(axis=1)
    share = np.bincount(nearest, minlength=len(modes.weights)) / len(nearest)
    np.testing.assert_allclose(share, modes.weights, atol=0.01)


@every
def test_its_labels_count_from_zero_and_have_names(section):
    data = load(section)
    if data.labels is None:
        assert data.label_names == ()
        return
    assert data.labels.shape == (len(data.items),)
    assert data.labels.dtype == np.int64
    assert np.unique(data.labels).tolist() == list(range(len(data.label_names)))
    assert all(isinstance(name, str) and name for name in data.label_names)


def same(one: TrainingData, other: TrainingData) -> bool:
    return all(np.array_equal(getattr(one, f.name), getattr(other, f.name)) for f in dataclasses.fields(one)
               if isinstance(getattr(one, f.name), np.ndarray))


@every
def test_the_same_seed_gives_the_same_data(section):
    assert same(load(section, seed=5), load(section, seed=5))


@every
def test_another_seed_gives_other_points_where_points_are_drawn(section):
    drawn = any(s.name == "size" for s in settings_of(type(section)))
    assert same(load(section, seed=5), load(section, seed=6)) != drawn


@pytest.mark.parametrize("name", [n for n in NAMES if getattr(DATASETS[n], "file", "")])
def test_the_file_that_it_ships_in_has_its_licence_beside_it(name):
    file = resource("datasets", DATASETS[name].file)
    text = file.with_name(f"{file.stem}.LICENSE.txt").read_text(encoding="utf-8")
    assert text.startswith(f"{file.name}: ")


@every
def test_it_leaves_the_global_random_generator_alone(section):
    np.random.seed(3)
    before = np.random.get_state()[1].copy()
    load(section)
    np.testing.assert_array_equal(np.random.get_state()[1], before)


@every
def test_it_reports_progress_up_to_the_end(section):
    reports = []
    section.build().load(1, lambda done, total: reports.append((done, total)), lambda: False)
    done, total = reports[-1]
    assert done == total > 0
    assert [d for d, _ in reports] == sorted(d for d, _ in reports)


@every
def test_it_can_be_cancelled(section):
    with pytest.raises(Cancelled):
        section.build().load(1, lambda done, total: None, lambda: True)
