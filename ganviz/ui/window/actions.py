"""The table of everything a person can do by menu, key or toolbar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from .main_window import MainWindow


@dataclass(frozen=True)
class Spec:
    """One action.

    Attributes:
        id: its name in code.
        menu: the menu it stands in, "file", "run", "edit", "view" or "help"; with "-" at its end, under a line.
        text, tooltip: what the person reads.
        shortcut: in Qt's portable form; several are separated by ", ".
        slot: called when it is triggered; with the new state if it is checkable.
        refusal: says why the present run does not have it; empty if it does.
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
    refusal: Callable[[], str] = str


def action_table(window: MainWindow) -> list[Spec]:
    """All actions, in the order of the menus."""
    tr, run, files = _tr, window.controller, window.files
    return [
        Spec("open_data", "file", tr("Open data…"), "Ctrl+O",
             tr("Train on your own points (CSV, .npy) or images (.npz, .npy)"), files.open_data),
        Spec("open_folder", "file", tr("Open folder of images…"), "Ctrl+Shift+O",
             tr("Train on the images of a folder; folders inside it become labels"), files.open_folder),
        Spec("draw_data", "file", tr("Draw data…"), "Ctrl+Shift+D",
             tr("Train on a distribution in the plane that you draw with the mouse"), files.draw_data),
        Spec("open_config", "file", tr("Open config…"), "Ctrl+Alt+O",
             tr("Begin the run that a TOML file describes"), files.open_config),
        Spec("open_state", "file", tr("Open state…"), "Ctrl+Alt+Shift+O",
             tr("Go on from a saved state of training"), files.open_state),
        Spec("save_config", "file-", tr("Save config…"), "Ctrl+S",
             tr("Save the settings in force as a TOML file"), files.save_config),
        Spec("save_script", "file", tr("Save interventions…"), "Ctrl+Shift+S",
             tr("Save what you changed, and when, as a script that ganviz --script replays"), files.save_script),
        Spec("save_state", "file", tr("Save state…"), "Ctrl+Alt+S",
             tr("Save networks, optimizers and random generators, to go on later from exactly here"),
             lambda: files.save_state()),
        Spec("export_history", "file-", tr("Export curves as CSV…"), "Ctrl+E",
             tr("Save the losses, accuracies, gradients and scores of the steps"), files.export_history),
        Spec("export_samples", "file", tr("Export samples…"), "Ctrl+Alt+E",
             tr("Draw samples from the generator, of each class where it draws classes on demand, and save them (.npz, "
                "PNGs, .csv for points)"),
             files.export_samples, refusal=files.why_no_samples),
        Spec("compare_samples", "file", tr("Try samples as training data…"), "Ctrl+Alt+Shift+E",
             tr("Train small classifiers with a few real samples, with fakes and with both, and compare how many "
                "held-out images they name right"), files.compare_samples, refusal=files.why_no_comparison),
        Spec("export_picture", "file", tr("Export window as PNG…"), "Ctrl+Shift+E",
             tr("Save a picture of the whole window"), files.export_picture),
        Spec("quit", "file-", tr("Quit"), "Ctrl+Q", tr("Stop training and close the window"), window.quit),

        Spec("toggle", "run", tr("Run"), "Space", tr("Train, or pause at the next step"), run.toggle, "run"),
        Spec("step", "run-", tr("Step"), "S", tr("Train one whole iteration, D and G, and pause"),
             lambda: run.step("all"), "step"),
        Spec("step_d", "run", tr("Step D"), "D", tr("Train only the discriminator, once, and pause"),
             lambda: run.step("d")),
        Spec("step_g", "run", tr("Step G"), "G", tr("Train only the generator, once, and pause"),
             lambda: run.step("g")),
        Spec("slow_motion", "run", tr("Slow motion"), "M",
             tr("Train only a few steps a second, and show every one of them"), window.set_slow_motion,
             checkable=True),
        Spec("restart", "run-", tr("Restart"), "Ctrl+R",
             tr("Begin again with the settings in force and the same seed"), lambda: run.restart(), "restart"),
        Spec("restart_new_seed", "run", tr("Restart with a new seed"), "Ctrl+Shift+R",
             tr("Begin again with other random numbers"), window.restart_with_new_seed),
        Spec("measure", "run-", tr("Measure all now"), "Ctrl+M",
             tr("Measure every indicator at once, on many samples, while the training goes on"), run.measure),
        Spec("edit_config", "run-", tr("Edit config…"), "Ctrl+,",
             tr("Change any setting, those included that need a restart"), window.edit_config),

        Spec("undo", "edit", tr("Undo"), "Ctrl+Z", tr("Take back the last change of settings"), run.undo),
        Spec("redo", "edit", tr("Redo"), "Ctrl+Shift+Z, Ctrl+Y", tr("Make the change again that was taken back"),
             run.redo),

        Spec("other_weights", "view", tr("Training or EMA weights"), "E",
             tr("Show, measure and judge samples of the weights being trained, or of their average (EMA)"),
             run.choose_other_weights, refusal=run.why_no_average),

        Spec("full_screen", "view-", tr("Full screen"), "F11", tr("Fill the screen with the window, or stop it"),
             window.toggle_full_screen),
        Spec("reset_layout", "view", tr("Reset layout"), "Ctrl+Shift+L",
             tr("Put all panels back where they were at first"), window.reset_layout),

        Spec("shortcuts", "help", tr("Keyboard shortcuts"), "F1", tr("List all shortcuts"), window.show_shortcuts),
        Spec("about", "help", tr("About ganviz"), "Ctrl+F1", tr("What this program is, and its licence"),
             window.show_about),
    ]


def panel_keys() -> list[tuple[str, str]]:
    """The keys that are no action's, since a panel takes them while it has the keyboard, and what they do."""
    tr = _tr
    return [
        ("0 … 9", tr("Stage of a model that draws classes: one class")),
        ("Backspace", tr("Stage of a model that draws classes: all classes")),
        (tr("Arrows, Enter"), tr("Go through images, layers or indicators; look closer")),
        ("+ , −", tr("Stage of points, Timeline: zoom")),
        (tr("Home"), tr("Stage of points: show all")),
        (tr("End"), tr("Timeline: follow the newest steps")),
        ("P", tr("Latent explorer: play the path")),
        (tr("Tab"), tr("To the next button or field; Space presses it, Enter ends typing")),
    ]


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """The table's QActions by id, owned by the window."""
    actions = {}
    for spec in action_table(window):
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


def show_refusals(window: MainWindow) -> None:
    """Disable what the present run does not have, and say why in place of what it does."""
    for spec in action_table(window):
        if spec.refusal is not str:
            action, reason = window.actions_by_id[spec.id], spec.refusal()
            action.setEnabled(not reason)
            _explain(action, reason or spec.tooltip)


def _explain(action: QAction, text: str) -> None:
    native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{text}  ({native})")
    action.setStatusTip(text)


def _keys(shortcut: str) -> list[str]:
    return shortcut.split(", ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
