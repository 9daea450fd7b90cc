"""Runs on images that stay on the disk: the same weights as in memory, whatever is in the way."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import torch
from PIL import Image

from ganviz.engine.datasets import base
from ganviz.engine.datasets.held_out_split import split
from ganviz.engine.datasets.streamed import StreamedImages
from ganviz.engine.settings.commands import Pause, Run
from ganviz.engine.telemetry.events import DataOpened, Note, Trouble
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, config, events_of, trained

from .loading import load
from .photos import LARGE, PICTURES, SMALL


def run_config(path, memory=SMALL, **changes):
    data = {"name": "folder", "path": str(path), "pixels": 16, "memory": memory}
    return config(IMAGES | {"data": data}, **changes)


def weights(trainer):
    return {name: tensor for name, tensor in trainer.state().tensors.items() if not name.startswith("order")}


@pytest.mark.parametrize("model", ["dcgan", "cdcgan"])
def test_a_run_has_the_same_weights_streamed_and_in_memory(photos, model):
    there, here = (trained(run_config(photos, memory, model__name=model, train__d_steps=2), 12)
                   for memory in (SMALL, LARGE))
    assert there.learner.data.is_streamed
    assert not here.learner.data.is_streamed
    assert len(there.learner.data.items) == 900
    assert there.learner.batches.label_shares.tolist() == here.learner.batches.label_shares.tolist()
    for name, tensor in weights(here).items():
        assert torch.equal(weights(there)[name], tensor), name


def test_a_run_goes_on_from_a_state_that_was_saved_in_memory(photos):
    begun = trained(run_config(photos, LARGE), 5).state()
    whole = trained(run_config(photos, LARGE), 9)
    resumed = trained(run_config(photos), 9, state=begun)
    for name, tensor in weights(whole).items():
        assert torch.equal(weights(resumed)[name], tensor), name
    assert not any("data has changed" in note.message for note in events_of(resumed, Note))


def test_probes_see_a_sample_and_the_person_is_told(photos, monkeypatch):
    monkeypatch.setattr(base, "_FEWEST_LOOKED_AT", 40)
    trainer = trained(run_config(photos), 2)
    view = trainer.view()
    assert len(view.real) == len(view.data.items) == len(view.labels) == 125_000 // 768  # an eighth of the memory
    assert len(view.held_out.items) == 100
    items = np.asarray(trainer.learner.data.items)
    step = np.arange(len(view.real)) * 900 // len(view.real)
    np.testing.assert_array_equal(view.data.items, items[step])
    np.testing.assert_array_equal(view.labels, trainer.learner.data.labels[step])
    (opened,) = events_of(trainer, DataOpened)
    assert dict(opened.rows) | {
        "Images": "1,000", "On the disk": "read ahead of each step; 1 MB of them stay in memory",
        "Measured on": "162 of them, always the same", "Held out": "100 (10 %)"} == dict(opened.rows)


def test_training_and_held_out_images_are_those_in_memory(photos):
    parts = [split(load("folder", path=str(photos), pixels=16, memory=memory), 0.1, 3) for memory in (SMALL, LARGE)]
    for there, here in zip(*parts, strict=True):
        assert isinstance(there.items, StreamedImages)
        np.testing.assert_array_equal(np.asarray(there.items), here.items)
        np.testing.assert_array_equal(there.labels, here.labels)


def test_the_fingerprint_follows_the_files(photos, tmp_path):
    def fingerprint():
        return load("folder", path=str(photos), pixels=16, memory=SMALL).fingerprint

    before = fingerprint()
    assert fingerprint() == before
    assert before["count"] == 1000
    place, aside = photos / "a" / "0000.png", tmp_path / "aside"
    place.rename(aside)
    try:
        Image.fromarray(PICTURES[1, :15]).save(place)
        assert fingerprint() != before
    finally:
        aside.rename(place)


def test_a_run_pauses_where_a_file_is_gone_and_goes_on_as_if_nothing_had_happened(photos, tmp_path):
    undisturbed = trained(run_config(photos), 10)
    aside = tmp_path / "aside"
    trainer = Trainer(run_config(photos), Telemetry(), attended=False)
    trainer.build()
    trainer.advance(4)
    photos.rename(aside)
    trainer.learner.batches.close()  # nothing is left of what was read ahead
    trainer.advance(6)
    (trouble,) = events_of(trainer, Trouble)
    assert trouble.step == trainer.step == 4
    assert "cannot be read (No such file or directory). No update was made" in trouble.message
    assert "press Run" in trouble.advice
    aside.rename(photos)
    trainer.send(Run())
    trainer.advance(6)
    assert trainer.step == 10
    for name, tensor in weights(undisturbed).items():
        assert torch.equal(weights(trainer)[name], tensor), name
    trainer.close()


def test_a_damaged_photo_is_told_once(tmp_path):
    for number in range(700):
        Image.fromarray(PICTURES[number]).save(tmp_path / f"{number}.png", compress_level=0)
    whole = (tmp_path / "99.png").read_bytes()
    (tmp_path / "99.png").write_bytes(whole[:len(whole) // 2])
    trainer = trained(run_config(tmp_path, train__held_out=0.0), 60)
    trainer.learner.batches._streams._told.clear()
    assert list(trainer.learner.batches.damaged()) == ["99.png"]
    assert trainer.step == 60


def test_a_run_that_is_over_leaves_no_threads(photos):
    trained(run_config(photos), 3)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("read")]


def test_pausing_and_rewinding_draw_what_comes_next(photos):
    trainer = Trainer(run_config(photos), Telemetry())
    trainer.build()
    trainer.advance(3)
    state = trainer.state()
    trainer.advance(5)
    after = weights(trainer)
    trainer.send(Pause())
    trainer.restore(state)
    trainer.send(Run())
    trainer.advance(5)
    assert trainer.step == 8
    for name, tensor in after.items():
        assert torch.equal(weights(trainer)[name], tensor), name
    trainer.close()
