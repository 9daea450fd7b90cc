"""Samples of a saved run: drawn and written, by the command too."""

import csv

import numpy as np
import pytest
import torch
from PIL import Image

from ganviz.cli import main
from ganviz.engine.checkpoint import state
from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.datasets.batches import to_uint8
from ganviz.engine.export import augmentation, samples
from ganviz.engine.export.samples import Samples, Source, save
from ganviz.engine.models.base import watching
from ganviz.engine.settings.params import ConfigError

from ..helpers import IMAGES, config, same_tensors, trained

CONDITIONAL = IMAGES | {"model": {"name": "cgan", "z_dim": 4, "g_width": 8, "d_width": 8, "g_norm": "batch"}}


@pytest.fixture(scope="module")
def run():
    return trained(config(CONDITIONAL), 5)


def no_report(done, total):
    pass


def test_samples_are_the_averaged_generators_of_each_class(run):
    reported = []
    found = Source(run.state()).draw(30, seed=4, progress=lambda *p: reported.append(p))
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
    Source(before).draw(5)
    assert all(before.tensors[k].equal(v) for k, v in run.state().tensors.items())
    assert torch.random.get_rng_state().equal(general)
    assert same_tensors(run, run)


def test_drawing_can_be_cancelled(run):
    source = Source(run.state())
    with pytest.raises(Cancelled):
        source.draw(5, cancelled=lambda: True)


def test_more_than_fit_into_memory_are_not_begun(run, monkeypatch):
    monkeypatch.setattr(samples, "_LARGEST", 64 * 25)  # images of 8 by 8
    assert len(Source(run.state()).draw(2).items) == 20
    with pytest.raises(ConfigError, match="30 samples do not fit into memory; ask for at most 25 at once"):
        Source(run.state()).draw(3)


def test_an_array_of_samples_can_be_trained_on(run, tmp_path):
    drawn = Source(run.state()).draw(4)
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


def test_the_command_writes_samples_and_compares(run, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(augmentation, "_UPDATES", 5)
    state.save(tmp_path / "run.safetensors", run.state())
    assert main(["sample", str(tmp_path / "run.safetensors"), "--per-class", "3", "--to", str(tmp_path / "s.npz"),
                 "--compare", "1"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"30 samples of 10 classes: {tmp_path / 's.npz'}"
    assert said[1].startswith("1 real images of each class: real ")
    with np.load(tmp_path / "s.npz") as arrays:
        assert np.bincount(arrays["labels"]).tolist() == [3] * 10


@pytest.mark.parametrize(("arguments", "said"), [
    (["nowhere"], "there is no state file nowhere"), (["{state}"], "nothing to do with the samples"),
    (["{state}", "--compare", "0"], "not a whole number from 1"),
    (["{state}", "--to", "s.npz", "--count", "5"], "say how many of each, with --per-class"),
    (["{state}", "--to", "{state}"], "is not a folder; choose another place"),
    (["{state}", "--to", "nowhere/s.npz"], "nowhere does not exist"),
    (["{state}", "--to", "s.csv"], "images go to an .npz or a folder, as PNGs")])
def test_the_command_says_what_is_missing(run, tmp_path, capsys, arguments, said):
    state.save(tmp_path / "run.safetensors", run.state())
    assert main(["sample", *(a.format(state=tmp_path / "run.safetensors") for a in arguments)]) == 2
    assert said in capsys.readouterr().err


@pytest.fixture
def points(tmp_path):
    """A run on somebody's own points, far from the origin, and the file of its state."""
    file = tmp_path / "heights.csv"
    random = np.random.default_rng(3)
    rows = [f"{width:.3f},{height:.3f}" for width, height in random.normal((4000, -20), (30, 2), (60, 2))]
    file.write_text("width,height\n" + "\n".join(rows), encoding="utf-8")
    run = trained(config(data__name="points", data__path=str(file)), 3)
    state.save(tmp_path / "run.state", run.state())
    return run


def test_points_are_in_the_coordinates_of_the_persons_data(points, tmp_path, capsys):
    assert main(["sample", str(tmp_path / "run.state"), "--count", "400", "--to", str(tmp_path / "s.csv")]) == 0
    assert capsys.readouterr().out == f"400 samples: {tmp_path / 's.csv'}\n"
    head, *rows = csv.reader((tmp_path / "s.csv").read_text().splitlines())
    assert head == ["width", "height"]
    model, networks = points.learner.model, points.learner.ema_networks()
    with watching(*networks.values()):
        drawn = model.sample(model.latents(250, torch.Generator().manual_seed(0)), networks).numpy()
    data = points.learner.data
    np.testing.assert_allclose(np.array(rows, float)[:250], drawn * data.scale + data.offset, rtol=1e-5)
    assert main(["sample", str(tmp_path / "run.state"), "--to", str(tmp_path / "s.npz")]) == 0
    with np.load(tmp_path / "s.npz") as arrays:
        assert arrays.files == ["points"]
        assert arrays["points"].shape == (1000, 2)


def test_data_that_has_been_moved_can_be_said_where_it_is(points, tmp_path, capsys):
    (tmp_path / "heights.csv").rename(tmp_path / "moved.csv")
    command = ["sample", str(tmp_path / "run.state"), "--to", str(tmp_path / "s.npz")]
    assert main(command) == 2
    assert "heights.csv does not exist" in (said := capsys.readouterr().err)
    assert "--set data.path=PLACE says where its data is now" in said
    assert main([*command, "--set", f"data.path={tmp_path / 'moved.csv'}"]) == 0


@pytest.mark.parametrize(("channels", "mode"), [(1, "L"), (3, "RGB")])
def test_images_without_classes_lie_in_one_folder(tmp_path, channels, mode):
    images = np.random.default_rng(0).integers(0, 256, (3, 8, 8, channels), dtype=np.uint8)
    save(Samples(images), tmp_path / "mine")
    names = sorted(p.name for p in (tmp_path / "mine").iterdir())
    assert names == ["000000.png", "000001.png", "000002.png"]
    with Image.open(tmp_path / "mine" / names[2]) as image:
        assert image.mode == mode
        assert (np.asarray(image).reshape(8, 8, channels) == images[2]).all()


def test_a_plain_model_has_nothing_to_compare(tmp_path, capsys):
    state.save(tmp_path / "run.state", trained(config(IMAGES), 1).state())
    for request in (["--compare", "5"], ["--per-class", "5", "--to", str(tmp_path / "s")]):
        assert main(["sample", str(tmp_path / "run.state"), *request]) == 2
        assert "does not draw classes on demand" in capsys.readouterr().err


def test_how_far_a_comparison_is_can_be_seen(run, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(augmentation, "_UPDATES", 2)
    state.save(tmp_path / "run.state", run.state())
    assert main(["sample", str(tmp_path / "run.state"), "--per-class", "2", "--compare", "1,3"]) == 0
    said = capsys.readouterr().err
    for few in (1, 3):
        bars = [line for line in said.replace("\n", "\r").split("\r") if f"with {few} real of each class" in line]
        assert any("0/9" in bar for bar in bars)
        assert "9/9" in bars[-1]
