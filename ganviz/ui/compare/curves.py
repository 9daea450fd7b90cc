"""The curves of two runs over the same steps: in the colours that they have everywhere, A's solid and B's dashed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..plots.mark_labels import Mark, MarkFeed
from ..plots.paired_history import OTHER, PairedHistory
from ..plots.plot_scroll import PlotScroll
from ..plots.scales import ValueScale
from ..plots.series_plot import LevelAt, SeriesCurve
from ..plots.step_plots import StepPlots
from ..remembered import Remembered
from ..theme.theme import Theme
from ..widgets.flow_row import FlowRow
from ..widgets.toolbar_switch import switch, toolbar_style

SMOOTHING = 20  # steps, as the Timeline at first
_FIRST = ("losses", "accuracy")


class CurvesHead(FlowRow):
    """The row of switches."""


class OverlaidCurves(QWidget):
    """Plots of the series that both runs have, with the marks of both and the step at which one was forked off.

    Args:
        a, b: the controllers of the runs.

    Attributes:
        view: the plots.
        switches: that show them, by name.
    """

    def __init__(self, a, b, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._a, self._b = a, b
        self.history = PairedHistory(a.history, b.history)
        self.fork_step: int | None = None
        self._feeds = MarkFeed(lambda _: True), MarkFeed(lambda _: True)
        self._drawn: tuple | None = None
        self.setObjectName("overlaidCurves")
        self.view = StepPlots(theme, "compare")
        self.view.setAccessibleName(self.tr("Curves of both runs over the steps"))
        self.view.range_changed.connect(lambda: self.renew(anew=True))
        self._remembered = Remembered("compare")
        texts = {"losses": (self.tr("Loss"), self.tr("The losses of both runs' networks")),
                 "accuracy": (self.tr("D is right"), self.tr("How often each discriminator is right, on real and on "
                                                             "fake samples")),
                 "scores": (self.tr("Scores"), self.tr("How far apart each discriminator scores reals and fakes")),
                 "gradients": (self.tr("Gradients"), self.tr("The length of each network's gradient, on a logarithmic "
                                                             "scale"))}
        self.head = CurvesHead(self)
        self.switches = {name: switch(name, *words) for name, words in texts.items()}
        chosen = self._remembered.several("curves", _FIRST, texts) or set(_FIRST)
        for name, button in self.switches.items():
            button.setChecked(name in chosen)
            button.toggled.connect(self._on_switched)
            self.head.add(button)
            self._make_plot(name, texts[name][0])
        self.scroll = PlotScroll(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.scroll, 1)
        self._show_plots()
        self.set_theme(theme)

    def _make_plot(self, name: str, title: str) -> None:
        series = {"losses": (("loss_d", self.tr("D"), "discriminator", ""), ("loss_g", self.tr("G"), "generator", "")),
                  "accuracy": (("accuracy_real", self.tr("real"), "real", ""),
                               ("accuracy_fake", self.tr("fake"), "fake", "")),
                  "scores": (("score_real", self.tr("real \N{MINUS SIGN} fake"), "discriminator", "score_fake"),),
                  "gradients": (("grad_norm_d", self.tr("D"), "discriminator", ""),
                                ("grad_norm_g", self.tr("G"), "generator", ""))}[name]
        curves = [SeriesCurve(prefix + each, f"{letter} {label}", colour, dashed=bool(prefix),
                              minus=prefix + minus if minus else "")
                  for letter, prefix in (("A", ""), ("B", OTHER)) for each, label, colour, minus in series]
        plot = self.view.add_series_plot(name, title, weight=1.4 if name == "losses" else 1.0,
                                         log=("x",) if name == "accuracy" else ("y", "x"))
        plot.set_traces(curves)
        if name == "accuracy":
            plot.set_scale(ValueScale(-0.04, 1.04, fixed=True, places=(0.0, 0.5, 1.0), percent=True))
            plot.set_levels((LevelAt(0.5, self.tr("50 %: cannot tell"), "muted"),))
        elif name == "gradients":
            plot.set_log("y", True)

    def _on_switched(self) -> None:
        chosen = {name for name, button in self.switches.items() if button.isChecked()}
        if not chosen:  # at least one, and not the one that was just switched off
            self.switches[next(name for name in self.switches if name != self.sender().objectName())].setChecked(True)
            return
        self._remembered.write("curves", chosen)
        self._show_plots()
        self.renew(anew=True)

    def _show_plots(self) -> None:
        for name, button in self.switches.items():
            self.view.show_plot(self.view.named(name), button.isChecked())

    def renew(self, anew: bool = False) -> None:
        """Draw what is new.

        Args:
            anew: even if nothing is.
        """
        histories = self._a.history, self._b.history
        if histories != self.history.histories:
            self.history = PairedHistory(*histories)
            self.view.forget()
        state = (*(history.last_step for history in histories), len(self._a.marks), len(self._b.marks), self.fork_step)
        if state == self._drawn and not anew:
            return
        self._drawn = state
        self.view.set_marks(self._marks())
        if self.history.first_step is not None:
            self.view.draw(self.history, SMOOTHING)

    def _marks(self) -> tuple[Mark, ...]:
        marks = [Mark(mark.step, f"{letter}: {mark.text}", mark.colour)
                 for letter, feed, run in (("A", self._feeds[0], self._a), ("B", self._feeds[1], self._b))
                 for mark in feed.marks(run.marks)
                 # what came before the fork is of both
                 if letter == "A" or self.fork_step is None or mark.step > self.fork_step]
        if self.fork_step is not None:
            marks.append(Mark(self.fork_step, _tr("fork"), "accent"))
        return tuple(sorted(marks, key=lambda mark: mark.step))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.head.setStyleSheet(toolbar_style("CurvesHead", theme))
        self.view.set_theme(theme)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OverlaidCurves", text)
