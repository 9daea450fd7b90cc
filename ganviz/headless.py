"""`ganviz train`: the same trainer without a window; a progress bar, a summary, an exit code."""

from __future__ import annotations

import contextlib
import getpass
import shlex
import socket
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from .ending import Ending
from .engine.datasets.base import Cancelled
from .engine.distributed.launch import Launch
from .engine.observation.report import ReportedFinding, RunMeter
from .engine.observation.several_runs import number
from .engine.opening.command_line_request import CommandLineRequest
from .engine.record import library
from .engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder, hand_over
from .engine.settings.params import ConfigError
from .engine.telemetry.events import (
    Applied,
    DataOpened,
    Event,
    ExecutionModeChanged,
    Failed,
    FindingCleared,
    FindingRaised,
    Note,
    Progress,
    Rejected,
    Started,
    Trouble,
)
from .engine.telemetry.mailbox import Telemetry
from .several_processes import joined, share_beginning

if TYPE_CHECKING:
    from .engine.distributed.ranks import Ranks
    from .engine.link.listener import Listener
    from .engine.settings.commands import Scripted
    from .engine.telemetry.findings import Finding
    from .engine.training.trainer import Trainer

OK, FAILED = 0, 1

class Bar(tqdm):
    """A progress bar without tqdm's own thread, which refreshes bars that have stood still for long."""

    monitor_interval = 0


# A slower clock would make Ctrl+C feel stuck; a faster one takes time from the training thread.
_READS_PER_SECOND = 5
_SECONDS_BETWEEN_LOG_LINES = 5.0


def train(request: CommandLineRequest, launch: Launch | None = None) -> int:
    """Train until the request's steps are done, the training fails, or Ctrl+C or another signal ends it.

    Args:
        launch: what torchrun says of this process, the first of the run; None if it was not started by torchrun.

    Returns:
        Exit code: 0, 1 if the training failed or refused a command of the script, 128 and the signal's number if one
        came.

    Raises:
        ConfigError: the request is impossible, or an output file cannot be written.
    """
    with joined(launch) as ranks, Ending() as ending:
        if request.forks:
            try:
                _load_fork(request, ending)
            except Cancelled:
                return ending.code
        facts = None if launch is None else {library.JOB: launch.job}
        trainer, reader = train_run(request, ending, request.load_script(), request.name, facts, ranks)
        if reader.meter.started is not None:
            reader.summarize(interrupted=ending.has_come())
        if reader.meter.trouble:
            return FAILED
        return ending.code if ending.has_come() else OK


def train_run(request: CommandLineRequest, ending: Ending, script: Sequence[Scripted], heading: str,
              facts: Mapping[str, Any] | None = None, ranks: Ranks | None = None) -> tuple[Trainer, Reader]:
    """Train one run to its end, and show how far it is.

    Args:
        script: the interventions to apply.
        heading: of its progress bar.
        facts: more that its file is to say of it.
        ranks: processes that train it together, of which this is the first; None for this one alone.

    Returns:
        Its trainer, and what has read its telemetry.

    Raises:
        ConfigError: the request is impossible.
    """
    config, saved = request.resolve(), request.load_state()
    from .engine.distributed.ranks import ALONE
    from .engine.training.trainer import Trainer  # imports torch, which a wrong request need not wait for

    ranks = ALONE if ranks is None else ranks
    if not ranks.is_alone:
        share_beginning(ranks, config, saved)
    telemetry = Telemetry()
    recorder = _recorder(request, telemetry, facts)
    listens = request.listen is not None
    trainer = Trainer(config, telemetry, script=script, steps=request.steps, state=saved, attended=listens,
                      recorder=recorder, ranks=ranks)
    try:
        with contextlib.ExitStack() as stack:
            listener = stack.enter_context(_listener(trainer, telemetry, request, recorder)) if listens else None
            reader = Reader(telemetry, request, heading)
            if listener is not None:
                reader.say(_how_to_attach(listener))
            if recorder is not None:
                stack.callback(recorder.close)  # before windows are waited for
            ending.begin_with(trainer.stop)
            _run(trainer, reader)
    finally:
        if recorder is not None:
            recorder.close()
    reader.close()
    if isinstance(trainer.failure, ConfigError):
        raise trainer.failure
    return trainer, reader


def _load_fork(request: CommandLineRequest, ending: Ending) -> None:
    """Read what is forked, and show how far it is trained up to the step again.

    Raises:
        Cancelled: a signal has come.
    """
    def give_way() -> None:
        if ending.has_come():
            raise Cancelled

    with Bar(desc=f"fork of {request.resume.stem}", unit="step", dynamic_ncols=True, file=sys.stderr,
             leave=False) as bar:
        def tell(event: Event) -> None:
            if isinstance(event, Progress):
                bar.total = event.total
                bar.update(event.done - bar.n)

        request.load_fork(tell, give_way)


def _recorder(request: CommandLineRequest, telemetry: Telemetry, facts: Mapping[str, Any] | None
              ) -> RunRecorder | None:
    """Begin to record the run, unless that is not wanted."""
    if not request.recorded:
        return None

    def tell(sentence: str) -> None:
        telemetry.send_event(Note(telemetry.pace.step, sentence))

    fork, point = request.load_fork(), request.load_point()
    for sentence in point.damage if point is not None else ():
        tell(f"The file of the run is damaged: {sentence}.")
    if point is not None and request.resume_step is None and point.last_step > point.step:
        option, again = "--resume" if fork is None else "--fork", shlex.quote(f"{point.path.stem}@{point.last_step}")
        tell(f"The run goes on from its newest snapshot, at step {point.step:,}. Of the "
             f"{point.last_step - point.step:,} steps after it there are only curves; {option} {again} first trains "
             "them again, as they were.")
    limit = DEFAULT_LIMIT if request.record_limit is None else request.record_limit << 20
    if fork is not None:
        return RunRecorder.forked(request.name, limit, tell, fork.parent, request.record)
    if point is None:
        return RunRecorder.new(request.name, limit, tell, facts, request.record)
    recorder = RunRecorder.going_on(point.path, limit, tell, (point.stretch, point.state.step))
    for key, value in (facts or {}).items():
        hand_over(point.path, key, value)
    return recorder


def _listener(trainer: Trainer, telemetry: Telemetry, request: CommandLineRequest, recorder: RunRecorder | None
              ) -> Listener:
    """Let windows in other processes attach."""
    from .engine.link.listener import Listener  # ZeroMQ, which few runs need

    return Listener(trainer, telemetry, request.name, request.listen, recorder and recorder.path)


def _how_to_attach(listener: Listener) -> str:
    run = listener.run
    return (f"listening at {run.address}\n"
            f"  on this machine      ganviz attach {run.id}\n"
            f"  from another one     ganviz attach {getpass.getuser()}@{socket.gethostname()}:{run.id}")


def _run(trainer: Trainer, reader: Reader) -> None:
    """Run the trainer in a thread and read its telemetry."""
    done = threading.Event()

    def work() -> None:
        try:
            trainer.run()
        finally:
            done.set()

    thread = threading.Thread(target=work, name="training")
    thread.start()
    try:
        while not done.wait(1 / _READS_PER_SECOND):
            reader.read()
    except BaseException:  # the training would go on unheard
        trainer.stop()
        raise
    finally:
        thread.join()


class Reader:
    """A reader of the telemetry, in the main thread, that writes to the terminal."""

    def __init__(self, telemetry: Telemetry, request: CommandLineRequest, heading: str) -> None:
        self.meter = RunMeter()
        self._telemetry = telemetry
        self._request = request
        # in a log file every refresh is a line of its own
        pause = 1 / _READS_PER_SECOND if sys.stderr.isatty() else _SECONDS_BETWEEN_LOG_LINES
        self._bar = Bar(total=request.steps, desc=heading, unit="step", dynamic_ncols=True,
                         file=sys.stderr, mininterval=pause, miniters=0)

    def read(self) -> None:
        events = self._telemetry.drain_events()
        self.meter.see_events(events)
        self.meter.see_blocks(self._telemetry.drain_blocks())
        self.meter.see_pictures(self._telemetry.drain_pictures())
        for event in events:
            self._tell(event)
        self._show()

    def say(self, lines: str) -> None:
        """Write something above the bar."""
        self._bar.write(lines, file=sys.stderr)

    def close(self) -> None:
        """Read what is left and end the bar."""
        self.read()
        self._bar.refresh()
        self._bar.close()

    def summarize(self, interrupted: bool) -> None:
        """Print the result, last."""
        report = self.meter.report(self._request.name)
        # with --json, standard output is for the program that reads it
        out = sys.stderr if self._request.json else sys.stdout
        print(f"{report.preset}: {report.steps:,} steps in {report.seconds:.1f} s on {report.device}"
              f" ({report.mode}){', interrupted' if interrupted else ''}", file=out)
        if report.why_eager:
            print(f"  not compiled  {report.why_eager}", file=out)
        speed = report.steps_per_second
        print(f"  speed         {number(speed)} steps/s", file=out)
        print(f"  losses        D {number(report.losses['d'])}   G {number(report.losses['g'])}", file=out)
        for indicator in self.meter.indicators:
            shown = indicator.text if indicator.value is not None else f"none: {indicator.reason}"
            beside = f"   ({indicator.reference_text})" if indicator.reference_text else ""
            print(f"  {indicator.label:<13} {shown}{beside}", file=out)
        for line in _findings_lines(self.meter.findings):
            print(f"  {line}", file=out)
        if self._request.json:
            out.flush()
            print(report.to_json(), flush=True)

    def _show(self) -> None:
        if self.meter.started is None:
            self._bar.update(0)  # what is on its way, as soon as the next line is due
            return
        losses = self.meter.losses
        self._bar.set_postfix_str(f"D {number(losses['d'])}, G {number(losses['g'])}", refresh=False)
        self._bar.update(self.meter.step - self._bar.n)

    def _tell(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._bar.set_postfix_str(f"{event.what} {event.done:,} of {event.total:,}" if event.total
                                      else event.what, refresh=False)
            return
        if isinstance(event, Started):
            self._bar.reset()  # the bar's clock has counted the loading until now
            self._bar.initial = self._bar.n = event.step
        if isinstance(event, Failed) and not event.details and not event.advice:
            return  # a setting was at fault, which the command line tells
        for line in _lines(event):
            self._bar.write(line, file=sys.stderr)


def _findings_lines(findings: Sequence[ReportedFinding]) -> list[str]:
    standing = [f"since step {f.since:,}: {_finding_words(f)}" for f in findings if f.until is None]
    past = [f"steps {f.since:,} to {f.until:,}: {f.severity}: {f.title}" for f in findings if f.until is not None]
    return [*(standing or ["no finding holds"]), *past]


def _finding_words(finding: Finding | ReportedFinding) -> str:
    evidence = f" ({'; '.join(finding.evidence)})" if finding.evidence else ""
    return f"{finding.severity}: {finding.title}{evidence}"


def _lines(event: Event) -> list[str]:
    if isinstance(event, Started):
        return [f"{event.device} ({event.device_reason}), {_execution_words(event)}"]
    if isinstance(event, ExecutionModeChanged):
        return [f"step {event.step}: {_execution_words(event)}"]
    if isinstance(event, Applied):
        return [f"step {event.step}: {event.summary}"]
    if isinstance(event, FindingRaised):
        return [f"step {event.step}: {_finding_words(event.finding)}"]
    if isinstance(event, FindingCleared):
        return [f"step {event.step}: no longer: {event.label or event.name}"
                f"{f', {event.outcome}' if event.outcome else ''}"]
    if isinstance(event, Rejected):
        return [f"step {event.step}: refused: {event.reason}"]
    if isinstance(event, DataOpened):
        return event.lines()
    if isinstance(event, Note):
        return [event.message, *(f"  {detail}" for detail in event.details)]
    if isinstance(event, Failed | Trouble):
        details = event.details.splitlines() if isinstance(event, Failed) else []
        return [*details, f"ganviz: {event.message}", *([event.advice] if event.advice else [])]
    return []


def _execution_words(event: Started | ExecutionModeChanged) -> str:
    words = f"{event.execution_mode} (not compiled: {event.why_eager})" if event.why_eager else event.execution_mode
    speeds = getattr(event, "speeds", ())
    measured = "; ".join(f"{way} {speed:.4g} steps/s" for way, speed in speeds)
    return f"{words}; measured here: {measured}" if measured else words
