"""`ganviz export`: what it says, and its exit codes."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor

from ganviz.cli import main
from ganviz.engine.export.base import EXPORTS
from ganviz.engine.record import library
from ganviz.ui.theme.theme import LIGHT
from tests.engine.export.recorded import RECORDED, record


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return record(tmp_path_factory.mktemp("run") / f"ring{RECORDED}", "points")


def test_the_kinds_are_listed(capsys):
    assert main(["export", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(EXPORTS)
    assert next(line for line in lines if line.startswith("film")).endswith("(.gif or .mp4)")


def test_help_shows_the_options_of_the_kind(capsys):
    assert main(["export", "last", "film", "--help"]) == 0
    said = capsys.readouterr().out
    assert "--fps N" in said
    assert "--caption, --no-caption" in said
    assert main(["export", "last", "csv", "--help"]) == 0
    assert "--fps" not in capsys.readouterr().out


def test_a_run_is_named_by_its_place_in_the_list_and_a_step(run, tmp_path, capsys):
    place = library.new_path("ring")
    place.write_bytes(run.read_bytes())
    assert main(["export", "last@25", "csv", "--to", str(tmp_path / "a.csv")]) == 0
    assert capsys.readouterr().out == f"25 steps of 12 series: {tmp_path / 'a.csv'}\n"
    with (tmp_path / "a.csv").open(newline="") as file:
        assert [row[0] for row in csv.reader(file)][1:] == [str(step) for step in range(1, 26)]


def test_options_reach_the_export(run, tmp_path):
    assert main(["export", str(run), "samples", "--to", str(tmp_path / "a.npz"), "--count", "7"]) == 0
    with np.load(tmp_path / "a.npz") as arrays:
        assert len(arrays["points"]) == 7


@pytest.mark.parametrize(("arguments", "said"), [
    (["{run}@99", "csv", "--to", "a.csv"], "has no step 99; choose one from 0 to 60"),
    (["{run}", "csv", "--to", "a.txt"], "goes to a file that ends in .csv"),
    (["{run}", "csv", "--to", "nowhere/a.csv"], "nowhere does not exist"),
    (["{run}", "samples", "--to", "a.npz", "--count", "0"], "--count: 0 is not allowed; choose a value from 1"),
    (["{run}", "samples", "--to", "a.npz", "--seed", "9" * 30], "--seed: 9"),
    (["{run}", "film", "--to", "a.gif", "--fps", "60"], "a GIF shows at most 50 pictures a second"),
    (["{run}", "config", "--to", "a.toml", "--set", "loss.name=hnge"], "there is no loss named 'hnge'"),
    (["nothing", "csv", "--to", "a.csv"], "there is no run nothing"),
    (["{text}", "csv", "--to", "a.csv"], "is not a run of ganviz")])
def test_what_is_impossible_is_said_and_code_2(run, tmp_path, monkeypatch, capsys, arguments, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("no run")
    assert main(["export", *(a.format(run=run, text="text.txt") for a in arguments)]) == 2
    assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["text.txt"]


def test_the_run_itself_is_not_written_over(run, tmp_path, capsys):
    before = run.read_bytes()
    link = tmp_path / "run.csv"
    link.hardlink_to(run)
    assert main(["export", str(run), "csv", "--to", str(link)]) == 0
    assert run.read_bytes() == before, "a file is replaced, and never written into"


def test_data_that_has_been_moved_can_be_said_where_it_is(tmp_path, capsys):
    from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
    from ganviz.engine.record.store import RunStore
    from tests.engine.helpers import IMAGES, config, trained

    images = np.random.default_rng(0).integers(0, 256, (40, 8, 8, 1), dtype=np.uint8)
    np.savez(tmp_path / "mine.npz", images=images, labels=np.arange(40) % 2)
    settings = IMAGES | {"model": {"name": "cdcgan", "g_width": 4, "d_width": 4, "z_dim": 4}}
    path = tmp_path / "mine.ganviz"
    recorder = RunRecorder(path, lambda: RunStore.create(path, {}, DEFAULT_LIMIT), pytest.fail)
    trained(config(settings, data__name="array", data__path=str(tmp_path / "mine.npz")), 2, recorder=recorder)
    assert recorder.close()
    (tmp_path / "mine.npz").rename(tmp_path / "moved.npz")
    command = ["export", str(path), "samples", "--to", str(tmp_path / "s.npz"), "--count", "2"]
    assert main(command) == 2
    assert "--set data.path=PLACE says where its data is now" in capsys.readouterr().err
    assert main([*command, "--set", f"data.path={tmp_path / 'moved.npz'}"]) == 0
    with np.load(tmp_path / "s.npz") as arrays:
        assert arrays["labels"].tolist() == [0, 0, 1, 1]


def test_what_is_damaged_is_said(run, tmp_path, capsys):
    import sqlite3

    path = tmp_path / "hurt.ganviz"
    path.write_bytes(run.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE scalars SET checksum = 0 WHERE id = (SELECT max(id) FROM scalars)")
    connection.close()
    assert main(["export", str(path), "csv", "--to", str(tmp_path / "a.csv")]) == 0
    said = capsys.readouterr()
    assert "The file of the run is damaged: the scalars of steps" in said.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
def test_ctrl_c_leaves_nothing_half_written(run, tmp_path):
    program = f"""
import sys
from ganviz.cli import main
import ganviz.engine.export.source as source
import signal, os
tables = source.RunSource.tables
def interrupted(self, rows):
    for part in tables(self, 10):
        os.kill(os.getpid(), signal.SIGINT)
        yield part
source.RunSource.tables = interrupted
sys.exit(main(["export", {str(run)!r}, "csv", "--to", {str(tmp_path / "a.csv")!r}]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 128 + signal.SIGINT, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_plot_is_drawn_as_the_window_draws_it(qapp, run, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for name in ("a.png", "a.svg"):
        assert main(["export", str(run), "plot", "--to", str(tmp_path / name), "--width", "600"]) == 0
    with Image.open(tmp_path / "a.png") as image:
        colours = {colour for _, colour in image.convert("RGB").getcolors(1 << 24)}
        assert image.width == 1200
    green, purple = (tuple(QColor(colour).getRgb()[:3]) for colour in (LIGHT.discriminator, LIGHT.generator))
    assert {green, purple} <= colours, "the curves of D and G"
    document = ElementTree.parse(tmp_path / "a.svg").getroot()
    assert document.tag.endswith("svg")
    assert any(part.tag.endswith(("path", "polyline")) for part in document.iter())
    assert main(["export", str(run), "plot", "--to", str(tmp_path / "b.png"), "--plot", "loses"]) == 2
    assert "'loses' is none that this run has; choose one of stage-plane, timeline-" in capsys.readouterr().err
    assert not (tmp_path / "b.png").exists()


def test_a_word_of_before_says_what_is_there_now(capsys):
    assert main(["sample", "a.state", "--to", "b"]) == 2
    assert "ganviz export RUN samples does it now" in capsys.readouterr().err


