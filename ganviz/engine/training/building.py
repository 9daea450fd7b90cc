"""Build a run: load the data, place the networks, choose how steps are run, and say what it works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..checkpoint.state import TrainingState
from ..compiled.execution_mode import ExecutionMode
from ..datasets.base import TrainingData
from ..datasets.held_out_split import of_run
from ..diagnosis.diagnosis import Diagnosis
from ..numerics.device import Placement, cores, place
from ..observation.observation import Observer
from ..record.run_recorder import RunRecorder
from ..settings.commands import Scripted, parse_script
from ..settings.config import RunConfig
from ..system.allocator import keep_freed_memory
from ..telemetry.events import Note, Progress, Started
from ..telemetry.facts import RunFacts
from ..telemetry.mailbox import Telemetry
from .active_run import ActiveRun
from .control import RunControl
from .learner import Learner
from .opened_data import opened
from .precision_autotune import pick
from .step_tuning import StepTuning

_MEGA = 1_000_000


def build(config: RunConfig, state: TrainingState | None, *, telemetry: Telemetry, observer: Observer,
          diagnosis: Diagnosis, control: RunControl, record: list[Scripted], recorder: RunRecorder | None
          ) -> ActiveRun:
    """Load the data and make the networks.

    Args:
        state: to go on from.
        recorder: writes the run's file; None records nothing.

    Raises:
        Cancelled: the run is to end.
        ConfigError: the data cannot be had, or the state belongs to other networks.
    """
    keep_freed_memory()
    data, held_out = _load(config, telemetry.send_event, control)
    control.give_way()
    placement = _placement(config, data, state)
    placement.adopt()
    learner = Learner(config, data, placement)
    if state is not None:
        learner.restore(state)
    run = ActiveRun(config, learner, held_out, telemetry=telemetry, observer=observer, diagnosis=diagnosis,
                    control=control, record=record, recorder=recorder)
    run.execution_mode = ExecutionMode(
        learner, config, attended=control.attended, chooses=control.chooses_execution_mode,
        changed=run.on_execution_mode_changed, waits=run.on_waiting_for_compiler, give_way=control.give_way)
    run.tuning = StepTuning(learner, run.execution_mode, config, attended=control.attended,
                            changed=run.on_way_changed, settled=run.tell_execution_mode)
    return run


def begin(run: ActiveRun, state: TrainingState | None) -> None:
    """Get a run that has been built ready to train, and say what it works on.

    Args:
        state: that it goes on from.

    Raises:
        Cancelled: the run is to end.
    """
    note = run.learner.model.prepare(run.control.give_way)
    run.execution_mode.begin(state is not None and state.about.get("compiled", False))
    run.tuning.begin()
    run.observer.begin(run.view())
    run.diagnosis.begin(run.config, run.learner.data.kind, run.step)
    run.tell(_started(run))
    run.record_execution_mode()
    run.record_balancing(False)
    run.keep(pinned=True)
    if state is not None:
        _skip_what_the_state_holds(run, state)
        _tell_changed_data(run, state)
    if event := opened(run.step, run.config.data, run.learner.data, run.held_out_count):
        run.tell(event)
    if note:
        run.tell(Note(run.step, note))


def _load(config: RunConfig, tell: Callable[[Any], None], control: RunControl
          ) -> tuple[TrainingData, TrainingData | None]:
    dataset, title = config.data.build(), config.data.owner.title

    def fetching(done: int, total: int) -> None:
        tell(Progress(0, f"Fetching {title}", round(done / _MEGA), round(total / _MEGA)))

    def loading(done: int, total: int) -> None:
        tell(Progress(0, f"Loading {title}", done, total))

    loading(0, 0)
    dataset.fetch(fetching, lambda: control.stopping)
    data = dataset.load(config.train.seed, loading, lambda: control.stopping)
    return of_run(data, config, lambda done: control.give_way())


def _placement(config: RunConfig, data: TrainingData, state: TrainingState | None) -> Placement:
    """Choose where to compute, in the number format of the state to go on from; else, if it is not clear, measured.

    The threads are those of the state too, where the settings leave them open and there are as many cores.
    """
    model = config.model.owner
    placement = place(config.device, model.convolutional,
                      config.train.batch_size * model.products(config.model, data.shape))
    about = {} if state is None else state.about
    threads = about.get("threads")
    if placement.device.type == "cpu" and config.device.threads == 0 and isinstance(threads, int) \
            and 1 <= threads <= cores():
        placement = replace(placement, threads=threads)
    before = about.get("precision")
    if before in placement.alternatives:
        return placement.chosen(before, "as before")
    return pick(config, data, placement)


def _started(run: ActiveRun) -> Started:
    model, placement = run.learner.model, run.learner.placement
    counts = {name: sum(p.numel() for p in network.parameters()) for name, network in model.networks.items()}
    run.reported_why_eager = run.execution_mode.why_eager
    return Started(
        run.step, config=run.config, device=placement.name, device_reason=placement.reason, parameters=counts,
        facts=_facts(run), execution_mode=run.execution_mode.text(), why_eager=run.reported_why_eager)


def _facts(run: ActiveRun) -> RunFacts:
    data, model = run.learner.data, run.learner.model
    return RunFacts(
        data_kind=data.kind, shape=data.shape, items=len(data.items) + run.held_out_count, held_out=run.held_out_count,
        extent=data.extent, modes=data.modes, label_names=data.label_names, offset=data.offset, scale=data.scale,
        axes=data.axes, source_shape=data.source_shape, source_name=data.source_name, item_name=data.item_name,
        z_dim=model.z_dim, sides=model.sides, plain_sides=model.plain_sides, conditional=model.conditional,
        has_sheet=model.has_sheet, from_data=model.from_data, terms=run.learner.terms())


def _skip_what_the_state_holds(run: ActiveRun, state: TrainingState) -> None:
    """Leave out of the script what the state's run has done, and say so."""
    control = run.control
    done = parse_script({"command": state.about.get("applied", [])})
    left = [s for s in control.script if s.step > state.step or (s.step == state.step and s not in done)]
    if len(left) < len(control.script):
        run.tell(Note(run.step, f"{len(control.script) - len(left)} of the script's {len(control.script)} commands "
                                f"are from before step {state.step:,}, where the state was saved: it holds what they "
                                "did, and they are not applied again."))
    control.script = left


def _tell_changed_data(run: ActiveRun, state: TrainingState) -> None:
    then, now = state.about.get("data"), run.learner.data.fingerprint
    # the same images may have been in memory then, and be on the disk now
    if then is not None and any(then[key] != now[key] for key in then.keys() & now.keys()):
        run.tell(Note(run.step, "The data has changed since the state was saved "
                                f"({then['count']:,} samples then, {now['count']:,} now); the run goes on with what is "
                                "there now."))
