"""Images that stay on the disk: the same numbers as in memory, whatever is in the way."""

from __future__ import annotations

import dataclasses
import os
import threading

import numpy as np
import pytest
import torch
from PIL import Image

from ganviz.engine.datasets import streamed
from ganviz.engine.datasets._memory import fits, memory_for
from ganviz.engine.datasets._read_ahead import ReadAhead
from ganviz.engine.datasets.base import TrainingData, UnreachableData
from ganviz.engine.datasets.batches import Batches
from ganviz.engine.datasets.streamed import DamagedImage, ImageReader, read_images

from .loading import load
from .photos import COUNT, LARGE, PICTURES, SMALL


@pytest.fixture(scope="module")
def arrays(tmp_path_factory):
    """The same pictures in array files, in each of the forms that are read."""
    root = tmp_path_factory.mktemp("arrays")
    labels = np.arange(COUNT) % 3
    np.save(root / "hwc.npy", PICTURES)
    np.save(root / "chw.npy", PICTURES.transpose(0, 3, 1, 2).copy())
    np.save(root / "flat.npy", PICTURES.reshape(COUNT, -1))
    np.save(root / "floats.npy", (PICTURES / 127.5 - 1).astype(np.float32))
    np.savez(root / "stored.npz", images=PICTURES, labels=labels)
    np.savez_compressed(root / "packed.npz", images=PICTURES, labels=labels)
    np.savez(root / "sides.npz", A=PICTURES, B=255 - PICTURES)
    return root


class Numbers(ImageReader):
    """Images of 1 × 1 that say which one they are; some damaged, some gone.

    Attributes:
        reads: numbers in the order in which they were read.
    """

    def __init__(self, damaged=(), gone=()):
        super().__init__((1, 1, 1))
        self.reads, self.bad, self.gone = [], set(damaged), set(gone)

    def read(self, number):
        if number in self.gone:
            raise UnreachableData(f"{number} is gone")
        if number in self.bad:
            raise DamagedImage("torn")
        self.reads.append(number)
        return np.full((1, 1, 1), number, np.uint8)

    def name(self, number):
        return f"number {number}"

    def signature(self, numbers):
        return numbers.tobytes()


def numbers(count=200, **changes):
    reader = Numbers(**changes)
    return reader, streamed.streamed(reader, count)


# -- which data stay on the disk ----------------------------------------------------------------------------------


def test_a_set_counts_twice_and_the_default_is_a_share_of_the_machine():
    assert fits(500, 1000)
    assert not fits(501, 1000)
    assert memory_for(7) == 7_000_000
    assert 2**28 < memory_for(0) < os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def test_a_folder_that_fits_is_in_memory_and_one_that_does_not_stays(photos):
    for settings, is_streamed in (({"memory": LARGE}, False), ({"memory": SMALL}, True), ({}, False),
                                  ({"memory": SMALL, "limit": 600}, False), ({"memory": SMALL, "grey": True}, False)):
        data = load("folder", path=str(photos), pixels=16, **settings)
        assert data.is_streamed == is_streamed
        assert bool(data.memory) == is_streamed


@pytest.mark.parametrize("settings", [{}, {"grey": True, "pixels": 32}, {"pixels": 24}, {"scale": "stretch"}])
def test_what_is_read_from_a_folder_is_what_was_decoded(photos, settings):
    settings = {"pixels": 16, "path": str(photos)} | settings
    there, here = load("folder", memory=SMALL, **settings), load("folder", memory=LARGE, **settings)
    assert there.is_streamed
    np.testing.assert_array_equal(np.asarray(there.items), here.items)
    np.testing.assert_array_equal(there.labels, here.labels)
    assert there.shape == here.shape
    assert there.about == here.about
    assert (there.label_names, there.notices) == (here.label_names, here.notices)


@pytest.mark.parametrize(("name", "settings", "is_streamed"), [
    ("hwc.npy", {}, True), ("chw.npy", {}, True), ("flat.npy", {"shape": "16x16x3"}, True), ("floats.npy", {}, True),
    ("hwc.npy", {"scale": "stretch"}, True), ("stored.npz", {}, True), ("packed.npz", {}, False)])
def test_what_is_read_from_an_array_is_what_was_loaded(arrays, name, settings, is_streamed):
    settings = {"path": str(arrays / name)} | settings
    there, here = load("array", memory=SMALL, **settings), load("array", memory=LARGE, **settings)
    assert (there.is_streamed, here.is_streamed) == (is_streamed, False)
    np.testing.assert_array_equal(np.asarray(there.items), here.items)
    np.testing.assert_array_equal(here.items, PICTURES)
    assert there.about == here.about
    if here.labels is not None:
        np.testing.assert_array_equal(there.labels, here.labels)


def test_an_array_in_columns_is_loaded_whole(tmp_path):
    np.save(tmp_path / "f.npy", np.asfortranarray(PICTURES))
    data = load("array", path=str(tmp_path / "f.npy"), memory=SMALL)
    assert not data.is_streamed
    np.testing.assert_array_equal(data.items, PICTURES)


@pytest.mark.parametrize("kind", ["pairs", "domains"])
def test_sides_stay_on_the_disk_together(arrays, tmp_path, kind):
    for number, picture in enumerate(PICTURES[:400]):
        for side, made in (("trainA", np.repeat(picture[..., :1], 3, 2)), ("trainB", picture),
                           ("testA", picture), ("testB", picture)):
            if not side.startswith("test") or number < 30:
                path = tmp_path / side / f"{number:03}.png"
                path.parent.mkdir(exist_ok=True)
                Image.fromarray(made).save(path, compress_level=0)
    (tmp_path / "trainB" / "007.png").write_bytes(b"torn")
    for path, settings in ((tmp_path, {"pixels": 16}), (arrays / "sides.npz", {})):
        there, here = (load(kind, path=str(path), memory=memory, **settings) for memory in (SMALL, LARGE))
        assert (there.is_streamed, here.is_streamed) == (True, False)
        for one, other in ((there, here), (there.held_out, here.held_out)):
            if other is not None:
                np.testing.assert_array_equal(np.asarray(one.items), other.items)
                np.testing.assert_array_equal(np.asarray(one.sources), other.sources)
        assert (there.about, there.skipped) == (here.about, here.skipped)


def test_pairs_are_made_of_a_folder_in_memory(photos):
    data = load("derived", of="folder", path=str(photos), pixels=16)
    assert not data.is_streamed


# -- batches ------------------------------------------------------------------------------------------------------


def batches(data, seed=1):
    return Batches(data, torch.device("cpu"), torch.Generator().manual_seed(seed))


def drawn(data, plan, seed=1):
    """What is drawn by a plan of (times, n), some of it at once, some rewound and drawn again."""
    source, parts = batches(data, seed), []
    try:
        for turn, (times, n) in enumerate(plan):
            state = source.state()
            if turn % 3 == 0:
                batch = source.draw_many(times, n)
                if turn % 2:  # as a compiled call that was halted leaves it
                    source.restore(state)
                    source.skip(times, n)
                parts += [part.flatten(0, 1) for part in batch if part is not None]
            else:
                for _ in range(times):
                    source.check(1, n)
                    parts += [part for part in source.draw(n) if part is not None]
    finally:
        source.close()
    return parts


@pytest.mark.parametrize("form", ["samples", "pairs", "domains"])
def test_batches_are_the_same_from_the_disk_and_in_memory(form):
    _, items = numbers(200)
    _, sources = numbers(200 if form == "pairs" else 130)
    there = TrainingData("images", items, labels=np.arange(200) % 3, label_names=("x", "y", "z"),
                         sources=None if form == "samples" else sources, aligned=form != "domains", memory=150)
    here = dataclasses.replace(there, items=np.asarray(items), memory=0,
                               sources=None if form == "samples" else np.asarray(sources))
    plan = [(3, 32), (2, 7), (5, 40), (1, 130), (4, 16), (2, 16), (9, 16)] * 2
    one, other = drawn(there, plan), drawn(here, plan)
    assert len(one) == len(other) > 40
    for part, known in zip(one, other, strict=True):
        torch.testing.assert_close(part, known, rtol=0, atol=0)


def test_a_batch_larger_than_the_data_repeats_images():
    _, items = numbers(20)
    (real,) = drawn(TrainingData("images", items, memory=100), [(1, 50)])
    assert real.shape == (50, 1, 1, 1)
    assert len(real.unique()) == 20


def test_the_part_that_fits_is_read_once_and_the_rest_once_an_epoch():
    reader, items = numbers(250)
    ahead = ReadAhead([items], 200)  # 64 ahead and as many just used: 72 stay
    assert (ahead.most, len(ahead._stored_from)) == (64, 72)
    order = np.random.default_rng(0).permutation(250)
    for _ in range(3):
        for start in range(0, 250, 50):
            ahead.take(order[start:start + 50])
    ahead.close()
    times = np.bincount(reader.reads, minlength=250)
    assert times[order[:72]].tolist() == [1] * 72
    assert times[order[72:]].tolist() == [3] * 178


def test_what_is_held_is_bounded():
    _, items = numbers(250)
    ahead = ReadAhead([items], 200)
    for start in range(0, 10_000, 50):
        ahead.take(np.arange(start, start + 50) % 250)
        ahead.want(np.arange(start + 50, start + 114) % 250)
        assert len(ahead._pending) <= 2 * ahead.most
    ahead.close()


def test_the_next_batches_are_read_before_they_are_drawn():
    reader, items = numbers(250)
    source = batches(TrainingData("images", items, memory=200))
    source.draw(10)
    source.close()  # waits for what is being read, and gives up the rest
    source.draw(10)
    ahead = source._streams._ahead["items"]
    assert ahead.asked == 64
    ahead._pool.shutdown()
    upcoming = source._order.upcoming(0, 64, 10)
    assert ahead.ready(upcoming) == 64
    assert source.streaming().ahead == 64
    before = len(reader.reads)
    source.draw(10)
    assert len(reader.reads) == before
    ahead._pool = None


def test_what_comes_next_is_foreseen_across_epochs():
    source = batches(TrainingData("images", np.zeros((50, 1, 1, 1), np.uint8)))
    source.skip(4, 8)
    foreseen = source._order.upcoming(0, 60, 8)
    state = source.state()
    np.testing.assert_array_equal(foreseen, source._order.draw_many(8, 8).numpy()[:60])
    source.restore(state)
    np.testing.assert_array_equal(source._order.upcoming(16, 20, 8), foreseen[16:36])


def test_reading_that_does_not_keep_up_is_measured():
    gate = threading.Semaphore(0)

    class Slow(Numbers):
        def read(self, number):
            gate.acquire()
            return super().read(number)

    data = TrainingData("images", streamed.streamed(Slow(), 250), memory=200,
                        sample=TrainingData("images", np.zeros((1, 1, 1, 1), np.uint8)))
    source = batches(data)
    source.streaming()
    release = threading.Timer(0.3, gate.release, [1000])
    release.start()
    source.draw(20)
    measured = source.streaming()
    source.close()
    release.join()
    assert 0 < measured.waiting < 1
    assert measured.wanted > measured.read > 0
    assert measured.read * 1.0 == pytest.approx(measured.wanted * (1 - measured.waiting))


# -- damaged and lost images --------------------------------------------------------------------------------------


def test_a_damaged_image_gives_its_turn_to_the_next_one_with_its_label_and_source():
    reader, items = numbers(100, damaged=[5, 6, 99])
    _, sources = numbers(100, damaged=[20])
    (read, of), used = read_images([items, sources], np.array([4, 5, 6, 20, 99]))
    assert used.tolist() == read.ravel().tolist() == of.ravel().tolist() == [4, 7, 7, 21, 0]
    assert reader.damaged == {"number 5": "torn", "number 6": "torn", "number 99": "torn"}
    source = batches(TrainingData("images", items, labels=np.arange(100), label_names=("",) * 100, memory=100))
    batch = source.draw(100)
    np.testing.assert_array_equal(((batch.real + 1) * 127.5).round().flatten().int().numpy(), batch.labels)
    assert source.damaged() == reader.damaged
    assert source.damaged() == {}, "told once"
    source.close()


def test_data_that_is_damaged_through_and_through_ends_in_words():
    _, items = numbers(30, damaged=range(30))
    with pytest.raises(UnreachableData, match="30 images in a row are damaged, such as number 0 .torn."):
        read_images([items], np.array([0]))


def test_a_file_that_is_gone_draws_nothing_and_is_tried_again():
    reader, items = numbers(100)
    source = batches(TrainingData("images", items, memory=10))
    source.draw(10)
    lost = int(source._order.upcoming(25, 1, 10)[0])
    state = source.state()
    source.close()
    reader.gone.add(lost)
    for _ in range(2):
        with pytest.raises(UnreachableData, match=f"{lost} is gone"):
            source.check(3, 10)
    assert source.state()["items"][1] == state["items"][1]
    source.check(2, 10)
    reader.gone.clear()
    source.check(3, 10)
    source.close()
