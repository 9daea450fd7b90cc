"""Which recorded runs go, and that only those do."""

from __future__ import annotations

import pytest

from ganviz.engine.record import cleaning, details, library
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Finished, Paused, Resumed
from tests.engine.record.made import BEGUN, DAY, made


def names(runs):
    return sorted(run.name for run in runs)


@pytest.fixture
def three():
    """An old and small run, an old and large one with notes, and a new and large one; a fourth is being recorded."""
    made("small")
    made("noted", kilobytes=900, notes="the one with the dip")
    made("new", days=40, kilobytes=900)
    path = made("going", kilobytes=900)
    store = RunStore.go_on(path, DEFAULT_LIMIT)
    yield library.runs()
    store.close()


def test_age_and_size_choose_and_notes_and_a_lock_spare(three):
    now = BEGUN + 41 * DAY
    assert names(cleaning.chosen(three, now, older_than=30 * DAY)) == ["small"]
    assert names(cleaning.chosen(three, now, older_than=30 * DAY, with_notes=True)) == ["noted", "small"]
    assert names(cleaning.chosen(three, now, larger_than=500 << 10)) == ["new"]
    assert names(cleaning.chosen(three, now, 30 * DAY, 500 << 10, with_notes=True)) == ["noted"]
    assert names(cleaning.chosen(three, now, older_than=50 * DAY, with_notes=True)) == []


def test_the_oldest_without_notes_go_until_the_rest_fits(three):
    total = sum(run.size for run in three)
    small = next(run.size for run in three if run.name == "small")
    assert cleaning.beyond(total) == []
    assert names(cleaning.beyond(total - 1)) == ["small"]
    assert names(cleaning.beyond(total - small - 1)) == ["new", "small"]
    assert names(cleaning.beyond(0)) == ["new", "small"]
    kept = next(run.path for run in three if run.name == "new")
    assert names(cleaning.beyond(0, keep=kept)) == ["small"]


def test_deleting_takes_what_sqlite_keeps_beside_it_too_and_never_what_is_recorded(three):
    going, small = (next(run.path for run in three if run.name == name) for name in ("going", "small"))
    log = library.companions(small)[0]
    log.touch()
    cleaning.delete(small)
    assert not small.exists()
    assert not log.exists()
    with pytest.raises(ConfigError, match="is being recorded; end that run"):
        cleaning.delete(going)
    assert going.exists()


def test_the_time_trained_leaves_pauses_out():
    path = made("ring-vanilla", events=[(Resumed(0), 10.0), (Paused(50), 40.0), (Resumed(50), 100.0),
                                        (Finished(100), 150.0)])
    run = library.describe(path)
    assert run.seconds == pytest.approx(30.0 + 50.0)
    assert run.used_at == pytest.approx(BEGUN + 150.0)


def test_the_details_of_a_run_are_its_last_readings_by_group_and_the_stretches_that_trained():
    with RunReader(made("ring-vanilla", back_to=40)) as reader:
        found = details.read(reader)
    assert [(part.number, part.parent, part.first, part.last) for part in found.stretches] == [
        (1, None, 0, 100), (2, 1, 40, 45)]
    assert found.indicators == (), "those were measured after the step that was gone back to"
    with RunReader(made("ring-vanilla")) as reader:
        found = details.read(reader)
    assert [one.name for one in found.indicators] == ["modes_covered", "diversity", "d_accuracy"]
    assert found.measured_at == 100
    assert found.config == {"about": {"title": "Title of ring-vanilla"}}


def test_the_run_used_last_is_the_newest_whenever_its_file_was_touched():
    old, new = made("old"), made("new", days=3)
    old.touch()
    assert [run.name for run in library.recent(8)] == ["new", "old"]
    assert library.find("last") == new
