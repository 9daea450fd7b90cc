"""The benchmark of a GPU, on the processor: a GPU is rare, and what it is asked must not fail there for a slip."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tests.benchmarks import against, gpu
from tests.benchmarks.measure import Remark, Row, row

TINY = {"name": "dcgan", "z_dim": 4, "g_width": 4, "d_width": 4}


class Live:
    """In place of a window, which would take seconds: its run begins anew when asked."""

    def __init__(self, source: str) -> None:
        assert Path(source).read_text(encoding="utf-8").startswith("[")
        self.controller = self
        self.state, self.trainer, self.restarts = "running", object(), 0

    def restart(self) -> None:
        self.trainer, self.restarts = object(), self.restarts + 1

    def steps_per_second(self, seconds: float) -> float:
        return 1.0

    def close(self) -> None:
        assert self.restarts == 2


@pytest.fixture
def plan(monkeypatch):
    monkeypatch.setattr(gpu, "LiveLoop", Live)
    monkeypatch.setattr(gpu, "live_over_bare", lambda source, *_: [row(f"{Path(source).stem}: live", [1.0], 0.95)])
    monkeypatch.setitem(against.TREES, "tiny", against._tree("16x16x3", TINY, 8))
    return gpu.Plan(device="cpu", presets=("ring-vanilla",), tree="tiny", batch=8, pairs=1, seconds=0.02, restarts=2,
                    profiled=3)


def test_every_part_comes_to_its_figures(plan):
    found = list(gpu.gpu(plan))
    failed = [line.text() for line in found if isinstance(line, Remark) and "not measured" in line.words]
    assert not failed
    rows = {line.name: line for line in found if isinstance(line, Row)}
    assert rows.keys() == {
        "ring-vanilla: captured step agrees, takes over", "ring-vanilla: captured / eager",
        "dcgan 64×64: ganviz / reference, float32", "dcgan 64×64: ganviz / reference, autocast to bfloat16"[:46],
        "ring-vanilla: live", "dcgan 64×64: live", "memory, growth over 2 restarts, MiB"}
    captured = rows["ring-vanilla: captured step agrees, takes over"]
    assert (captured.met, captured.value) == (False, 0.0), "there are no graphs on a processor"
    assert "no C++ compiler found" in captured.note
    assert all(line.value > 0 for name, line in rows.items() if "/" in name)
    assert any("the device is busy for" in line.text() for line in found)


def test_without_a_gpu_it_is_one_line(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    (line,) = gpu.gpu()
    assert line.text() == f"{'gpu':<46} not measured here: needs an NVIDIA GPU that torch can use"


def test_a_part_that_fails_leaves_the_others(plan, monkeypatch):
    monkeypatch.setattr(gpu, "_captured", lambda plan, name: 1 / 0)
    for name in ("_images", "_profile", "live_over_bare", "_restarts"):
        monkeypatch.setattr(gpu, name, lambda *_: [Remark("another", "made")])
    lines = [line.text() for line in gpu.gpu(plan)]
    assert "ring-vanilla, captured" in lines[0]
    assert "ZeroDivisionError: division by zero" in lines[0]
    assert sum("another" in line for line in lines) == 6


def test_once_time_is_up_the_rest_is_named(plan, monkeypatch):
    monkeypatch.setattr(gpu, "_SECONDS_AT_MOST", -1)
    lines = [line.text() for line in gpu.gpu(plan)]
    assert len(lines) == 8
    assert all("-1 s were over" in line for line in lines[:-1])


def test_time_that_overlaps_counts_once():
    spans = [("a", 0.0, 10.0), ("b", 5.0, 12.0), ("c", 20.0, 21.0), ("d", 6.0, 7.0)]
    assert gpu._covered(spans) == 13.0
    assert gpu._covered([]) == 0.0
