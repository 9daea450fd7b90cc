"""The timeline: losses, the discriminator's accuracy and gradient norms over the steps, with every intervention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QVBoxLayout, QWidget

from ...engine.settings.commands import Change
from ...engine.telemetry.events import Started
from ...engine.telemetry.facts import Term
from ...engine.telemetry.mailbox import Picture
from ..export.history_csv import history_csv
from ..plots.mark_labels import Mark, MarkFeed
from ..plots.plot_page import PlotPage
from ..plots.scales import ValueScale, step_text
from ..run.finding_log import FindingMark
from ..run.moment import Moment
from ..theme.held_sizes import hold_sizes
from ..translation.showing import shown
from ..widgets.flow_row import FlowRow
from ..widgets.number_slider import say_value
from ..widgets.reports import pass_on_reports
from ..widgets.severity_icons import CHARACTER_OF_SEVERITY, TONE_OF_SEVERITY
from ..widgets.toolbar_switch import switch, toolbar_style
from .base import PANELS, Panel

if TYPE_CHECKING:
    from ...engine.telemetry.history import ScalarHistory
    from ..plots.paired_history import GhostHistory
    from ..plots.series_plot import LevelAt, SeriesPlot
    from ..plots.step_plots import StepPlots

SMOOTHING = (0, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)  # steps
WINDOWS = (None, 500, 2_000, 10_000, 50_000)  # steps; None is the whole run
_DEFAULT_SMOOTHING = SMOOTHING.index(20)
_BAND = 0.16
_ROOMY = 520  # logical pixels from which the smoothing is also said in words
_ORDER = ("losses", "parts_d", "parts_g", "penalties", "estimate", "accuracy", "gradients")  # of the plots, from above
_WITH_GHOST = ("losses", "estimate", "accuracy", "gradients")  # of series that every run has
_OF_TERMS = ("parts_d", "parts_g", "penalties")


class TimelineHead(FlowRow):
    """The row of switches."""


@PANELS.register("timeline")
class Timeline(Panel):
    """Losses, accuracies and gradient norms over the steps, with a mark at every intervention.

    Attributes:
        page: the plots, or a text until the first data.
    """

    title = "Timeline"
    help = ("How training went, step by step: the losses of discriminator and generator, how often D is right (or how "
            "far apart a Wasserstein critic takes reals and fakes to be), and, if switched on, how large the gradients "
            "are. Dotted lines are the losses when fakes cannot be told from reals; dashed marks are your "
            "interventions, dotted ones what diagnosis found. Click on the steps below to see everything as it was "
            "then, and drag the line that stands there. Drag to see earlier steps, turn the wheel to zoom, on an axis "
            "for that axis alone; Shift and drag zooms into a rectangle. A right click has more.")
    area = Qt.DockWidgetArea.BottomDockWidgetArea
    rate = 5.0

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self._drawn: tuple | None = None
        self._history: ScalarHistory | None = controller.history  # of the run that the plots are made for
        self._window = 0  # of WINDOWS, which is shown while following
        self._sides: tuple[str, ...] = ("d", "g")
        self._plain: tuple[str, ...] = ("d", "g")  # sides whose loss has a value at equilibrium
        self._terms: tuple[Term, ...] = ()
        self._regularizers: tuple[str, ...] = ()  # whose penalties have curves, in the order in which they came
        self._loss: object = ()  # of which the levels are; () is of none yet
        self._critic, self._has_accuracy = False, True
        self._marks = MarkFeed(lambda event: isinstance(event.command, Change))
        self._moment: Moment | None = None  # that is looked back to
        self.page = PlotPage(self._make_plots, theme)
        self.page.built.connect(self.stops_changed)
        self._make_head()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.page, 1)
        self.set_theme(theme)
        self._say_empty()
        controller.state_changed.connect(self._say_empty)
        controller.ghost.changed.connect(self._on_ghost)

    # --- plots ---

    def _make_plots(self) -> QWidget:
        # with the plots comes pyqtgraph, for which the window's first paint does not wait
        from ..plots.plot_scroll import PlotScroll
        from ..plots.step_plots import StepPlots

        view = StepPlots(self.theme, "timeline")
        view.setAccessibleName(self.tr("Losses and accuracies over the steps"))
        pass_on_reports(view, self)
        scroll = PlotScroll(view)
        for name in ("losses", "accuracy"):
            self._make_plot(view, name)
        view.range_changed.connect(self._on_range_changed)
        view.plots_changed.connect(self.room_changed)
        view.step_asked.connect(self.step_asked)
        view.look_at(None if self._moment is None else self._moment.step)
        return scroll

    @property
    def plots(self) -> StepPlots:
        """The plots; they are made when they are first asked for."""
        return self.page.build().view

    def plot(self, name: str) -> SeriesPlot:
        """The plot of that name, one of "losses", "parts_d", "parts_g", "penalties", "estimate", "accuracy" and
        "gradients"; most are made when they are first shown.
        """
        return self.plots.named(name) or self._make_plot(self.plots, name)

    def _make_plot(self, view: StepPlots, name: str) -> SeriesPlot:
        from ..plots.series_plot import LevelAt, SeriesCurve

        d, g = self.tr("D"), self.tr("G")
        title, curves = {
            "losses": (self.tr("Loss"), [SeriesCurve("loss_d", d, "discriminator", band=_BAND),
                                         SeriesCurve("loss_g", g, "generator", dashed=True, band=_BAND)]),
            "parts_d": (self.tr("Parts of D's loss"), []), "parts_g": (self.tr("Parts of G's loss"), []),
            "penalties": (self.tr("Penalties"), []),
            "estimate": (self.tr("Critic's estimate"), [SeriesCurve(
                "score_real", self.tr("mean score of reals \N{MINUS SIGN} of fakes"), "discriminator",
                minus="score_fake")]),
            "accuracy": (self.tr("D is right"), [
                SeriesCurve("accuracy_real", self.tr("on real"), "real"),
                SeriesCurve("accuracy_fake", self.tr("on fake"), "fake", dashed=True)]),
            "gradients": (self.tr("Gradient norm"), [SeriesCurve("grad_norm_d", d, "discriminator"),
                                                     SeriesCurve("grad_norm_g", g, "generator", dashed=True)]),
        }[name]
        before = [other.name for other in view.plots]
        place = sum(_ORDER.index(other) < _ORDER.index(name) for other in before)
        plot = view.add_series_plot(name, title, weight=1.5 if name == "losses" else 1.0, place=place,
                                    divides=name == "losses", log=("x",) if name == "accuracy" else ("y", "x"))
        plot.set_traces(curves)
        plot.table = lambda: history_csv(self.controller.history, plot.own_series())
        plot.log_asked.connect(lambda axis, on: self._on_log_asked(plot, axis, on))
        if name == "estimate":
            plot.set_levels((LevelAt(0.0, self.tr("0: no distance"), "muted"),))
        elif name == "accuracy":
            plot.set_scale(ValueScale(-0.04, 1.04, fixed=True, places=(0.0, 0.5, 1.0), percent=True))
            plot.set_levels((LevelAt(0.5, self.tr("50 %: cannot tell"), "muted"),))
        elif name == "gradients":
            plot.set_log("y", True)
        return plot

    def _show_plots(self) -> None:
        """Show the plots that the run has and that are switched on."""
        wanted = {"losses": True, "estimate": self._critic, "accuracy": self._has_accuracy,
                  "gradients": self.gradients_switch.isChecked()}
        for name in _OF_TERMS:
            wanted[name] = self.parts_switch.isChecked() and bool(self._terms_of(name))
        for name in _ORDER:
            if wanted[name] or self.plots.named(name) is not None:
                self.plots.show_plot(self.plot(name), wanted[name])

    def _terms_of(self, name: str) -> list[Term]:
        """The terms that a plot draws: the model's own, and the penalties of regularizers that are or were on."""
        drawn = [term for name in ("", *self._regularizers) for term in self._terms if term.regularizer == name]
        if name == "penalties":
            return [term for term in drawn if term.penalty]
        return [term for term in drawn if not term.penalty and name == f"parts_{term.side}"]

    # --- switches ---

    def _make_head(self) -> None:
        self.head = TimelineHead(self)
        self.gradients_switch = switch("gradients", self.tr("Gradients"), self.tr(
            "Show the length of each network's gradient, on a logarithmic scale. Near zero, that network learns "
            "nothing any more; if it explodes, the learning rate is too high."))
        self.parts_switch = switch("parts", self.tr("Parts"), self.tr(
            "Show what the losses are made of: their terms and penalties, and each network's own where there are "
            "several."))
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
        hold_sizes(self.smoothing, width=88)
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
        hold_sizes(self.smoothing_text, least_width=max(self.fontMetrics().horizontalAdvance(text) for text in texts))
        self._say_smoothing()
        self.gradients_switch.toggled.connect(self._on_plots)
        self.parts_switch.toggled.connect(self._on_plots)
        self.log_switch.toggled.connect(self._on_log)
        self.smoothing.valueChanged.connect(self._on_smoothing)
        self.window_length.activated.connect(self._on_window)
        self.follow_switch.clicked.connect(self._on_follow)

    def _smoothing_words(self, steps: int) -> str:
        return self.tr("not smoothed") if steps == 0 else self.tr("mean of %1 steps").replace("%1", step_text(steps))

    def _on_plots(self) -> None:
        self._show_plots()
        self._draw()

    def _on_ghost(self) -> None:
        if self.page.plots is not None:
            self._draw()

    def _on_log(self, on: bool) -> None:
        for name in ("losses", *_OF_TERMS):
            if self.plots.named(name) is not None:
                self.plot(name).set_log("y", on)
        self._draw()

    def _on_log_asked(self, plot: SeriesPlot, axis: str, on: bool) -> None:
        """A plot's menu: the steps' axis is that of all plots."""
        if axis == "y":
            if plot.name == "losses":
                self.log_switch.setChecked(on)
            plot.set_log("y", on)
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
        self.plots.follow(WINDOWS[index])

    def _on_follow(self, on: bool) -> None:
        if on:
            self.plots.follow(WINDOWS[self._window])
        else:
            self.plots.seen.following = False
            self._show_range()

    def _show_range(self) -> None:
        following = self.plots.seen.following
        self.follow_switch.setChecked(following)
        self.window_length.setCurrentIndex(self._window if following else -1)

    def _on_range_changed(self) -> None:
        self._show_range()
        self._drawn = None
        self.refresh({})

    # --- what it is told ---

    def start(self, started: Started) -> None:
        self._history = None  # nothing is drawn before the plots are those of this run's terms
        self.plots.forget()
        self.page.show_plots(False)
        self._drawn = None
        self._loss = ()
        self._sides, self._plain = started.facts.sides, started.facts.plain_sides
        self._terms, self._regularizers = started.facts.terms, ()
        self._make_curves(_OF_TERMS)
        self._history = self.controller.history
        self._on_range_changed()

    def _make_curves(self, names: Sequence[str]) -> None:
        """Make the curves of the terms in these plots."""
        from ..plots.series_plot import SeriesCurve

        self.parts_switch.setVisible(any(map(self._terms_of, _OF_TERMS)))
        self._show_plots()
        for name in names:
            found = self._terms_of(name)
            if self.plots.named(name) is None or not found:
                continue
            curves, used = [], {"d": 0, "g": 0}
            for term in found:
                own = "discriminator" if term.side == "d" else "generator"
                k = used[term.side] if name == "penalties" else len(curves)
                used[term.side] += 1
                colour = (own, "part 1", "part 2", "part 3")[k % 4]
                curves.append(SeriesCurve(term.name, shown(term.title), colour, dashed=k >= 4,
                                          text=shown(term.text)))
            self.plot(name).set_traces(curves)
            self.plot(name).set_log("y", self.log_switch.isChecked())

    def _say_empty(self, *_) -> None:
        loading = self.controller.state == "loading"
        self.page.blank.say(self.tr("Loading\N{HORIZONTAL ELLIPSIS}") if loading else self.tr(
            "The losses of discriminator and generator will be drawn here, step by step. Press Run."))

    def show_moment(self, moment: Moment | None) -> None:
        self._moment = moment
        if self.page.plots is not None:
            self.plots.look_at(None if moment is None else moment.step)

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        config = self.controller.config
        loss = None if config is None else (config.loss, getattr(config, "regularizers", ()))
        if self.page.plots is None or self.controller.history is not self._history:
            return False  # of a run that this panel has not been told of yet
        marks, found = self.controller.marks, self.controller.findings.marks
        state = (self._visible_until(), len(marks), marks[-1] if marks else None, len(found), loss)
        if state == self._drawn:
            return False
        self._drawn = state
        if loss != self._loss:
            self._loss = loss
            self._take_loss(loss)
            self._take_regularizers(() if loss is None else loss[1])
        self.plots.set_marks(self._all_marks(marks, found))
        self._draw()
        return True

    def _all_marks(self, marks, found) -> tuple[Mark, ...]:
        """The interventions' marks and the findings', in the order of their steps."""
        changes = self._marks.marks(marks)
        if not found:
            return changes
        findings = [Mark(mark.step, self._finding_words(mark), TONE_OF_SEVERITY[mark.severity]
                         if not mark.cleared else "muted", own=False) for mark in found]
        return tuple(sorted((*changes, *findings), key=lambda mark: mark.step))

    def _finding_words(self, mark: FindingMark) -> str:
        if mark.cleared and mark.severity == "good":
            return self.tr("lost: %1").replace("%1", shown(mark.title))
        if mark.cleared:
            return self.tr("✓ over: %1").replace("%1", shown(mark.title))
        return f"{CHARACTER_OF_SEVERITY[mark.severity]} {shown(mark.title)}"

    def _visible_until(self) -> float:
        """The newest step, or the right edge if that is earlier: what comes after it changes nothing here."""
        seen, newest = self.plots.seen, self.controller.history.last_step
        return newest if seen.following else min(newest, seen.high)

    def _take_loss(self, loss) -> None:
        """Lines at the loss's equilibrium, and what there is to say of its accuracy."""
        from ..plots.series_plot import LevelAt

        levels: list[LevelAt] = []
        note, critic = "", False
        if "d" not in self._sides:
            note = self.tr("This model has no discriminator, and its loss no equilibrium of a game.")
        elif loss is not None:
            section, regularizers = loss
            # imports torch, which a config has brought in by now; the window's first paint must not wait for it
            from ...engine.models.phases import real_target

            target = real_target(r.described() for r in regularizers)
            in_force = section.described()
            d, g = (value if side in self._plain else None
                    for side, value in zip(("d", "g"), in_force.equilibrium(target), strict=True))
            if d is not None and d == g:
                levels = [LevelAt(d, self.tr("equilibrium %1").replace("%1", f"{d:.3g}"), "muted")]
            else:
                pairs = ((d, self.tr("D at equilibrium %1"), "discriminator", "loss_d"),
                         (g, self.tr("G at equilibrium %1"), "generator", "loss_g"))
                levels = [LevelAt(value, text.replace("%1", f"{value:.3g}"), colour, series)
                          for value, text, colour, series in pairs if value is not None]
            if in_force.even_logit(target) is None:
                note = self.tr("A critic has no 50 % line: its scores are not probabilities.")
            critic = in_force.needs_lipschitz
        self._critic, self._has_accuracy = critic, not critic or self._accuracy_was_measured()
        self._show_plots()
        self.plot("losses").set_levels(tuple(levels))
        self.plot("accuracy").set_note(note)

    def _take_regularizers(self, regularizers: Sequence[Any]) -> None:
        """Have a curve for the penalty of each that is on, and of each that was."""
        on = {section.name for section in regularizers}
        new = [term.regularizer for term in self._terms if term.regularizer not in ("", *self._regularizers)
               and (term.regularizer in on or self._was_measured(term.name))]
        if new:
            self._regularizers += tuple(new)
            self._make_curves(["penalties"])

    def _accuracy_was_measured(self) -> bool:
        """Whether there is an accuracy to be shown beside a critic's estimate of the distance."""
        return self._was_measured("accuracy_real", "accuracy_fake")

    def _was_measured(self, *series: str) -> bool:
        history = self.controller.history
        return history.first_step is not None and bool(np.isfinite(history.statistics(
            history.first_step, history.last_step, series)[0]).any())

    def _draw(self) -> None:
        history = self.controller.history
        if history is not self._history:
            return
        if history.first_step is not None:
            self.page.show_plots(True)
        self.plots.draw(self._with_ghost(history), SMOOTHING[self.smoothing.value()])

    def _with_ghost(self, history: ScalarHistory) -> ScalarHistory | GhostHistory:
        """Have the run before behind the present one, if it is wanted."""
        from ..plots.paired_history import OTHER, GhostHistory

        ghost = self.controller.ghost.seen
        for name in _WITH_GHOST:
            plot = self.plots.named(name)
            if plot is not None:
                words = self.tr("faint: the run before") if ghost is not None and name == "losses" else ""
                plot.set_ghosts("" if ghost is None else OTHER, words)
        return history if ghost is None else GhostHistory(history, ghost)

    def resizeEvent(self, event) -> None:
        self.smoothing_text.setVisible(self.width() >= _ROOMY)

    def set_theme(self, theme) -> None:
        super().set_theme(theme)
        self.head.setStyleSheet(toolbar_style("TimelineHead", theme))
        self.page.blank.set_theme(theme)
        if self.page.plots is not None:
            self.plots.set_theme(theme)

    def csv(self) -> str | None:
        return history_csv(self.controller.history)
