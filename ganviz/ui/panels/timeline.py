"""The timeline: losses, the discriminator's accuracy and gradient norms over the steps, with every intervention."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QVBoxLayout

from ...engine.settings.commands import Set
from ...engine.telemetry.events import Started
from ...engine.telemetry.facts import Term
from ...engine.telemetry.mailbox import Picture
from ..export.history_csv import history_csv
from ..plots.mark_labels import Mark, MarkFeed
from ..plots.scales import ValueScale, step_text
from ..plots.strip import Curve, Level, Strip
from ..plots.time_canvas import TimeCanvas
from ..plots.traces import moving_mean
from ..run.finding_log import FindingMark
from ..widgets.flow_row import FlowRow
from ..widgets.number_slider import say_value
from ..widgets.severity_icons import CHARACTER_OF_SEVERITY, TONE_OF_SEVERITY
from ..widgets.toolbar_switch import switch, toolbar_style
from .base import PANELS, Panel

SMOOTHING = (0, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)  # steps
WINDOWS = (None, 500, 2_000, 10_000, 50_000)  # steps; None is the whole run
_DEFAULT_SMOOTHING = SMOOTHING.index(20)
_BAND = 0.16
_ROOMY = 520  # logical pixels from which the smoothing is also said in words
_LONGEST_GAP = 64.0  # steps between two measured values that belong together
_MOST_CONTEXT = 0.25  # of the visible range, queried at either side for the smoothing


class TimelineHead(FlowRow):
    """The row of switches."""


@PANELS.register("timeline")
class Timeline(Panel):
    """Losses, accuracies and gradient norms over the steps, with a mark at every intervention."""

    title = "Timeline"
    help = ("How training went, step by step: the losses of discriminator and generator, how often D is right (or how "
            "far apart a Wasserstein critic takes reals and fakes to be), and, if switched on, how large the gradients "
            "are. Dotted lines are the losses when fakes cannot be told from reals; dashed marks are your "
            "interventions, dotted ones what diagnosis found. Drag to look back, turn the wheel to zoom.")
    area = Qt.DockWidgetArea.BottomDockWidgetArea
    rate = 5.0

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self.losses = Strip("losses", self.tr("Loss"), [
            Curve("loss_d", self.tr("D"), "discriminator", band=_BAND),
            Curve("loss_g", self.tr("G"), "generator", dashed=True, band=_BAND)], weight=1.5, divides=True)
        self.accuracy = Strip("accuracy", self.tr("D is right"), [
            Curve("accuracy_real", self.tr("on real"), "real"),
            Curve("accuracy_fake", self.tr("on fake"), "fake", dashed=True)], percent=True,
            scale=ValueScale(-0.04, 1.04, fixed=True, places=(0.0, 0.5, 1.0)),
            levels=(Level(0.5, self.tr("50 %: cannot tell"), "muted"),))
        self.gradients = Strip("gradients", self.tr("Gradient norm"), [
            Curve("grad_norm_d", self.tr("D"), "discriminator"),
            Curve("grad_norm_g", self.tr("G"), "generator", dashed=True)],
            scale=ValueScale(-1.0, 1.0, log=True), visible=False)
        self.parts = {side: Strip(f"parts_{side}", title, [], visible=False) for side, title in
                      (("d", self.tr("Parts of D's loss")), ("g", self.tr("Parts of G's loss")))}
        self.estimate = Strip("estimate", self.tr("Critic's estimate"), [
            Curve("score_real", self.tr("mean score of reals \N{MINUS SIGN} of fakes"), "discriminator",
                  minus="score_fake")], levels=(Level(0.0, self.tr("0: no distance"), "muted"),), visible=False)
        self.canvas = TimeCanvas((self.losses, *self.parts.values(), self.estimate, self.accuracy, self.gradients),
                                 theme)
        self.canvas.setAccessibleName(self.tr("Losses and accuracies over the steps"))
        self._drawn: tuple | None = None
        self._window = 0  # of WINDOWS, which is shown while following
        self._sides: tuple[str, ...] = ("d", "g")
        self._plain: tuple[str, ...] = ("d", "g")  # sides whose loss has a value at equilibrium
        self._marks = MarkFeed(lambda event: isinstance(event.command, Set))
        self._make_head()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.canvas, 1)
        self.canvas.range_changed.connect(self._on_range_changed)
        self.set_theme(theme)
        self._say_empty()
        controller.state_changed.connect(self._say_empty)

    # --- switches ---

    def _make_head(self) -> None:
        self.head = TimelineHead(self)
        self.gradients_switch = switch("gradients", self.tr("Gradients"), self.tr(
            "Show the length of each network's gradient, on a logarithmic scale. Near zero, that network learns "
            "nothing any more; if it explodes, the learning rate is too high."))
        self.parts_switch = switch("parts", self.tr("Parts"), self.tr(
            "Show what the losses are made of: their terms, and each network's own where there are several."))
        self.parts_switch.setChecked(True)
        self.parts_switch.hide()
        self.log_switch = switch("log", self.tr("Log"), self.tr(
            "Logarithmic scale for the losses: small changes of small losses become visible. "
            "Losses of zero or below have no logarithm and are left out."))
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.smoothing.setObjectName("smoothing")
        self.smoothing.setRange(0, len(SMOOTHING) - 1)
        self.smoothing.setPageStep(1)
        self.smoothing.setValue(_DEFAULT_SMOOTHING)
        self.smoothing.setFixedWidth(88)
        self.smoothing.setToolTip(self.tr(
            "Draw the mean over so many steps around each one. The faint band behind always shows the raw "
            "values, from the least to the greatest."))
        self.smoothing_text = QLabel()
        self.smoothing_text.setToolTip(self.smoothing.toolTip())
        self.smoothing_text.setContentsMargins(4, 0, 0, 0)
        self.window_length = QComboBox()
        self.window_length.setPlaceholderText(self.tr("Part of the run"))
        self.window_length.setObjectName("window")
        self.window_length.setAccessibleName(self.tr("Steps shown"))
        self.window_length.setToolTip(self.tr("How many steps are shown while following the newest one."))
        for steps in WINDOWS:
            text = self.tr("Whole run") if steps is None else self.tr("Last %1 steps").replace("%1", step_text(steps))
            self.window_length.addItem(text)
        self.follow_switch = switch("follow", self.tr("Follow"), self.tr(
            "Keep the newest step in view (End). Dragging or zooming the plot looks back and switches this off."))
        self.follow_switch.setChecked(True)
        for widget in (self.parts_switch, self.gradients_switch, self.log_switch, self.smoothing, self.smoothing_text):
            self.head.add(widget)
        for widget in (self.window_length, self.follow_switch):
            self.head.add(widget, right=True)
        # as wide as its longest text, so that nothing moves while the slider does
        texts = [self._smoothing_words(steps) for steps in SMOOTHING]
        self.smoothing_text.setMinimumWidth(max(self.fontMetrics().horizontalAdvance(text) for text in texts))
        self._say_smoothing()
        self.gradients_switch.toggled.connect(self._on_gradients)
        self.parts_switch.toggled.connect(self._show_parts)
        self.log_switch.toggled.connect(self._on_log)
        self.smoothing.valueChanged.connect(self._on_smoothing)
        self.window_length.activated.connect(self._on_window)
        self.follow_switch.clicked.connect(self._on_follow)

    def _smoothing_words(self, steps: int) -> str:
        return self.tr("not smoothed") if steps == 0 else self.tr("mean of %1 steps").replace("%1", step_text(steps))

    def _on_gradients(self, on: bool) -> None:
        self.gradients.visible = on
        self.canvas.set_least_height()
        self.canvas.redraw()
        self._draw()
        self.room_changed.emit()

    def _show_parts(self) -> None:
        for strip in self.parts.values():
            strip.visible = bool(strip.curves) and self.parts_switch.isChecked()
        self.canvas.set_least_height()
        self.canvas.redraw()
        self._draw()
        self.room_changed.emit()

    def _on_log(self, on: bool) -> None:
        for strip in (self.losses, *self.parts.values()):
            strip.scale = ValueScale(log=on)
        self.canvas.redraw()
        self._draw()

    def _say_smoothing(self) -> None:
        words = self._smoothing_words(SMOOTHING[self.smoothing.value()])
        self.smoothing_text.setText(words)
        say_value(self.smoothing, self.tr("Smoothing"), words)

    def _on_smoothing(self) -> None:
        self._say_smoothing()
        self._draw()

    def _on_window(self, index: int) -> None:
        self._window = index
        self.canvas.follow(WINDOWS[index])

    def _on_follow(self, on: bool) -> None:
        if on:
            self.canvas.follow(WINDOWS[self._window])
        else:
            self.canvas.range.following = False
            self._show_range()

    def _show_range(self) -> None:
        following = self.canvas.range.following
        self.follow_switch.setChecked(following)
        self.window_length.setCurrentIndex(self._window if following else -1)

    def _on_range_changed(self) -> None:
        self._show_range()
        self._drawn = None
        self.refresh({})

    # --- what it is told ---

    def start(self, started: Started) -> None:
        self.canvas.clear()
        self._drawn = None
        self._sides, self._plain = started.facts.sides, started.facts.plain_sides
        self._take_terms(started.facts.terms)
        self._on_range_changed()

    def _take_terms(self, terms: tuple[Term, ...]) -> None:
        """Make the curves of the model's own terms."""
        for side, strip in self.parts.items():
            own = "discriminator" if side == "d" else "generator"
            colours = (own, "part 1", "part 2", "part 3")
            strip.curves = [Curve(term.name, term.title, colours[k % 4], dashed=k >= 4)
                            for k, term in enumerate(t for t in terms if t.side == side)]
            strip.scale = ValueScale(log=self.log_switch.isChecked())
        self.parts_switch.setVisible(bool(terms))
        self._show_parts()

    def _say_empty(self, *_) -> None:
        loading = self.controller.state == "loading"
        self.canvas.empty_text = self.tr("Loading\N{HORIZONTAL ELLIPSIS}") if loading else self.tr(
            "The losses of discriminator and generator will be drawn here, step by step. Press Run.")
        if len(self.canvas.steps) == 0:
            self.canvas.redraw()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        config = self.controller.config
        loss = None if config is None else (config.loss, getattr(config, "regularizers", ()))
        marks, found = self.controller.marks, self.controller.findings.marks
        state = (self._visible_until(), len(marks), marks[-1] if marks else None, len(found), loss)
        if state == self._drawn:
            return False
        self._drawn = state
        self._take_loss(loss)
        self.canvas.set_marks(self._all_marks(marks, found))
        self._draw()
        return True

    def _all_marks(self, marks, found) -> tuple[Mark, ...]:
        """The interventions' marks and the findings', in the order of their steps."""
        changes = self._marks.marks(marks)
        if not found:
            return changes
        findings = [Mark(mark.step, self._finding_words(mark), TONE_OF_SEVERITY[mark.severity]
                         if not mark.cleared else "muted") for mark in found]
        return tuple(sorted((*changes, *findings), key=lambda mark: mark.step))

    def _finding_words(self, mark: FindingMark) -> str:
        if mark.cleared and mark.severity == "good":
            return self.tr("lost: %1").replace("%1", mark.title)
        if mark.cleared:
            return self.tr("✓ over: %1").replace("%1", mark.title)
        return f"{CHARACTER_OF_SEVERITY[mark.severity]} {mark.title}"

    def _visible_until(self) -> float:
        """The newest step, or the right edge if that is earlier: what comes after it changes nothing here."""
        seen, newest = self.canvas.range, self.controller.history.last_step
        return newest if seen.following else min(newest, seen.high)

    def _take_loss(self, loss) -> None:
        """Lines at the loss's equilibrium, and what there is to say of its accuracy."""
        levels: list[Level] = []
        note, critic = "", False
        if "d" not in self._sides:
            note = self.tr("This model has no discriminator, and its loss no equilibrium of a game.")
        elif loss is not None:
            section, regularizers = loss
            # imports torch, which a config has brought in by now; the window's first paint must not wait for it
            from ...engine.models.phases import real_target

            target = real_target(r.build() for r in regularizers)
            in_force = section.build()
            d, g = (value if side in self._plain else None
                    for side, value in zip(("d", "g"), in_force.equilibrium(target), strict=True))
            if d is not None and d == g:
                short = f"{d:.3g}"
                levels = [Level(d, self.tr("equilibrium %1").replace("%1", short), "muted", short)]
            else:
                pairs = ((d, self.tr("D at equilibrium %1"), "discriminator", "loss_d"),
                         (g, self.tr("G at equilibrium %1"), "generator", "loss_g"))
                levels = [Level(value, text.replace("%1", f"{value:.3g}"), colour, f"{value:.3g}", series)
                          for value, text, colour, series in pairs if value is not None]
            if in_force.even_logit(target) is None:
                note = self.tr("A critic has no 50 % line: its scores are not probabilities.")
            critic = in_force.needs_lipschitz
        self._show_estimate(critic)
        if tuple(levels) != self.losses.levels or note != self.accuracy.note:
            self.losses.levels, self.accuracy.note = tuple(levels), note
            self.losses.scale.fitted = False
            self.canvas.redraw()

    def _show_estimate(self, critic: bool) -> None:
        """What a Wasserstein critic says of the distance; in place of an accuracy that was never measured."""
        history = self.controller.history
        measured = history.first_step is not None and np.isfinite(history.window(
            history.first_step, history.last_step, 16, ("accuracy_real", "accuracy_fake"))[1]).any()
        visible = critic, bool(measured) or not critic
        if visible != (self.estimate.visible, self.accuracy.visible):
            self.estimate.visible, self.accuracy.visible = visible
            self.canvas.set_least_height()
            self.canvas.redraw()
            self.room_changed.emit()

    def _draw(self) -> None:
        history, seen = self.controller.history, self.canvas.range
        if history.first_step is not None and seen.update(history.first_step, history.last_step):
            self.canvas.redraw()
        span = seen.high - seen.low
        smoothing = SMOOTHING[self.smoothing.value()]
        context = min(smoothing, _MOST_CONTEXT * span)
        points = int(self.canvas.max_points() * (1 + 2 * context / span))
        names = tuple(dict.fromkeys(name for strip in self.canvas.strips if strip.visible for name in strip.series()))
        first, last = int(seen.low - context), int(np.ceil(seen.high + context))
        steps, mean, low, high = history.window(first, last, points, names)
        mean = moving(steps, bridged(steps, mean), smoothing)
        self.canvas.set_data(steps, {name: (mean[i], low[i], high[i]) for i, name in enumerate(names)})

    def resizeEvent(self, event) -> None:
        self.smoothing_text.setVisible(self.width() >= _ROOMY)

    def set_theme(self, theme) -> None:
        super().set_theme(theme)
        self.head.setStyleSheet(toolbar_style("TimelineHead", theme))
        self.canvas.set_theme(theme)

    def csv(self) -> str | None:
        return history_csv(self.controller.history)


def bridged(steps: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """(series, n) means with straight lines over short gaps: a lazy phase measures at some steps only."""
    bridged = mean.copy()
    for row in bridged:
        known = np.flatnonzero(~np.isnan(row))
        for before, after in zip(known[:-1], known[1:], strict=True):
            if after - before > 1 and steps[after] - steps[before] <= _LONGEST_GAP:
                between = slice(before + 1, after)
                row[between] = np.interp(steps[between], steps[[before, after]], row[[before, after]])
    return bridged


def moving(steps: np.ndarray, mean: np.ndarray, smoothing: int) -> np.ndarray:
    """Mean over about `smoothing` steps of (series, n) means whose points lie a few steps apart."""
    apart = steps[2] - steps[1] if len(steps) > 3 else 1.0
    return moving_mean(mean, max(1, round(smoothing / max(apart, 1.0))))
