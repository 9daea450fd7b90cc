"""The row of switches above the stage: overlays of the plane, or the zoom of the grids; class; weights; fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QWidget,
)

from ...theme.held_sizes import hold_sizes
from ...theme.theme import Theme
from ...widgets.number_slider import say_value
from ...widgets.toolbar_switch import switch
from .gallery import COLUMNS
from .overlay_button import OverlayButton
from .overlays import OVERLAYS, offered_overlays, overlay_words

_ROOMY = 680  # logical pixels from which the switches carry their names
_TIGHT = 420  # logical pixels below which they stand close together
_SPACES = {False: 4, True: 1}  # pixels between them, by whether they do


class StageToolbar(QWidget):
    """A row of switches that knows nothing of pictures.

    Attributes:
        overlays: the switch of each overlay.
        weights_buttons: those that choose "train" and "ema".
        zoom: the slider for the size of the samples.
        classes: the choice of a class.
        stages: switches between the sheet of stages and the grids.
        fit: shows everything again.

    Signals:
        overlays_changed: another set of overlays is switched on.
        weights_chosen: "train" or "ema", by the person.
        columns_chosen: the columns of each grid of images.
        class_chosen: the class to draw on demand, by number; None for all of them.
        stages_chosen: whether to show what the model does stage by stage instead of the grids.
        fit_asked: the person wants to see everything.
    """

    overlays_changed = Signal()
    weights_chosen = Signal(str)
    columns_chosen = Signal(int)
    class_chosen = Signal(object)
    stages_chosen = Signal(bool)
    fit_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # narrow windows drop the names instead of pushing the dock wider
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        hold_sizes(self, height=32)
        self._offered = set(OVERLAYS)
        self.overlays = {name: OverlayButton(name, *overlay_words(name), theme, self) for name in OVERLAYS}
        self.weights_buttons = {
            "train": switch("weights_train", self.tr("Train"), self.tr(
                "Fakes from the generator's weights as they are being trained, in every panel that shows fakes (E).")),
            "ema": switch("weights_ema", self.tr("EMA"), self.tr(
                "Fakes from an averaged copy of the generator (exponential moving average of its weights), which is "
                "steadier than the weights being trained, in every panel that shows fakes (E).")),
        }
        self.stages = switch("stages", self.tr("Stages"), self.tr(
            "Show what the model makes of some samples, stage by stage: what goes in, what comes out, and what it "
            "should be. Off: the grids of fakes and reals."))
        self.stages.hide()
        self.fit = switch("fit", self.tr("Fit"), self.tr("Show everything again (double click on the plane)."),
                          checkable=False)
        self._make_zoom()
        self._make_classes()
        self._lay_out()
        self._connect()
        self.set_kind("points")

    def _make_zoom(self) -> None:
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setObjectName("zoom")
        self.zoom.setRange(0, len(COLUMNS) - 1)
        self.zoom.setPageStep(1)
        hold_sizes(self.zoom, width=112)
        self.zoom.setToolTip(self.tr("Size of the samples: larger ones, or more of them (Ctrl and the wheel)."))
        self._zoom_label = QLabel(self.tr("Size"))
        self._say_zoom()

    def _make_classes(self) -> None:
        self.classes = QComboBox()
        self.classes.setObjectName("classes")
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.setToolTip(self.tr("The class of the fakes, and of the real samples beside them. In the grids a "
                                        "digit's key chooses the class of that name or number, Backspace all classes."))
        self.classes.setAccessibleName(self.tr("Class to draw"))
        self.classes.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACES[False])
        for button in self.overlays.values():
            row.addWidget(button)
        row.addWidget(self.stages)
        row.addWidget(self._zoom_label)
        row.addWidget(self.zoom)
        row.addStretch()
        row.addWidget(self.classes)
        group = QButtonGroup(self)
        for button in self.weights_buttons.values():
            group.addButton(button)
            row.addWidget(button)
        row.addWidget(self.fit)

    def _connect(self) -> None:
        for button in self.overlays.values():
            button.toggled.connect(self.overlays_changed)
        for name, button in self.weights_buttons.items():
            button.clicked.connect(lambda checked=False, name=name: self.weights_chosen.emit(name))
        self.zoom.valueChanged.connect(self._on_zoom)
        self.classes.activated.connect(lambda place: self.class_chosen.emit(place - 1 if place else None))
        self.stages.clicked.connect(self.stages_chosen)
        self.fit.clicked.connect(self.fit_asked)

    def set_kind(self, kind: str, stages: bool | None = None, modes: bool = False, translates: bool = False) -> None:
        """Show the switches that make sense for "points" or "images".

        Args:
            stages: whether the sheet of stages is shown; None where there is none.
            modes, translates: as `offered_overlays` takes them.
        """
        self._offered = offered_overlays(modes, translates)
        for name, button in self.overlays.items():
            button.setVisible(kind == "points" and name in self._offered)
        for widget in (self.zoom, self._zoom_label):
            widget.setVisible(kind == "images" and not stages)
        self.stages.setVisible(kind == "images" and stages is not None)
        self.stages.setChecked(bool(stages))

    def set_classes(self, names: tuple[str, ...]) -> None:
        """Offer these classes, with all of them chosen; without a name the choice is hidden."""
        self.classes.clear()
        self.classes.addItems([self.tr("All classes"), *names] if names else [])
        self.classes.setVisible(bool(names))

    def show_class(self, label: int | None) -> None:
        """Show which class is drawn, without a signal."""
        self.classes.setCurrentIndex(0 if label is None else label + 1)

    def shown_overlays(self) -> set[str]:
        """Return the overlays that are switched on and make sense for this run."""
        return self.wanted_overlays() & self._offered

    def wanted_overlays(self) -> set[str]:
        """Return the overlays that are switched on, whether or not they make sense for this run."""
        return {name for name, button in self.overlays.items() if button.isChecked()}

    def set_shown_overlays(self, shown: set[str]) -> None:
        """Switch these overlays on and the others off."""
        for name, button in self.overlays.items():
            button.setChecked(name in shown)

    def set_weights(self, weights: str, offered: bool) -> None:
        """Show whose samples are drawn; the switch only where there is a choice."""
        self.weights_buttons[weights].setChecked(True)
        for button in self.weights_buttons.values():
            button.setVisible(offered)

    def show_columns(self, columns: int) -> None:
        """Put the slider where the grids are, without a signal."""
        nearest = min(range(len(COLUMNS)), key=lambda i: abs(COLUMNS[i] - columns))
        self.zoom.blockSignals(True)
        self.zoom.setValue(len(COLUMNS) - 1 - nearest)
        self.zoom.blockSignals(False)
        self._say_zoom()

    def _columns(self) -> int:
        return COLUMNS[len(COLUMNS) - 1 - self.zoom.value()]

    def _say_zoom(self) -> None:
        columns = self.tr("%1 columns").replace("%1", str(self._columns()))
        say_value(self.zoom, self.tr("Size of the samples"), columns)

    def _on_zoom(self) -> None:
        self._say_zoom()
        self.columns_chosen.emit(self._columns())

    def set_theme(self, theme: Theme) -> None:
        for button in self.overlays.values():
            button.set_theme(theme)

    def resizeEvent(self, event) -> None:
        for button in self.overlays.values():
            button.set_compact(self.width() < _ROOMY)
        if self.layout().spacing() != (space := _SPACES[self.width() < _TIGHT]):
            self.layout().setSpacing(space)
