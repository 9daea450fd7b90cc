""".ci/tests.py: that each test is run, and that a failure is one."""

from __future__ import annotations

import importlib.util
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def lanes():
    spec = importlib.util.spec_from_file_location("lanes", ROOT / ".ci" / "tests.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["lanes"] = module  # where its dataclass is looked for
    spec.loader.exec_module(module)
    yield module
    del sys.modules["lanes"]


def files_of(part) -> set[Path]:
    """The test files that a part's arguments name and do not leave out."""
    found = [set(), set()]
    for argument in part.arguments:
        path = ROOT / argument.removeprefix("--ignore=")
        found[argument.startswith("--ignore=")] |= {path} if path.is_file() else set(path.rglob("test_*.py"))
    return found[0] - found[1]


def test_each_file_of_tests_is_in_one_part(lanes):
    every = sorted((ROOT / "tests").rglob("test_*.py"))
    assert sorted(file for part in (*lanes.WINDOW, *lanes.LIGHT) for file in files_of(part)) == every
    assert len(every) > 200


def test_what_is_repeated_for_lesser_processors_is_there(lanes):
    places = [argument for part in lanes.DEPENDENT for argument in part if argument.startswith("tests/")]
    assert len(places) > 3
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_two_lanes_run_all_parts_and_say_which_failed(lanes, capsys):
    parts = [lanes.Part("good", ["import os; print('number', os.environ['NUMBER'])"], {"NUMBER": "7"}),
             lanes.Part("bad", ["raise SystemExit('broken')"]), lanes.Part("last", ["print('the last')"])]
    both = lanes.Lanes(parts[1:], [sys.executable, "-c"])
    threads = [threading.Thread(target=both.run, args=(own,)) for own in (parts[:1], [])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert both.failed == ["bad"]
    said = capsys.readouterr().out
    assert said.count("\n-- ") + said.startswith("-- ") == 3, "each once"
    assert all(words in said for words in ("-- good", "number 7", "-- bad", "broken", "-- last", "the last"))


def test_a_lane_without_parts_takes_what_another_has_not_begun(lanes, tmp_path):
    """The first part ends only when the second has run, which stands behind it in the same lane."""
    mark = tmp_path / "mark"
    waits = f"import pathlib, time\nwhile not pathlib.Path({str(mark)!r}).exists(): time.sleep(0.01)"
    both = lanes.Lanes([], [sys.executable, "-c"])
    own = [lanes.Part("waits", [waits]), lanes.Part("marks", [f"open({str(mark)!r}, 'w')"])]
    first = threading.Thread(target=both.run, args=(own,))
    first.start()
    while not both._running:  # it has begun its first part
        first.join(0.01)
    both.run([])
    first.join(60)
    assert not first.is_alive()
    assert both.failed == []


def test_what_has_been_ended_begins_nothing_more(lanes, capsys):
    ended = lanes.Lanes([lanes.Part("late", ["print('late')"])], [sys.executable, "-c"])
    ended.end()
    ended.run([lanes.Part("own", ["print('own')"])])
    assert (ended.failed, capsys.readouterr().out) == ([], "")
