"""A run in a process of its own, watched and steered from this one."""

from __future__ import annotations

import signal

from ganviz.engine.link import endpoint
from ganviz.engine.settings.commands import Pause, Run, Set
from ganviz.engine.telemetry.events import Applied, Failed, Finished, Paused, Rejected, Resumed, SeatsChanged
from tests.engine.link.attached import RING, Window, listening_process, same_curves, wait_for


def test_commands_and_the_three_lanes_between_two_processes():
    with listening_process(*RING) as (process, place), Window(place, name="one") as window:
        window.run.watch({"samples": {"count": 64}})
        assert window.started().config.data.size == 1000
        assert window.of(SeatsChanged)[-1] == SeatsChanged(0, True, "one", ("one",))
        answer = window.answer(window.run.send(Set.of({"optimizer.d.lr": 5e-4})))
        assert isinstance(answer, Applied)
        assert answer.config.to_dict()["optimizer"]["d"]["lr"] == 5e-4
        assert window.run.config == answer.config
        assert answer.undo == Set.of({"optimizer.d.lr": window.started().config.to_dict()["optimizer"]["d"]["lr"]})
        refused = window.answer(window.run.send(Set.of({"optimizer.d.lr": -1.0})))
        assert isinstance(refused, Rejected)
        assert "optimizer.d.lr" in refused.reason
        picture = wait_for(lambda: window.telemetry.drain_pictures().get("samples"))
        assert picture.content.fake.shape == (64, 2)
        paused = window.answer(window.run.send(Pause()))
        wait_for(lambda: window.of(Paused))
        assert wait_for(lambda: window.curves().last_step == paused.step)
        assert window.curves().first_step == 1
        with Window(place, name="two") as late:  # while it is paused
            late.started()
            wait_for(lambda: len(late.of(Applied)) == len(window.of(Applied)))  # its answer follows the pause
            assert late.of(Paused)
            assert [(e.step, e.summary) for e in late.of(Applied)] == [(e.step, e.summary) for e in window.of(Applied)]
            assert late.run.config == window.run.config
            wait_for(lambda: late.curves().last_step == paused.step)
            assert same_curves(late.curves(), window.curves())
        assert isinstance(window.answer(window.run.send(Run())), Applied)
        wait_for(lambda: window.of(Resumed))
        states = []
        window.run.ask_state(states.append)
        state = wait_for(lambda: states)[0]
        assert state.step >= paused.step
        assert [s.command for s in window.run.record][-1] == Run()
        window.answer(window.run.send(Pause()))
        process.send_signal(signal.SIGINT)  # Ctrl+C in its terminal, while it waits for its window
        wait_for(lambda: window.is_over)
        assert window.of(Finished)[-1].reason == "stopped"
        assert not window.of(Failed)
        assert process.wait(30) == 130
    assert endpoint.listening() == []
