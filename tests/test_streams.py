"""No output stream costs a result."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ganviz.cli import main
from ganviz.engine.record import library
from ganviz.streams import forgiving_streams

TRAIN = ["train", "ring-vanilla", "--set", "data.size=500", "--set", "model.g_width=8", "--steps", "5"]


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")
@pytest.mark.parametrize(("outputs", "code"), [("closed pipe", 0), ("full disk", 1), ("closed", 0)])
def test_a_training_survives_its_output(tmp_path, outputs, code):
    if outputs == "full disk" and not Path("/dev/full").exists():
        pytest.skip("there is no full disk")
    saved = tmp_path / "run.ganviz"
    command = [sys.executable, "-m", "ganviz", *TRAIN, "--json", "--record", str(saved)]
    if outputs == "closed":
        command = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *command]
    read, written = os.pipe()
    os.close(read)
    with open("/dev/full" if outputs == "full disk" else os.devnull, "w") as file:
        process = subprocess.Popen(command, stdout=written if outputs == "closed pipe" else file,
                                   stderr=subprocess.PIPE, text=True)
        os.close(written)
        said = process.communicate(timeout=120)[1]
    assert process.returncode == code, said
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert ("No space left" in said) == (outputs == "full disk")
    assert library.describe(saved).snapshot == 5


class Broken(io.StringIO):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def write(self, text):
        raise OSError(self.number, os.strerror(self.number))


def test_a_stream_that_fails_is_noted_and_goes_on(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Broken(errno.ENOSPC))
    monkeypatch.setattr(sys, "stderr", Broken(errno.EIO))
    with forgiving_streams() as out:
        print("more than nothing")
        print("and more", file=sys.stderr, flush=True)
    assert out.failure.errno == errno.ENOSPC
    assert isinstance(sys.stdout, Broken)


def test_a_stream_that_is_not_there_takes_everything(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--list"]) == 0
    assert main(["train", "no-such-preset"]) == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_what_an_encoding_lacks_is_escaped(tmp_path, monkeypatch, encoding):
    points = tmp_path / "点→.csv"
    points.write_text("x,y\n" + "\n".join(f"{i % 7},{i % 11}" for i in range(40)), encoding="utf-8")
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="strict") for _ in range(2))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["--list"]) == 0
    assert main(["train", str(points), "--steps", "3", "--json"]) == 0
    assert json.loads(out.buffer.getvalue().decode(encoding).splitlines()[-1])["preset"] == "点→.csv"
    assert b"\\u70b9\\u2192.csv: 3 steps" in err.buffer.getvalue()
