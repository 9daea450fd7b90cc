"""Samples of a run: drawn and written."""

import numpy as np
import pytest
import torch
from PIL import Image

from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.datasets.batches import to_uint8
from ganviz.engine.export import samples
from ganviz.engine.export.samples import Samples, Source, save
from ganviz.engine.export.source import load_run
from ganviz.engine.models.base import watching
from ganviz.engine.settings.params import ConfigError

from ..helpers import IMAGES, config, same_tensors, trained

CONDITIONAL = IMAGES | {"model": {"name": "cgan", "z_dim": 4, "g_width": 8, "d_width": 8, "g_norm": "batch"}}


@pytest.fixture(scope="module")
def run():
    return trained(config(CONDITIONAL), 5)


def source(run) -> Source:
    return Source.of_run(load_run(run.state()))


def no_report(done, total):
    pass


def test_samples_are_the_averaged_generators_of_each_class(run):
    reported = []
    found = source(run).draw(30, seed=4, progress=lambda *p: reported.append(p))
    assert (found.items.shape, found.items.dtype) == ((300, 8, 8, 1), np.uint8)
    assert found.labels.tolist() == [k for k in range(10) for _ in range(30)]
    assert found.names == tuple("0123456789")
    assert reported == [(250, 300), (300, 300)]
    model, networks = run.learner.model, run.learner.ema_networks()
    z = model.latents(250, torch.Generator().manual_seed(4))
    with watching(*networks.values()):
        sample = model.sample(model.with_label(z[35:36], 1), networks)
    assert np.abs(to_uint8(sample)[0].numpy().astype(int) - found.items[35]).max() <= 1


def test_drawing_leaves_the_run_and_torchs_generator_alone(run):
    before, general = run.state(), torch.random.get_rng_state()
    Source.of_run(load_run(before)).draw(5)
    assert all(before.tensors[k].equal(v) for k, v in run.state().tensors.items())
    assert torch.random.get_rng_state().equal(general)
    assert same_tensors(run, run)


def test_drawing_can_be_cancelled(run):
    with pytest.raises(Cancelled):
        source(run).draw(5, cancelled=lambda: True)


def test_more_than_fit_into_memory_are_not_begun(run, monkeypatch):
    monkeypatch.setattr(samples, "_LARGEST", 64 * 25)  # images of 8 by 8
    assert len(source(run).draw(2).items) == 20
    with pytest.raises(ConfigError, match="30 samples do not fit into memory; ask for at most 25 at once"):
        source(run).draw(3)


def test_an_array_of_samples_can_be_trained_on(run, tmp_path):
    drawn = source(run).draw(4)
    save(drawn, tmp_path / "mine.npz")
    with np.load(tmp_path / "mine.npz", allow_pickle=False) as arrays:
        assert arrays["names"].tolist() == list("0123456789")
    data = DATASETS["array"](DATASETS["array"].Config(path=str(tmp_path / "mine.npz"))).load(
        0, no_report, lambda: False)
    assert (data.items == drawn.items).all()
    assert (data.labels == drawn.labels).all()


def test_a_folder_of_samples_can_be_trained_on(tmp_path):
    images = np.random.default_rng(0).integers(0, 256, (6, 8, 8, 3), dtype=np.uint8)
    drawn = Samples(images, np.array([0, 1, 2, 3, 3, 4]), ("T-shirt/top", "no hat", "a", "A", "?"))
    save(drawn, tmp_path / "mine")
    folders = sorted(p.name for p in (tmp_path / "mine").iterdir())
    assert folders == ["2 a", "3 A", "T-shirt_top", "_", "no hat"]
    config_of = DATASETS["folder"].Config
    data = DATASETS["folder"](config_of(path=str(tmp_path / "mine"))).load(0, no_report, lambda: False)
    assert len(data.items) == 6
    assert data.label_names == tuple(folders)


def test_what_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").touch()
    drawn = Samples(np.zeros((1, 8, 8, 1), np.uint8), np.zeros(1, np.int64), ("a",))
    with pytest.raises(ConfigError, match="choose another place"):
        save(drawn, tmp_path / "file" / "below")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").touch()
    with pytest.raises(ConfigError, match="the folder is not empty; choose another place"):
        save(Samples(np.zeros((1, 8, 8, 1), np.uint8)), tmp_path / "mine")
    assert [p.name for p in tmp_path.rglob("*")] == ["mine", "note.txt"]


@pytest.mark.parametrize(("channels", "mode"), [(1, "L"), (3, "RGB")])
def test_images_without_classes_lie_in_one_folder(tmp_path, channels, mode):
    images = np.random.default_rng(0).integers(0, 256, (3, 8, 8, channels), dtype=np.uint8)
    save(Samples(images), tmp_path / "mine")
    names = sorted(p.name for p in (tmp_path / "mine").iterdir())
    assert names == ["000000.png", "000001.png", "000002.png"]
    with Image.open(tmp_path / "mine" / names[2]) as image:
        assert image.mode == mode
        assert (np.asarray(image).reshape(8, 8, channels) == images[2]).all()
