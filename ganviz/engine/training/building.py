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
from ..distributed.ranks import ALONE, Ranks
from ..numerics.device import Placement, cores, place
from ..numerics.shared_device import shared_placement
from ..observation.observation import Observer
from ..plugins import sources
from ..record.run_recorder import RunRecorder
from ..settings import descriptions
from ..settings.commands import Scripted, parse_script
from ..settings.config import RunConfig
from ..settings.params import ConfigError
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
          diagnosis: Diagnosis, control: RunControl, record: list[Scripted], recorder: RunRecorder | None,
          ranks: Ranks = ALONE) -> ActiveRun:
    """Load the data and make the networks.

    Args:
        state: to go on from.
        recorder: writes the run's file; None records nothing.
        ranks: processes that train the run together; each of them builds its own part now.

    Raises:
        Cancelled: the run is to end.
        ConfigError: the data cannot be had, or the state belongs to other networks.
    """
    descriptions.require(config)
    keep_freed_memory()
    learner, held_out = ranks.agree(lambda: _learner(config, state, telemetry.send_event, control, ranks))
    if not ranks.is_alone:
        _level(learner)
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
    note = prepare(run)
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
        _tell_other_ranks(run, state)
    if not run.ranks.is_alone:
        run.tell(Note(run.step, _shares_in_words(run)))
    if event := opened(run.step, run.config.data, run.learner.data, run.held_out_count):
        run.tell(event)
    for sentence in (note, *sources.take_problems()):
        if sentence:
            run.tell(Note(run.step, sentence))


def prepare(run: ActiveRun) -> str:
    """Do what takes long and must be done before the first step; return what a person should know of it.

    Raises:
        Cancelled: the run is to end.
    """
    return run.ranks.agree(lambda: run.learner.model.prepare(run.control.give_way))


def _learner(config: RunConfig, state: TrainingState | None, tell: Callable[[Any], None], control: RunControl,
             ranks: Ranks) -> tuple[Learner, TrainingData | None]:
    """Make what trains, with the state to go on from, and the samples that training never sees."""
    data, held_out = _load(config, tell, control)
    control.give_way()
    placement = _placement(config, data, state) if ranks.is_alone else shared_placement(config, ranks)
    placement.adopt()
    learner = Learner(config, data, placement, ranks)
    if state is not None:
        learner.restore(state)
    return learner, held_out


def _level(learner: Learner) -> None:
    """Have all processes of a run begin with the same numbers, whatever the machines that they are on.

    Raises:
        ConfigError: they have different data.
    """
    ranks, own = learner.ranks, learner.data.fingerprint
    first = ranks.share(own)

    def refuse_other_data() -> None:
        if own != first:
            raise ConfigError("data.path", f"holds other data than on rank 0 ({own['count']:,} samples, and "
                                           f"{first['count']:,} there); all processes need the same")

    ranks.agree(refuse_other_data)
    for tensor in learner.state_tensors().values():
        tensor.copy_(ranks.of_first(tensor))


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


def _shares_in_words(run: ActiveRun) -> str:
    count, batch = run.ranks.count, run.config.train.batch_size
    return (f"{count} processes train together: each on its own {batch:,} samples in a step, {count * batch:,} in all; "
            "losses and scores are those of all of them.")


def _tell_other_ranks(run: ActiveRun, state: TrainingState) -> None:
    then, now = state.about.get("ranks", 1), run.ranks.count
    if then != now:
        batch = run.config.train.batch_size
        run.tell(Note(run.step, f"A step had {then * batch:,} samples when the state was saved, of {_processes(then)}, "
                                f"and has {now * batch:,} now, of {_processes(now)}."))


def _processes(count: int) -> str:
    return "1 process" if count == 1 else f"{count} processes"


def _tell_changed_data(run: ActiveRun, state: TrainingState) -> None:
    then, now = state.about.get("data"), run.learner.data.fingerprint
    # the same images may have been in memory then, and be on the disk now
    if then is not None and any(then[key] != now[key] for key in then.keys() & now.keys()):
        run.tell(Note(run.step, "The data has changed since the state was saved "
                                f"({then['count']:,} samples then, {now['count']:,} now); the run goes on with what is "
                                "there now."))
