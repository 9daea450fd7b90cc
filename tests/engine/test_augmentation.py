"""Labelled samples of a saved run: drawn, written, and tried as training data."""

import dataclasses

import numpy as np
import pytest
import torch

from ganviz.cli import main
from ganviz.engine import augmentation, state
from ganviz.engine.augmentation import LabelledImages, Source, accuracies, save
from ganviz.engine.batches import to_uint8
from ganviz.engine.datasets.base import DATASETS, Cancelled, TrainingData
from ganviz.engine.models.base import watching
from ganviz.engine.params import ConfigError

from .helpers import IMAGES, config, same_tensors, trained

CONDITIONAL = IMAGES | {"model": {"name": "cgan", "z_dim": 4, "g_width": 8, "d_width": 8, "g_norm": "batch"}}


@pytest.fixture(scope="module")
def run():
    return trained(config(CONDITIONAL), 5)


def no_report(done, total):
    pass


def test_samples_are_the_averaged_generators_of_each_class(run):
    reported = []
    found = Source(run.state()).draw(30, seed=4, progress=lambda *p: reported.append(p))
    assert (found.images.shape, found.images.dtype) == ((300, 8, 8, 1), np.uint8)
    assert found.labels.tolist() == [k for k in range(10) for _ in range(30)]
    assert found.names == tuple("0123456789")
    assert reported == [(250, 300), (300, 300)]
    model, networks = run.learner.model, run.learner.ema_networks()
    z = model.latents(250, torch.Generator().manual_seed(4))
    with watching(*networks.values()):
        sample = model.sample(model.with_label(z[35:36], 1), networks)
    assert np.abs(to_uint8(sample)[0].numpy().astype(int) - found.images[35]).max() <= 1


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


def test_a_model_that_draws_nothing_on_demand_is_refused():
    with pytest.raises(ConfigError, match="dcgan does not draw classes on demand.*digits-cgan"):
        Source(trained(config(IMAGES), 1).state())


def test_an_array_of_samples_can_be_trained_on(run, tmp_path):
    samples = Source(run.state()).draw(4)
    save(samples, tmp_path / "mine.npz")
    with np.load(tmp_path / "mine.npz", allow_pickle=False) as arrays:
        assert arrays["names"].tolist() == list("0123456789")
    data = DATASETS["array"](DATASETS["array"].Config(path=str(tmp_path / "mine.npz"))).load(
        0, no_report, lambda: False)
    assert (data.items == samples.images).all()
    assert (data.labels == samples.labels).all()


def test_a_folder_of_samples_can_be_trained_on(tmp_path):
    images = np.random.default_rng(0).integers(0, 256, (6, 8, 8, 3), dtype=np.uint8)
    samples = LabelledImages(images, np.array([0, 1, 2, 3, 3, 4]), ("T-shirt/top", "no hat", "a", "A", "?"))
    save(samples, tmp_path / "mine")
    folders = sorted(p.name for p in (tmp_path / "mine").iterdir())
    assert folders == ["2 a", "3 A", "T-shirt_top", "_", "no hat"]
    config_of = DATASETS["folder"].Config
    data = DATASETS["folder"](config_of(path=str(tmp_path / "mine"))).load(0, no_report, lambda: False)
    assert len(data.items) == 6
    assert data.label_names == tuple(folders)


def test_what_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").touch()
    samples = LabelledImages(np.zeros((1, 8, 8, 1), np.uint8), np.zeros(1, np.int64), ("a",))
    with pytest.raises(ConfigError, match="choose another place"):
        save(samples, tmp_path / "file" / "below")


def halves(n, flip=False, seed=0):
    """Images that are bright on the left (class 0) or on the right (class 1)."""
    random = np.random.default_rng(seed)
    labels = np.arange(n) % 2
    images = random.integers(0, 100, (n, 8, 8, 1))
    for image, label in zip(images, labels, strict=True):
        image[:, 4 * label:4 * label + 4] += 120
    return images.astype(np.uint8), 1 - labels if flip else labels


def test_a_classifier_learns_from_what_it_is_given(monkeypatch):
    monkeypatch.setattr(augmentation, "_UPDATES", 60)
    real = TrainingData("images", *halves(200), label_names=("left", "right"))
    held_out = dataclasses.replace(real, items=halves(100, seed=1)[0], labels=halves(100, seed=1)[1])
    good, bad = (LabelledImages(*halves(50, flip, seed=2), real.label_names) for flip in (False, True))
    told = []
    found = accuracies(real, good, held_out, 2, (1, 2), lambda *p: told.append(p))
    assert {kind: min(values) for kind, values in found.items()} == {"real": 1.0, "fake": 1.0, "both": 1.0}
    assert len(found["real"]) == 2
    assert told == [(k, 6) for k in range(1, 7)]
    found = accuracies(real, bad, held_out, 2, (1,))
    assert found["real"] == [1.0]
    assert found["fake"] == [0.0]


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


def test_a_comparison_ends_in_the_middle_of_a_training(monkeypatch):
    real = TrainingData("images", *halves(40), label_names=("left", "right"))
    asked, told = [], []
    with pytest.raises(Cancelled):
        accuracies(real, LabelledImages(*halves(40, seed=2), real.label_names), real, 2, (1,),
                   lambda *p: told.append(p), lambda: asked.append(1) or len(asked) == 4)
    assert (len(asked), told) == (4, [])


@pytest.mark.parametrize(("arguments", "said"), [
    (["nowhere"], "there is no state file nowhere"), (["{state}"], "nothing to do with the samples"),
    (["{state}", "--compare", "0"], "not a whole number from 1")])
def test_the_command_says_what_is_missing(run, tmp_path, capsys, arguments, said):
    state.save(tmp_path / "run.safetensors", run.state())
    assert main(["sample", *(a.format(state=tmp_path / "run.safetensors") for a in arguments)]) == 2
    assert said in capsys.readouterr().err
