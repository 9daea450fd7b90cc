"""The table of everything a person can do by menu, key or toolbar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ..attach.attach_commands import AttachCommands
from ..help.helper import Helper
from ..run.look_back import LookBack
from ..run.run_controller import RunController
from ..theme.theme_choice import ThemeChoice
from .dock_area import DockArea
from .export_commands import ExportCommands
from .file_commands import FileCommands
from .help_dialogs import AboutDialog, ShortcutsDialog
from .lesson_host import LessonHost
from .look_back_bar import LookBackBar
from .run_commands import RunCommands
from .slow_motion import SlowMotion


@dataclass(frozen=True)
class ActionSpec:
    """The description of one action.

    Attributes:
        id: its name in code.
        menu: the menu it stands in, "file", "run", "edit", "view" or "help"; a "-" at the end puts a line above it.
        text, tooltip: what the person reads.
        shortcut: in Qt's portable form; several are separated by ", ".
        slot: called when it is triggered; with the new state if it is checkable.
        why_not: returns why the action is not available now; empty if it is.
        icon: drawn in the theme's colour; empty for none.
    """

    id: str
    menu: str
    text: str
    shortcut: str
    tooltip: str
    slot: Callable[..., Any]
    icon: str = ""
    checkable: bool = False
    why_not: Callable[[], str] = str


@dataclass(frozen=True)
class Targets:
    """The objects that the actions act on.

    Attributes:
        themes: colours and size of everything.
        window: the window, which is the parent of the help.
        quit: closes the window, after a question if there is work that is not saved.
    """

    run: RunController
    commands: RunCommands
    slow_motion: SlowMotion
    files: FileCommands
    exports: ExportCommands
    docks: DockArea
    lessons: LessonHost
    helper: Helper
    themes: ThemeChoice
    window: QWidget
    quit: Callable[[], object]
    look_back: LookBack
    look_back_bar: LookBackBar
    attach: AttachCommands


def action_table(targets: Targets) -> list[ActionSpec]:
    """Return all actions, in the order of the menus."""
    tr, run, commands, files, exports = _tr, targets.run, targets.commands, targets.files, targets.exports
    docks, window, walkthrough = targets.docks, targets.window, targets.run.walkthrough
    look_back, attach = targets.look_back, targets.attach
    return [
        ActionSpec("open_preset", "file", tr("Open preset…"), "Ctrl+P",
                   tr("Choose a ready-made run by what it learns, with pictures"), files.choose_preset),
        ActionSpec("runs", "file", tr("Recorded runs…"), "Ctrl+Alt+R",
                   tr("All earlier runs: go on with one from where it ended, find, name, compare and delete them"),
                   commands.show_runs),
        ActionSpec("open_data", "file", tr("Open data…"), "Ctrl+O",
                   tr("Train on your own points (CSV, .npy) or images (.npz, .npy)"), files.open_data),
        ActionSpec("open_folder", "file", tr("Open folder of images…"), "Ctrl+Shift+O",
                   tr("Train on the images of a folder; folders inside it become labels"), files.open_folder),
        ActionSpec("draw_data", "file", tr("Draw data…"), "Ctrl+Shift+D",
                   tr("Train on a distribution in the plane that you draw with the mouse"), files.draw_data),
        ActionSpec("open_config", "file", tr("Open config…"), "Ctrl+Alt+O",
                   tr("Begin the run that a TOML file describes"), files.open_config),
        ActionSpec("open_code", "file", tr("Open your own networks…"), "Ctrl+Shift+N",
                   tr("Train with networks, losses and other parts in a Python file of yours; it is shown before it is "
                      "run"), files.open_code),
        ActionSpec("open_run", "file", tr("Open run…"), "Ctrl+Alt+Shift+O",
                   tr("Go on with a run from its file (.ganviz), or from a saved state of training"), files.open_run),
        ActionSpec("attach", "file", tr("Attach to a running one…"), "Ctrl+Alt+A",
                   tr("Show and steer a run that trains in another process, on this machine or on another one"),
                   attach.attach),
        ActionSpec("open_lesson", "file", tr("Open lesson…"), "Ctrl+Alt+L",
                   tr("Take a lesson that somebody wrote, from its Markdown file"), targets.lessons.ask_for_file),
        ActionSpec("save_run", "file-", tr("Save a copy of the run…"), "Ctrl+S",
                   tr("Write all of the run up to now to a file, to go on from here later or elsewhere"),
                   lambda: exports.save_run(), why_not=exports.why_not),
        ActionSpec("export", "file", tr("Export…"), "Ctrl+E",
                   tr("Write curves, samples, a film, the settings and more of the run as what other programs read, up "
                      "to the step that is looked at"), lambda: exports.export(), why_not=exports.why_not),
        ActionSpec("compare_samples", "file", tr("Try samples as training data…"), "Ctrl+Alt+Shift+E",
                   tr("Train small classifiers with a few real samples, with fakes and with both, and compare how many "
                      "held-out images they name right"), exports.compare_samples, why_not=exports.why_no_comparison),
        ActionSpec("export_picture", "file", tr("Export window as PNG…"), "Ctrl+Shift+E",
                   tr("Save a picture of the whole window"), files.export_picture),
        ActionSpec("quit", "file-", tr("Quit"), "Ctrl+Q", tr("Stop training and close the window"), targets.quit),

        ActionSpec("toggle", "run", tr("Run"), "Space", tr("Train, or pause at the next step"),
                   targets.slow_motion.toggle, "run"),
        ActionSpec("step", "run-", tr("Step"), "S", tr("Train one whole iteration, D and G, and pause"),
                   lambda: run.step("all"), "step"),
        ActionSpec("step_d", "run", tr("Step D"), "D", tr("Train only the discriminator, once, and pause"),
                   lambda: run.step("d")),
        ActionSpec("step_g", "run", tr("Step G"), "G", tr("Train only the generator, once, and pause"),
                   lambda: run.step("g")),
        ActionSpec("slow_motion", "run", tr("Slow motion"), "M",
                   tr("Train only a few steps a second, and show every one of them; with Step through in view, go from "
                      "stage to stage"), targets.slow_motion.turn, checkable=True),
        ActionSpec("step_through", "run-", tr("Step through"), "W",
                   tr("Pause, make one iteration and look at it stage by stage: noise, fakes, reals, scores, errors, "
                      "and what moves the weights"), commands.step_through, "stages"),
        ActionSpec("next_stage", "run", tr("Next stage"), ".",
                   tr("Look at the next stage; after the last one, make another iteration"), commands.next_stage,
                   why_not=lambda: "" if walkthrough.can_go_on else tr("Nothing trains whose stages could be shown")),
        ActionSpec("stage_before", "run", tr("Stage before"), ",", tr("Look at the stage before"), walkthrough.back,
                   why_not=lambda: "" if walkthrough.can_go_back else tr("There is no stage before this one")),
        ActionSpec("restart", "run-", tr("Restart"), "Ctrl+R",
                   tr("Begin again with the settings in force and the same seed"), lambda: run.restart(), "restart",
                   why_not=run.why_no_restart),
        ActionSpec("restart_new_seed", "run", tr("Restart with a new seed"), "Ctrl+Shift+R",
                   tr("Begin again with other random numbers"), commands.restart_with_new_seed,
                   why_not=run.why_no_restart),
        ActionSpec("look_back", "run-", tr("Look back"), "Alt+Left",
                   tr("Show the run as it was, a recorded picture earlier each time, while the training goes on"),
                   lambda: look_back.go(-1), why_not=look_back.why_not),
        ActionSpec("look_forward", "run", tr("Look forward"), "Alt+Right",
                   tr("Show the next recorded picture"), lambda: look_back.go(1), why_not=lambda: why_live(look_back)),
        ActionSpec("play_back", "run", tr("Play the run"), "Alt+P",
                   tr("Show the recorded pictures one after another, from the step that is looked at or the first"),
                   targets.look_back_bar.buttons.toggle, why_not=look_back.why_not),
        ActionSpec("live", "run", tr("Live"), "Alt+End", tr("Show the newest step again"), look_back.live,
                   why_not=lambda: why_live(look_back)),
        ActionSpec("rewind", "run", tr("Go on from here"), "Ctrl+Alt+Left",
                   tr("Train on from the step that is looked at; what came after it is kept in the run's file"),
                   commands.rewind, why_not=lambda: why_live(look_back) or run.why_no_restart()),
        ActionSpec("fork", "run-", tr("Fork from here…"), "Ctrl+Alt+F",
                   tr("Begin a second run from the step that is looked at, or the present one, with another loss, rate "
                      "or anything live, and see both train side by side"), commands.fork,
                   why_not=commands.why_no_fork),
        ActionSpec("compare", "run", tr("Compare with…"), "Ctrl+Alt+C",
                   tr("Choose a recorded run, or two, and see them side by side"),
                   lambda: commands.show_runs(compares=True)),
        ActionSpec("record", "run-", tr("Record runs"), "Ctrl+Alt+Shift+R",
                   tr("Record each run to a file of its own, to look back, go back and go on later; from the next run "
                      "on"), commands.record, checkable=True,
                   why_not=lambda: "" if run.recording is not None else tr("Started with --no-record")),
        ActionSpec("recording", "run", tr("Recording…"), "Ctrl+Alt+,",
                   tr("How much of the disk recorded runs may take, and where they lie"), commands.show_recording,
                   why_not=lambda: "" if run.recording is not None else tr("Started with --no-record")),
        ActionSpec("process", "run", tr("Train in a process of its own"), "Ctrl+Alt+Shift+P",
                   tr("Train each run in a process beside this window, which then never waits for it; from the next "
                      "run on"), commands.train_apart, checkable=True),
        ActionSpec("take_over", "run-", tr("Take over"), "Ctrl+Alt+T",
                   tr("Steer the run in another process from here; the window that does so now is told"),
                   run.take_over, why_not=attach.why_no_take_over),
        ActionSpec("end_there", "run", tr("End the run there…"), "Ctrl+Alt+E",
                   tr("End the run in its own process for good"), attach.end_there, why_not=attach.why_no_end),
        ActionSpec("measure", "run-", tr("Measure all now"), "Ctrl+M",
                   tr("Measure every indicator at once, on many samples, while the training goes on"), run.measure),
        ActionSpec("edit_config", "run-", tr("Edit config…"), "Ctrl+,",
                   tr("Change any setting, those included that need a restart"), commands.edit_config),

        ActionSpec("undo", "edit", tr("Undo"), "Ctrl+Z", tr("Take back the last change of settings"), run.undo,
                   why_not=lambda: "" if run.can_undo else tr("There is no change of settings to take back")),
        ActionSpec("redo", "edit", tr("Redo"), "Ctrl+Shift+Z, Ctrl+Y",
                   tr("Make the change again that was taken back"), run.redo,
                   why_not=lambda: "" if run.can_redo else tr("No change of settings has been taken back")),

        ActionSpec("other_weights", "view", tr("Training or EMA weights"), "E",
                   tr("Show, measure and judge samples of the weights being trained, or of their average (EMA)"),
                   run.choose_other_weights, why_not=run.why_no_average),

        ActionSpec("ghost", "view", tr("Ghost of the run before"), "Ctrl+Alt+G",
                   tr("Draw the curves of the run before faintly behind the present ones in the Timeline"),
                   run.ghost.turn, checkable=True, why_not=run.ghost.why_none),

        ActionSpec("presenting", "view-", tr("Presenting"), "F5",
                   tr("Larger text and thicker lines for an audience, without menus and small buttons; Esc ends it"),
                   targets.themes.present, checkable=True),
        ActionSpec("full_screen", "view", tr("Full screen"), "F11", tr("Fill the screen with the window, or stop it"),
                   lambda: window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)),
        ActionSpec("reset_layout", "view", tr("Reset layout"), "Ctrl+Shift+L",
                   tr("Put all panels back where they were at first"), docks.reset),

        ActionSpec("lessons", "help", tr("Lessons"), "Ctrl+L",
                   tr("Learn how GANs work: short texts, prepared runs, and something to do"),
                   targets.lessons.show_lessons),
        ActionSpec("tour", "help", tr("Tour"), "Ctrl+Shift+F1", tr("Show the parts of this window, one after another"),
                   targets.helper.begin_tour),
        ActionSpec("whats_this", "help-", tr("What's this?"), "Shift+F1",
                   tr("Explain what you click next, or go to with Tab"), targets.helper.ask),
        ActionSpec("glossary", "help", tr("Glossary…"), "Ctrl+G",
                   tr("All terms with their explanations, formulas and papers"), targets.helper.open_glossary),
        ActionSpec("shortcuts", "help-", tr("Keyboard shortcuts"), "F1", tr("List all shortcuts"),
                   lambda: ShortcutsDialog(dict.fromkeys([*window.actions(), *docks.toggle_actions()]), panel_keys(),
                                           window).open()),
        ActionSpec("about", "help", tr("About ganviz"), "Ctrl+F1", tr("What this program is, and its licence"),
                   lambda: AboutDialog(window).open()),
    ]


def why_live(look_back: LookBack) -> str:
    """Return why there is nothing to come back from; empty if an earlier step is looked at."""
    return "" if not look_back.is_live else _tr("The newest step is shown; Look back shows an earlier one")


def panel_keys() -> list[tuple[str, str]]:
    """Return the keys that panels handle themselves while they have the keyboard, and what they do."""
    tr = _tr
    return [
        ("0 … 9", tr("Stage of a model that draws classes: one class")),
        ("Backspace", tr("Stage of a model that draws classes: all classes")),
        (tr("Arrows, Enter"), tr("Go through images, layers or indicators; look closer")),
        ("+ , −", tr("Stage of points, Timeline: zoom")),
        (tr("Left, Right"), tr("Step through: the stage before, the next one")),
        (tr("Home"), tr("Stage of points: show all")),
        (tr("End"), tr("Timeline: follow the newest steps")),
        ("P", tr("Latent explorer: play the path")),
        ("R, F", tr("Story, as the detective: the note is real, or a fake")),
        ("T", tr("Story, as the counterfeiter: take a step along the push")),
        (tr("Tab"), tr("To the next button or field; Space presses it, Enter ends typing")),
    ]


def make_actions(window: QWidget, specs: Iterable[ActionSpec]) -> dict[str, QAction]:
    """Make the QActions of the specs, owned by the window; by id."""
    actions = {}
    for spec in specs:
        action = QAction(spec.text, window)
        action.setObjectName(spec.id)
        keys = [QKeySequence.fromString(key) for key in _keys(spec.shortcut)]
        action.setShortcuts(keys)
        _explain(action, spec.tooltip)
        action.setCheckable(spec.checkable)
        # triggered passes a flag that only checkable actions mean
        slot = spec.slot
        action.triggered.connect(slot if spec.checkable else lambda _=False, slot=slot: slot())
        window.addAction(action)
        actions[spec.id] = action
    return actions


def enable_available(actions: Mapping[str, QAction], specs: Iterable[ActionSpec]) -> None:
    """Disable the actions that are not available now; their tooltips then give the reason."""
    for spec in specs:
        if spec.why_not is not str:
            action, reason = actions[spec.id], spec.why_not()
            action.setEnabled(not reason)
            _explain(action, reason or spec.tooltip)


def _explain(action: QAction, text: str) -> None:
    native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    # no status tip: Qt would write it over the run's line at the bottom of the window
    action.setToolTip(f"{text}  ({native})")


def _keys(shortcut: str) -> list[str]:
    return shortcut.split(", ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
