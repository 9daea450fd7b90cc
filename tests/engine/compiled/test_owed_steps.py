"""A run that compiled steps have left is shown before its next one can be made, and trains nothing until then."""

from __future__ import annotations

import pytest

from ganviz.engine.compiled import step_provider
from ganviz.engine.compiled.cache import Built
from ganviz.engine.settings.commands import Execution, Scripted, Set, Step
from ganviz.engine.telemetry.events import Applied, ExecutionModeChanged, Finished, Progress, Started
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import built, config, same_tensors, trained
from .steps import made

LEFT, STEPS = 5, 9
COMPILED, EAGER = "compiled, float32, 1 thread", "eager, float32, 1 thread"


@pytest.fixture(scope="module", autouse=True)
def brief_waits():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ganviz.engine.training.loop._SECONDS_BETWEEN_SEARCHES_AT_REST", 0.01)
        yield


class Late:
    """A build that takes its time.

    Attributes:
        result: of it, once it is there.
        asked: how often it was asked for.
    """

    def __init__(self) -> None:
        self.made: Built | None = None
        self.asked = 0

    def __call__(self, *_: object) -> Late:
        return self

    def result(self) -> Built | None:
        self.asked += 1
        return self.made

    def close(self) -> None:
        pass


@pytest.fixture
def state():
    """The state of a run that trained compiled steps."""
    made(built(config()))
    return trained(config(), LEFT, script=[Scripted(0, Execution("compiled"))]).state()


@pytest.fixture
def library(state):
    return made(built(config()))


@pytest.fixture
def late(monkeypatch, library):
    """The build of the step, which the cache does not have this time."""
    build = Late()
    monkeypatch.setattr(step_provider, "Build", build)
    monkeypatch.setattr(step_provider.cache, "find", lambda place: None)
    return build


class Watched(Telemetry):
    """A mailbox that keeps what is told in order, and does something at the first picture.

    Attributes:
        told: names of events, and "picture" for each one.
    """

    def __init__(self, at_first_picture) -> None:
        super().__init__(on_event=lambda event: self.told.append(event))
        self.told: list = []
        self._at_first_picture = at_first_picture

    def send_picture(self, picture) -> None:
        super().send_picture(picture)
        self.told.append("picture")
        if self.told.count("picture") == 1:
            self._at_first_picture()

    def kinds(self) -> list[str]:
        return [told if isinstance(told, str) else type(told).__name__ for told in self.told]


def gone_on(state, at_first_picture, **options) -> Trainer:
    """A trainer that has gone on from the state, watched."""
    telemetry = Watched(lambda: at_first_picture(trainer))
    trainer = Trainer(config(), telemetry, state=state, **{"steps": STEPS, "attended": False} | options)
    trainer.watch({"samples": {}})
    trainer.run()
    assert trainer.failure is None
    return trainer


def test_it_is_shown_first_and_goes_on_exactly(state, library, late):
    seen = []

    def finish_build(trainer):
        seen.append((trainer.step, trainer.execution_mode.name, trainer.state().about["compiled"]))
        late.made = library

    again = gone_on(state, finish_build)
    assert seen == [(LEFT, "compiled", True)]
    kinds, told = again.telemetry.kinds(), again.telemetry.told
    assert kinds.index("Progress") < kinds.index("Started") < kinds.index("picture") < kinds.index(
        "ExecutionModeChanged")
    assert next(t for t in told if isinstance(t, Progress) and "Compiling" in t.what).step == LEFT
    assert next(t for t in told if isinstance(t, Started)).execution_mode == "compiling, float32, 1 thread"
    assert [t.execution_mode for t in told if isinstance(t, ExecutionModeChanged)] == [COMPILED]
    assert [s.command for s in again.record] == [Execution("compiled")]
    whole = trained(config(), STEPS, script=[Scripted(0, Execution("compiled"))])
    assert same_tensors(again, whole)


def test_where_it_cannot_be_made_the_run_goes_on_eagerly_and_says_so(state, late):
    def fail_build(trainer):
        late.made = Built(reason="the compiler is gone")

    again = gone_on(state, fail_build)
    assert again.step == STEPS
    assert [(t.execution_mode, t.why_eager) for t in again.telemetry.told if isinstance(t, ExecutionModeChanged)] == [
        (EAGER, "the compiler is gone")]
    assert [s.command for s in again.record] == [Execution("compiled"), Execution("eager")]
    assert same_tensors(again, trained(config(), STEPS, state=state, script=again.record))


def test_ended_before_its_step_is_there_it_is_what_it_was(state, late):
    again = gone_on(state, lambda trainer: trainer.stop())
    assert again.step == LEFT
    assert again.state().about["compiled"] is True
    left = again.state().tensors
    assert all(left[name].equal(tensor) for name, tensor in state.tensors.items())
    assert again.telemetry.told[-1] == Finished(LEFT, "stopped", "")


def test_it_takes_commands_meanwhile(state, library, late):
    def command(trainer):
        trainer.send(Step())
        trainer.send(Set.of({"optimizer.g.lr": 5e-4}))
        trainer.ask_state(lambda _: setattr(late, "made", library) or trainer.stop())

    again = gone_on(state, command, attended=True, paused=True)
    applied = [told.command for told in again.telemetry.told if isinstance(told, Applied)]
    assert applied[:2] == [Step(), Set.of({"optimizer.g.lr": 5e-4})]
    assert again.step == LEFT + 1  # by hand, one operation after the other as ever


def test_with_other_arithmetic_it_is_owed_no_more(state, late):
    def change(trainer):
        trainer.send(Set.of({"loss.name": "hinge"}))

    again = gone_on(state, change)
    assert again.step == STEPS
    assert [s.command for s in again.record] == [
        Execution("compiled"), Set.of({"loss.name": "hinge"}), Execution("eager")]
