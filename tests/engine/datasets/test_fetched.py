"""Data sets that are fetched, from a local server that behaves well or badly."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections import namedtuple

import numpy as np
import pytest

from ganviz.engine.datasets import _fetching
from ganviz.engine.datasets._fetched import FetchedImages, read_idx
from ganviz.engine.datasets._fetching import RemoteFile, fetch
from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.datasets.held_out_split import split
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Failed, Finished, Progress
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, config

from .loading import load
from .serving import TESTING, TRAINING, answer_head, answer_whole, local_server, serving, some_images

FETCHED = [name for name, dataset in DATASETS.classes().items() if issubclass(dataset, FetchedImages)]
CONTENT = np.random.default_rng(1).bytes(100_000)


@pytest.fixture
def server():
    with local_server() as server:
        server.contents["set.gz"] = CONTENT
        yield server


@pytest.fixture
def fetched(server, tmp_path):
    """Fetch the server's file; what is asked of progress and cancelling is passed on."""
    def fetched(progress=lambda done, total: None, cancelled=lambda: False, **changes):
        file = server.file("set.gz")
        file = RemoteFile(**({"url": file.url, "checksum": file.checksum, "size": file.size} | changes))
        return fetch([file], tmp_path / "cache", progress, cancelled)

    return fetched


def kept(tmp_path):
    """All that lies in the cache."""
    return sorted(path.name for path in (tmp_path / "cache").rglob("*"))


def test_the_sets_are_the_ones_that_are_promised():
    assert set(FETCHED) == {"mnist-full", "fashion-full", "cifar10"}
    for name in FETCHED:
        for file in DATASETS[name].files:
            algorithm, digits = file.checksum.split(":")
            assert len(digits) == {"md5": 32, "sha256": 64}[algorithm]
            assert file.url.startswith(("https://", "http://fashion-mnist."))


@pytest.mark.parametrize("name", FETCHED)
def test_the_images_are_those_of_the_files_and_those_for_testing_are_held_out(name, tmp_path, monkeypatch):
    with serving(DATASETS[name], tmp_path, monkeypatch):
        data = load(name)
    training, held_out = split(data, 0.1, 3)
    shape = (3072,) if name == "cifar10" else (28, 28)
    for part, count in ((training, TRAINING), (held_out, TESTING)):
        images, labels = some_images(count, *shape)
        if name == "cifar10":  # planes of red, green and blue, row by row; five files of every fifth image
            images = np.moveaxis(images.reshape(count, 3, 32, 32), 1, 3)
            if count == TRAINING:
                order = np.concatenate([np.arange(k, count, 5) for k in range(5)])
                images, labels = images[order], labels[order]
        np.testing.assert_array_equal(part.items, images.reshape(part.items.shape))
        np.testing.assert_array_equal(part.labels, labels)
    assert training.held_out is None
    assert len(training.label_names) == 10


def test_a_second_start_needs_no_net(tmp_path, monkeypatch):
    with serving(DATASETS["mnist-full"], tmp_path, monkeypatch) as server:
        first = load("mnist-full")
        assert len(server.asked) == 4
        server.asked.clear()
        again = load("mnist-full")
        assert server.asked == []
    np.testing.assert_array_equal(load("mnist-full").items, first.items)  # the server is gone
    np.testing.assert_array_equal(again.items, first.items)
    assert kept(tmp_path) == ["mnist-full", *sorted(file.name for file in DATASETS["mnist-full"].files)]


def test_pictures_of_a_fetched_set_become_pairs(tmp_path, monkeypatch):
    with serving(DATASETS["cifar10"], tmp_path, monkeypatch):
        data = load("derived", of="cifar10", make="half")
    assert data.sources.shape == (TRAINING, 16, 16, 3)


def test_it_tells_how_many_bytes_are_there(server, fetched):
    first_half_is_told = threading.Event()

    def in_two_parts(handler, content):
        answer_head(handler, len(content))
        handler.wfile.write(content[:65_536])
        first_half_is_told.wait(10)
        handler.wfile.write(content[65_536:])

    def progress(done, total):
        told.append((done, total))
        if done:
            first_half_is_told.set()

    told, server.answer = [], in_two_parts
    (path,) = fetched(progress)
    assert path.read_bytes() == CONTENT
    assert told[0] == (0, 100_000)
    assert (65_536, 100_000) in told
    assert told[-1] == (100_000, 100_000)


@pytest.mark.parametrize("sent", [0, 50_000])
def test_cancelling_while_the_server_is_silent_ends_at_once_and_leaves_nothing(server, fetched, tmp_path, sent):
    def part_then_silence(handler, content):
        answer_head(handler, len(content))
        handler.wfile.write(content[:sent])
        handler.wfile.flush()
        server.released.wait(10)

    server.answer = part_then_silence
    with pytest.raises(Cancelled):
        fetched(cancelled=lambda: bool(server.asked) and kept(tmp_path))
    assert not server.released.is_set()
    assert kept(tmp_path) == []


def answer_cut(handler, content):
    answer_head(handler, len(content))
    handler.wfile.write(content[:70_000])


def answer_short(handler, content):
    answer_whole(handler, content[:70_000])


def answer_page(handler, content):
    answer_whole(handler, b"\n<!DOCTYPE html><html><body>Please log in</body></html>")


def answer_other(handler, content):
    answer_whole(handler, content[::-1])


def answer_more(handler, content):
    answer_whole(handler, content + b"more")


def answer_missing(handler, content):
    handler.send_error(404)


@pytest.mark.parametrize(("answer", "words"), [
    (answer_cut, "the connection broke off after 70,000 of 100,000 bytes"),
    (answer_short, "it ended after 70,000 of 100,000 bytes"),
    (answer_page, "a web page came in its place, as proxies"),
    (answer_other, "what came has another checksum than md5:"),
    (answer_more, "more than its 100,000 bytes came"), (answer_missing, "the server answers 404 (Not Found)")])
def test_what_goes_wrong_is_told_with_the_way_out_and_leaves_nothing(server, fetched, tmp_path, answer, words):
    server.answer = answer
    with pytest.raises(ConfigError) as raised:
        fetched()
    text = str(raised.value)
    assert words in text
    assert f"http://127.0.0.1:{server.server_port}/set.gz cannot be fetched" in text
    assert f"Or get set.gz ({server.file('set.gz').checksum}) elsewhere and put it into {tmp_path / 'cache'}" in text
    assert kept(tmp_path) == []
    server.answer = answer_whole
    assert fetched()[0].read_bytes() == CONTENT, "and the next try begins anew"


def test_no_connection_is_told(fetched, tmp_path):
    with local_server() as gone:
        url = f"http://127.0.0.1:{gone.server_port}/set.gz"
    with pytest.raises(ConfigError, match="there is no connection to the server after 0 of 100,000 bytes"):
        fetched(url=url)
    with pytest.raises(ConfigError, match="there is no connection to the server after 0 of 100,000 bytes"):
        fetched(url="http://nowhere.invalid/set.gz")
    assert kept(tmp_path) == []


def test_a_file_put_there_by_hand_is_taken_and_a_damaged_one_replaced(server, fetched, tmp_path):
    place = tmp_path / "cache" / "set.gz"
    place.parent.mkdir()
    place.write_bytes(CONTENT)
    assert fetched() == [place]
    assert server.asked == []
    place.write_bytes(CONTENT[:-1] + b"x")
    server.answer = answer_missing
    with pytest.raises(ConfigError, match="the file that lies there now has another checksum"):
        fetched()
    server.answer = answer_whole
    fetched()
    assert place.read_bytes() == CONTENT


def test_a_full_disk_is_told_before_anything_is_fetched(server, fetched, monkeypatch, tmp_path):
    usage = namedtuple("usage", "total used free")(10**9, 10**9, 10**6)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    with pytest.raises(ConfigError, match="0 MB, and 1 MB are free on that disk; make room there"):
        fetched()
    assert server.asked == []


def test_a_disk_that_fills_up_meanwhile_is_told(fetched, monkeypatch, tmp_path):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(_fetching._Transfer, "_check", full)
    with pytest.raises(ConfigError, match="cannot be written .No space left on device"):
        fetched()
    assert kept(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_told(server, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ConfigError, match="file.cache cannot be written .Not a directory|cannot be written"):
        fetch([server.file("set.gz")], tmp_path / "file" / "cache", lambda done, total: None, lambda: False)


@pytest.mark.parametrize("content", [b"", b"\0\0\x08", b"\0\0\x0d\x01\0\0\0\1x", b"\0\0\x08\x03\0\0\0\5",
                                     b"\0\0\x08\x01\xff\xff\xff\xff"])
def test_a_damaged_file_in_the_cache_is_no_array(tmp_path, content):
    (tmp_path / "x.gz").write_bytes(gzip.compress(content))
    with pytest.raises(ValueError, match="is no IDX file|ends too early"):
        read_idx(tmp_path / "x.gz")


# -- in a run -----------------------------------------------------------------------------------------------------


def run_of(name):
    telemetry = Telemetry()
    trainer = Trainer(config(IMAGES, data__name=name), telemetry, steps=1, attended=False)
    return trainer, telemetry


def test_a_run_tells_how_far_its_fetching_is(tmp_path, monkeypatch):
    with serving(DATASETS["cifar10"], tmp_path, monkeypatch):
        trainer, telemetry = run_of("cifar10")
        trainer.run()
    assert trainer.failure is None
    assert trainer.step == 1
    assert len(trainer.held_out.items) == TESTING
    told = [event.what for event in telemetry.drain_events() if isinstance(event, Progress)]
    assert "Fetching CIFAR-10 (170 MB, fetched once)" in told


def test_a_run_without_a_net_fails_in_plain_words_and_one_that_is_stopped_is_cancelled(tmp_path, monkeypatch):
    with serving(DATASETS["mnist-full"], tmp_path, monkeypatch) as server:
        server.answer = answer_page
        trainer, telemetry = run_of("mnist-full")
        trainer.run()
        (failed,) = [event for event in telemetry.drain_events() if isinstance(event, Failed)]
        assert "train-images-idx3-ubyte.gz cannot be fetched: a web page came in its place" in failed.message
        assert failed.details == ""

        def silence(handler, content):
            trainer.stop()
            server.released.wait(10)

        server.answer = silence
        trainer, telemetry = run_of("mnist-full")
        monkeypatch.setattr(_fetching, "_PATIENCE", (1, 1))  # nothing can be cut short before the server answers
        trainer.run()
        assert [event.reason for event in telemetry.drain_events() if isinstance(event, Finished)] == [
            "cancelled while loading"]
