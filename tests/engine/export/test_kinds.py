"""Each export, read back by other means than it was written with."""

from __future__ import annotations

import csv
import io
import struct
import sys
import time

import av
import numpy as np
import pytest
import torch
from PIL import Image

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export import augmentation
from ganviz.engine.export.base import EXPORTS, Export, write
from ganviz.engine.export.frames import FrameOptions, Frames
from ganviz.engine.export.source import RunSource
from ganviz.engine.models.base import watching
from ganviz.engine.record.reader import RunReader
from ganviz.engine.settings.commands import load_script
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError, settings_of
from tests.engine.export.recorded import SCRIPT, STEPS, never, quietly


def export(run, name, path, step=None, **options) -> str:
    kind = EXPORTS[name]
    with RunSource(run, step) as source:
        return write(kind(kind.Config(**options)), source, path, quietly, never)


@pytest.mark.parametrize("kind", EXPORTS.classes().values(), ids=list(EXPORTS))
def test_every_export_says_what_it_is(kind: type[Export]):
    assert kind.title
    assert kind.summary().endswith(".")
    assert kind.suffixes
    assert all(setting.param.help for setting in settings_of(kind.Config))


def test_csv_holds_every_scalar_bit_by_bit_and_the_interventions(points_run, tmp_path):
    assert export(points_run, "csv", tmp_path / "run.csv") == f"{STEPS} steps of 12 series"
    with (tmp_path / "run.csv").open(newline="") as file:
        head, *rows = csv.reader(file)
    with RunReader(points_run) as reader:
        recorded = np.concatenate([values for _, values in reader.scalars()])
    read = np.array([[cell or "nan" for cell in row[1:-1]] for row in rows]).astype(np.float32)
    np.testing.assert_array_equal(read, recorded)
    assert head[0] == "step"
    assert head[1:3] == ["loss_d", "loss_g"]
    assert [int(row[0]) for row in rows] == list(range(1, STEPS + 1))
    assert [row[0] for row in rows if row[-1]][:3] == [str(s.step) for s in SCRIPT]


def test_config_is_that_of_the_step_and_opens_again(points_run, tmp_path):
    for step, rate in ((5, 1e-3), (15, 0.01)):
        export(points_run, "config", tmp_path / "run.toml", step)
        assert RunConfig.from_toml((tmp_path / "run.toml").read_text()).optimizer_d.lr == rate


def test_interventions_replay(points_run, tmp_path):
    export(points_run, "interventions", tmp_path / "script.toml")
    assert [s for s in load_script(tmp_path / "script.toml") if s in SCRIPT] == list(SCRIPT)


def test_the_model_is_made_without_its_data(images_run):
    with RunSource(images_run) as source:
        made, loaded = source.model(), source.load(quietly, never).learner
        averages = loaded.ema_networks()
        for mine, its in ((made.model.networks, loaded.model.networks), (made.averaged, averages)):
            assert mine.keys() == its.keys()
            for name, network in mine.items():
                wanted = its[name].state_dict()
                assert all(value.equal(wanted[key]) for key, value in network.state_dict().items())


@pytest.mark.parametrize("name", [name for name, kind in EXPORTS.classes().items() if not kind.needs_window])
def test_a_cancelled_export_leaves_nothing(name, points_run, tmp_path):
    kind = EXPORTS[name]
    path = tmp_path / f"run{kind.suffixes[0]}"
    with RunSource(points_run) as source:
        if reason := kind().why_not(source):
            pytest.skip(reason)
        try:
            write(kind(), source, path, quietly, lambda: True)
        except Cancelled:
            assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_not_possible_is_refused_before_anything_is_made(points_run, tmp_path):
    with pytest.raises(ConfigError, match=r"goes to a file that ends in \.csv"):
        export(points_run, "csv", tmp_path / "run.txt")
    with pytest.raises(ConfigError, match="does not exist"):
        export(points_run, "csv", tmp_path / "nowhere" / "run.csv")
    with pytest.raises(ConfigError, match="has no step 61; choose one from 0 to 60"):
        export(points_run, "csv", tmp_path / "run.csv", step=61)
    assert list(tmp_path.iterdir()) == []


def test_parquet_holds_what_csv_holds(points_run, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    export(points_run, "parquet", tmp_path / "run.parquet")
    table = parquet.read_table(tmp_path / "run.parquet")
    with RunReader(points_run) as reader:
        recorded = np.concatenate([values for _, values in reader.scalars()])
        names = reader.stretches()[0].facts["series"]
    assert table.column_names == ["step", *names, "noted"]
    assert table["step"].to_pylist() == list(range(1, STEPS + 1))
    for place, name in enumerate(names):
        column = table[name]
        assert str(column.type) == "float"
        read = np.array([np.nan if value is None else value for value in column.to_pylist()], np.float32)
        np.testing.assert_array_equal(read, recorded[:, place])
    noted = {step: text for step, text in zip(table["step"].to_pylist(), table["noted"].to_pylist(), strict=True)
             if text}
    assert noted.keys() >= {s.step for s in SCRIPT}


@pytest.mark.parametrize(("name", "module", "package"), [
    ("parquet", "pyarrow", "pyarrow"), ("tensorboard", "tensorboardX.proto", "tensorboardX")])
def test_a_missing_library_is_said_with_the_way_to_get_it(points_run, tmp_path, monkeypatch, name, module, package):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ConfigError, match=rf'{package}, which is not installed; pip install "ganviz\[export\]"'):
        export(points_run, name, tmp_path / f"run{EXPORTS[name].suffixes[0]}")
    assert list(tmp_path.iterdir()) == []


def test_tensorboard_reads_its_events(points_run, tmp_path):
    pb = pytest.importorskip("tensorboardX.proto.event_pb2")
    before = time.time()
    export(points_run, "tensorboard", tmp_path / "logs", every=7, pictures=2)
    file, = (tmp_path / "logs").iterdir()
    assert file.name.startswith("events.out.tfevents.")
    events = [pb.Event.FromString(data) for data in records(file.read_bytes())]
    assert events[0].file_version == "brain.Event:2"
    assert all(before - 600 < event.wall_time <= before for event in events)
    scalars = {event.step: {value.tag: value.simple_value for value in event.summary.value} for event in events
               if event.summary.value and event.summary.value[0].WhichOneof("value") == "simple_value"}
    assert list(scalars) == [*range(7, STEPS, 7), STEPS]
    times = [event.wall_time for event in events if event.step in scalars and len(event.summary.value) > 1]
    assert times == sorted(times)
    with RunReader(points_run) as reader:
        recorded = np.concatenate([values for _, values in reader.scalars()])
    assert all(scalars[step]["loss_g"] == recorded[step - 1, 1] for step in scalars)
    assert not any("r1_penalty" in values for values in scalars.values()), "it was never on"
    pictures = [value.image for event in events for value in event.summary.value if value.HasField("image")]
    assert pictures
    with Image.open(io.BytesIO(pictures[0].encoded_image_string)) as image:
        assert image.size == (pictures[0].width, pictures[0].height)
    texts = [value.tensor.string_val[0].decode() for event in events for value in event.summary.value
             if value.tag.startswith("interventions")]
    assert len(texts) >= len(SCRIPT)


def records(data: bytes):
    """Parse the records of an event file: length, its checksum, content, its checksum."""
    while data:
        length, = struct.unpack("<Q", data[:8])
        assert struct.unpack("<I", data[8:12])[0] == masked(crc32c(data[:8]))
        content, data = data[12:12 + length], data[12 + length:]
        assert struct.unpack("<I", data[:4])[0] == masked(crc32c(content))
        yield content
        data = data[4:]


def crc32c(data: bytes) -> int:
    """The Castagnoli checksum, bit by bit by a table of one byte."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc = crc >> 8 ^ _TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def _shifted(value: int) -> int:
    for _ in range(8):
        value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
    return value


_TABLE = [_shifted(value) for value in range(256)]


def masked(crc: int) -> int:
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


@pytest.mark.parametrize("suffix", [".npz", ".csv"])
def test_points_are_drawn_by_the_averaged_generator(points_run, tmp_path, suffix):
    said = export(points_run, "samples", tmp_path / f"points{suffix}", count=30, seed=3)
    assert said == f"30 samples at step {STEPS}, of the averaged generator (EMA)"
    if suffix == ".npz":
        with np.load(tmp_path / "points.npz") as arrays:
            assert arrays.files == ["points"]
            points = arrays["points"]
    else:
        head, *rows = csv.reader((tmp_path / "points.csv").read_text().splitlines())
        assert head == ["x", "y"]
        points = np.array(rows, float)
    with RunSource(points_run) as source:
        learner = source.load(quietly, never).learner
        networks = learner.ema_networks()
        with watching(*networks.values()):
            wanted = learner.model.sample(learner.model.latents(30, torch.Generator().manual_seed(3)), networks)
    np.testing.assert_allclose(points, wanted.numpy(), rtol=1e-5, atol=1e-6)


def test_images_are_drawn_without_loading_the_data(images_run, tmp_path, monkeypatch):
    monkeypatch.setattr("ganviz.engine.export.source.load_run", pytest.fail)
    export(images_run, "samples", tmp_path / "fakes", count=3)
    pictures = sorted((tmp_path / "fakes").iterdir())
    assert [p.name for p in pictures] == ["000000.png", "000001.png", "000002.png"]
    with Image.open(pictures[0]) as image:
        assert (image.size, image.mode) == ((8, 8), "L")


def test_classes_have_folders_of_their_own_and_are_compared(classes_run, tmp_path, monkeypatch):
    monkeypatch.setattr(augmentation, "_UPDATES", 3)
    said = export(classes_run, "samples", tmp_path / "fakes", count=2, compare="1, 3").splitlines()
    assert [line.partition(":")[0] for line in said] == ["1 real images of each class", "3 real images of each class",
                                                         said[2]]
    assert said[2].startswith("20 samples of 10 classes at step 6")
    assert sorted(p.name for p in (tmp_path / "fakes").iterdir()) == list("0123456789")
    assert len(list((tmp_path / "fakes").rglob("*.png"))) == 20
    export(classes_run, "samples", tmp_path / "fakes.npz", count=2)
    with np.load(tmp_path / "fakes.npz") as arrays:
        assert np.bincount(arrays["labels"]).tolist() == [2] * 10


@pytest.mark.parametrize(("target", "options", "reason"), [
    ("s.csv", {}, "images go to an .npz or a folder, as PNGs"), ("s", {"compare": "0"}, "no whole number from 1"),
    ("s", {"compare": "5"}, "does not draw classes on demand")])
def test_samples_that_make_no_sense_are_refused(images_run, tmp_path, target, options, reason):
    with pytest.raises(ConfigError, match=reason):
        export(images_run, "samples", tmp_path / target, **options)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".gif", ".mp4"])
@pytest.mark.parametrize("run", ["points_run", "images_run"])
def test_a_film_shows_the_recorded_pictures(request, run, tmp_path, suffix):
    path = request.getfixturevalue(run)
    with RunSource(path) as source:
        count = len(source.pictures("samples"))
    assert count >= 2
    assert export(path, "film", tmp_path / f"film{suffix}", side=128, fps=5) == f"{count} pictures"
    with av.open(tmp_path / f"film{suffix}") as film:
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]
        assert film.streams.video[0].average_rate == 5
    assert len(frames) == count
    assert max(frames[0].shape) <= 160
    strip = frames[-1][-12:].astype(int)
    assert strip.max() > 200, "the step is written below"
    plain = export(path, "film", tmp_path / f"plain{suffix}", side=128, caption=False)
    assert plain == f"{count} pictures"
    with av.open(tmp_path / f"plain{suffix}") as film:
        assert film.streams.video[0].height < frames[0].shape[0]


def test_a_film_of_points_has_real_and_fake_where_they_are(points_run, tmp_path):
    with RunSource(points_run) as source:
        content = source.picture(source.pictures("samples")[-1][0])
        picture = Frames(source.facts, FrameOptions(side=200, caption=False)).draw(content, 1)
        x0, x1, y0, y1 = source.facts.extent
    x, y = content.fake[-1]
    column, row = round((x - x0) / (x1 - x0) * 200), round((y1 - y) / (y1 - y0) * 200)
    red, _, blue = picture[row - 1:row + 2, column - 1:column + 2].reshape(-1, 3).astype(int).max(0)
    assert red > 120
    assert red > blue
