"""What several windows see of one run, early and late, and who may steer it."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest

from ganviz import __version__
from ganviz.engine.link import client
from ganviz.engine.link.messages import PROTOCOL, Hello
from ganviz.engine.settings.commands import Balance, Pause, Run, Set, Stop
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import (
    Applied,
    CurvesRead,
    DataOpened,
    ExecutionModeChanged,
    Failed,
    FindingCleared,
    FindingRaised,
    Finished,
    Measuring,
    Note,
    Paused,
    Progress,
    Rejected,
    Resumed,
    SeatsChanged,
    Started,
    Trouble,
)
from ganviz.engine.telemetry.facts import Streaming
from ganviz.engine.telemetry.findings import Finding
from ganviz.engine.telemetry.mailbox import Pace, Picture, ScalarBlock
from tests.engine.link.attached import Window, same_curves, wait_for
from tests.engine.link.told import ToldRun, serving

FINDING = Finding("mode-collapse", "Mode collapse", "severe", 10, "plain", "technical", ("a",))
TRANSIENT = (SeatsChanged, CurvesRead)


def told(window: Window) -> list:
    return [event for event in list(window.events) if not isinstance(event, TRANSIENT)]


def test_one_who_comes_late_has_what_one_has_who_came_early():
    run = ToldRun()
    changed = run.config.with_changes({"optimizer.d.lr": 5e-4})
    with serving(run) as place, Window(place, name="early") as early:
        tell = run.telemetry.send_event
        tell(Progress(0, "Loading", 1, 2))
        tell(DataOpened(0, "a.csv", (("Rows", "10"),), (), ()))
        run.begin()
        run.train(5000)
        tell(Applied(5000, 0, Set.of({"optimizer.d.lr": 5e-4}), "D lr", changed))
        tell(FindingRaised(5000, FINDING))
        tell(Trouble(5000, "NaN", "lower it"))
        tell(Paused(5000, "NaN"))
        tell(Resumed(5000))
        tell(Measuring(5000, 1, 5, "modes"))
        tell(Measuring(5000, 5, 5))
        tell(FindingCleared(5000, "mode-collapse", "", "Mode collapse"))
        tell(ExecutionModeChanged(5000, "compiled"))
        tell(Note(5000, "a note"))
        run.train(3000)
        wait_for(lambda: early.curves().last_step == 8000)
        with Window(place, name="late") as late:
            wait_for(lambda: late.curves().last_step == 8000)
            assert same_curves(early.curves(), late.curves())
            assert late.started() == replace(early.started(), config=changed, execution_mode="compiled")
            kept = (DataOpened, Applied, FindingRaised, FindingCleared, Note)
            assert late.of(*kept) == early.of(*kept)
            after = [type(event) for event in early.of(*kept[1:])]
            assert [type(event) for event in told(late)] == [DataOpened, Started, *after]
            assert late.run.config == early.run.config == changed
            run.train(100)
            tell(Finished(8100, "done"))
            for window in (early, late):
                wait_for(lambda window=window: window.curves().last_step == 8100)
                wait_for(lambda window=window: window.of(Finished))
            assert same_curves(early.curves(), late.curves())


@pytest.mark.parametrize("events", [
    [Progress(0, "Loading", 1, 2)], [Trouble(1, "NaN", "lower it"), Paused(1, "NaN")], [Paused(1)],
    [Measuring(1, 1, 5, "modes")]])
def test_what_still_holds_is_told_to_one_who_comes_late(events):
    run = ToldRun()
    with serving(run) as place:
        if not isinstance(events[0], Progress):
            run.begin()
        for event in events:
            run.telemetry.send_event(event)
        with Window(place) as late:
            wait_for(lambda: [e for e in told(late) if not isinstance(e, Started)] == events)


def test_an_end_that_was_told_is_told_to_one_who_comes_late():
    run = ToldRun()
    with serving(run) as place:
        run.begin()
        run.telemetry.send_event(Failed(3, "message", "advice", "details"))
        with Window(place) as late:
            wait_for(lambda: late.of(Failed))


def test_many_steps_and_marks_are_told_late():
    run = ToldRun()
    with serving(run) as place, Window(place) as early:
        run.begin()
        run.train(200_000, rows=5000)
        for number in range(1000):
            run.telemetry.send_event(Applied(number, 0, Balance.of({"optimizer.d.lr": 1e-3}), f"{number}", run.config))
        with Window(place) as late:
            wait_for(lambda: len(late.of(Applied)) == 1000)
            wait_for(lambda: late.curves().last_step == 200_000)
            wait_for(lambda: early.curves().last_step == 200_000)
            assert [event.summary for event in late.of(Applied)] == [str(number) for number in range(1000)]
            assert same_curves(early.curves(), late.curves())


def test_what_is_too_long_to_be_sent_is_told_as_such():
    run = ToldRun()
    with serving(run) as place, Window(place) as window:
        run.begin()
        run.telemetry.send_event(Note(1, "files", tuple(f"file {number}: unreadable" for number in range(50_000))))
        run.telemetry.send_event(Note(2, "after"))
        wait_for(lambda: [event.message for event in window.of(Note)][-1:] == ["after"])
        assert "too long" in window.of(Note)[0].message
        run.telemetry.send_event(Note(3, object()))
        wait_for(lambda: len(window.of(Note)) == 3)
        assert "cannot be told" in window.of(Note)[2].message
        window.run.watch({"odd": {}, "samples": {}})
        wait_for(lambda: run.watched)
        run.telemetry.send_picture(Picture("odd", 1, object()))
        run.show("samples")
        assert list(wait_for(window.telemetry.drain_pictures)) == ["samples"]


def test_a_server_that_fails_lets_the_run_go_on():
    run = ToldRun()
    with serving(run) as place, Window(place, patience=0.3) as window:
        run.begin()
        window.started()
        run.telemetry.send_block(ScalarBlock(1, None))
        wait_for(lambda: not run.telemetry.listeners)
        assert [event.message for event in run.telemetry.drain_events() if isinstance(event, Note)] == [
            "No window in another process can be attached any longer."]
        run.train(100)
        wait_for(lambda: window.is_over)
        assert "cannot be reached" in window.of(Failed)[0].message


def test_a_run_that_begins_anew_is_told_anew():
    run = ToldRun()
    with serving(run) as place, Window(place) as window:
        run.begin()
        run.train(30_000, rows=1000)
        wait_for(lambda: window.curves().last_step == 30_000)
        run.step = 0
        run.begin()
        run.train(500)
        wait_for(lambda: len(window.of(Started)) == 2)
        window.history.clear()
        wait_for(lambda: window.curves().last_step == 500)
        with Window(place) as late:
            wait_for(lambda: late.curves().last_step == 500)
            assert late.curves().first_step == 1
            assert len(late.of(Started)) == 1


def test_one_steers_and_the_others_look():
    run = ToldRun()
    with serving(run) as place, Window(place, name="Ada") as ada:
        run.begin()
        ada.started()
        with Window(place, name="Ben") as ben:
            ben.started()
            wait_for(lambda: ada.of(SeatsChanged)[-1].names == ("Ada", "Ben"))
            assert ada.of(SeatsChanged)[-1].steers
            assert ben.of(SeatsChanged)[-1] == SeatsChanged(0, False, "Ada", ("Ada", "Ben"))
            refused = ben.answer(ben.run.send(Pause()))
            assert refused.command == Pause()
            assert "Ada steers" in refused.reason
            ben.run.measure()
            ben.run.end_run()
            wait_for(lambda: len(ben.of(Rejected)) == 3)
            assert (run.commands, run.asked) == ([], [])
            assert isinstance(ada.answer(ada.run.send(Pause())), Applied)
            assert [event.ticket for event in wait_for(lambda: ben.of(Applied))] == [0]
            ben.run.take_over()
            wait_for(lambda: ben.of(SeatsChanged)[-1].steers)
            wait_for(lambda: not ada.of(SeatsChanged)[-1].steers)
            assert "Ben steers" in ada.answer(ada.run.send(Run())).reason
            assert isinstance(ben.answer(ben.run.send(Run())), Applied)
            ben.run.measure(500)
            ben.run.cancel_measure()
            ben.run.end_run()
            wait_for(lambda: run.asked == ["measure 500", "cancel", "stop"])
            assert run.commands == [Pause(), Run()]
        wait_for(lambda: ada.of(SeatsChanged)[-1] == SeatsChanged(0, False, "", ("Ada",)))
        assert isinstance(ada.answer(ada.run.send(Pause())), Applied)  # nobody steered
        wait_for(lambda: ada.of(SeatsChanged)[-1].steers)
        assert not ada.of(Note)


def test_one_may_come_only_to_look():
    run = ToldRun()
    with serving(run) as place, Window(place, name="looks", steers=False) as window:
        run.begin()
        window.started()
        assert window.of(SeatsChanged)[-1] == SeatsChanged(0, False, "", ("looks",))


def test_all_that_is_watched_is_watched_and_the_one_that_steers_has_its_way():
    run = ToldRun()
    with serving(run) as place, Window(place) as ada:
        run.begin()
        ada.run.watch({"samples": {"count": 10}, "heatmap": {"extent": (0.0, 1.0, 0.0, 1.0)}})
        wait_for(lambda: run.watched)
        with Window(place) as ben:
            ben.run.watch({"samples": {"count": 99}, "manifold": {}})
            wait_for(lambda: len(run.watched) == 2)
            assert run.watched[-1] == {"samples": {"count": 10}, "heatmap": {"extent": (0.0, 1.0, 0.0, 1.0)},
                                       "manifold": {}}
            ben.run.take_over()
            wait_for(lambda: run.watched[-1]["samples"] == {"count": 99})
            made = {topic: run.show(topic) for topic in ("samples", "heatmap", "manifold", "stages")}
            for window, topics in ((ada, ("samples", "heatmap")), (ben, ("samples", "manifold"))):
                got = {}
                wait_for(lambda got=got, window=window: len(got.update(window.telemetry.drain_pictures()) or got) == 2)
                assert set(got) == set(topics)
                for topic in topics:
                    np.testing.assert_array_equal(got[topic].content.fake, made[topic])
            with Window(place) as late:  # sees the newest at once
                late.run.watch({"heatmap": {}})
                wait_for(lambda: late.telemetry.drain_pictures())
        wait_for(lambda: run.watched[-1] == {"samples": {"count": 10}, "heatmap": {"extent": (0.0, 1.0, 0.0, 1.0)}})
    assert run.watched[-1] == {}


def test_pictures_rest_while_the_undisturbed_speed_is_measured():
    run = ToldRun()
    with serving(run) as place, Window(place) as window:
        run.begin()
        window.run.watch({"samples": {}})
        wait_for(lambda: run.watched)
        run.telemetry.watching.rests = True
        run.show("samples")
        run.train(10)
        wait_for(lambda: window.curves().last_step == 10)
        assert window.telemetry.drain_pictures() == {}
        run.telemetry.watching.rests = False
        wait_for(lambda: window.telemetry.drain_pictures())
        wait_for(lambda: run.telemetry.watching.window_seconds > 0)


def test_the_pace_is_told():
    run = ToldRun()
    with serving(run) as place, Window(place) as window:
        run.telemetry.pace = Pace(7, 3.5, 0.01, "compiled", "no", (("eager", 2.0),), Streaming(9, 1.5, 2.5, 0.4))
        run.telemetry.watching.probes_held = True
        wait_for(lambda: window.telemetry.pace == run.telemetry.pace)
        assert window.run.step == 7
        assert window.telemetry.watching.probes_held


def test_the_state_comes_with_the_record():
    run = ToldRun()
    with serving(run) as place, Window(place) as window:
        run.begin()
        states, seen = [], []
        window.run.ask_state(states.append, lambda done, total: seen.append((done, total)))
        state = wait_for(lambda: states)[0]
        assert seen[-1][0] == seen[-1][1] > 1000
        assert state.about["config"] == run.config.to_dict()
        assert window.run.record == []


def test_no_state_is_told_with_the_reason():
    run = ToldRun()

    def refuse(answer):
        raise ConfigError("", "the run has not been built yet")

    run.ask_state = refuse
    with serving(run) as place, Window(place) as window:
        window.run.ask_state(lambda state: pytest.fail("there is none"))
        assert wait_for(lambda: window.of(Note))[0].message == "the run has not been built yet"
    window.run.ask_state(lambda state: pytest.fail("there is none"))
    assert "over" in window.of(Note)[-1].message


def test_a_run_in_another_process_trains_by_no_turns():
    with serving(ToldRun()) as place, Window(place) as window:
        window.run.take_turns(None)
        with pytest.raises(ConfigError, match="by turns"):
            window.run.take_turns(object())


def test_the_end_of_a_run_is_told_and_ends_the_window():
    run = ToldRun()
    with serving(run) as place, Window(place) as window:
            run.begin()
            window.started()
            run.train(20_000)
            run.telemetry.send_event(Finished(20_000, "done"))
            [listener] = run.telemetry.listeners
            closing = threading.Thread(target=listener.close)
            closing.start()
            wait_for(lambda: window.is_over)
            closing.join()
            assert window.curves().last_step == 20_000
            assert window.of(Finished)
            assert not window.of(Failed)


@pytest.mark.parametrize("version", [{"protocol": PROTOCOL + 1}, {"ganviz": "9.9"}])
def test_another_version_is_refused_and_both_are_named(monkeypatch, version):
    monkeypatch.setattr(client, "Hello", lambda **known: Hello(**known | version))
    with serving(ToldRun()) as place, Window(place) as window:
        wait_for(lambda: window.is_over)
        [failed] = window.of(Failed)
        for word in (__version__, f"protocol {PROTOCOL}", str(*version.values())):
            assert word in failed.message


@pytest.mark.parametrize("token", [b"another", b"", b"x" * 1000])
def test_a_wrong_token_is_refused(token):
    run = ToldRun()
    with serving(run) as place:
        with Window(replace(place, token=token)) as window:
            wait_for(lambda: window.is_over)
            assert "token" in window.of(Failed)[0].message
        with Window(place) as window:
            run.begin()
            window.started()


def test_a_run_that_is_gone_is_told_at_once():
    with serving(ToldRun()) as place:
        pass
    with Window(replace(place, why_gone=lambda: "its process has ended")) as window:
        wait_for(lambda: window.is_over)
    assert "its process has ended" in window.of(Failed)[0].message


def test_one_that_cannot_be_reached_is_given_up():
    with serving(ToldRun()) as place:
        pass
    with Window(place, patience=0.3) as window:
        wait_for(lambda: window.is_over)
    assert "cannot be reached" in window.of(Failed)[0].message


def test_an_address_that_is_taken_is_told():
    run = ToldRun()
    with serving(run) as place, pytest.raises(ConfigError, match="cannot listen"), serving(ToldRun(), place.address):
        pass


def test_impossible_commands_are_answered():
    run = ToldRun()
    with serving(run) as place, Window(place) as window:
        run.begin()
        assert isinstance(window.answer(window.run.send(Stop())), Applied)

        class Odd(Pause):
            kind = "no such"

        assert "no such" in window.answer(window.run.send(Odd())).reason
        assert "cannot be sent" in window.answer(window.run.send(Set.of({"a.b": object()}))).reason
