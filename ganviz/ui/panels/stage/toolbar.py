"""The row of switches above the stage: layers of the plane, or the zoom of the grids; class; weights; fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from ...theme.theme import Theme
from ...widgets.number_slider import say_value
from .gallery import COLUMNS
from .overlay_button import LayerButton

LAYERS = ("real", "fake", "heatmap", "manifold", "arrows", "mapping", "missing")
_ROOMY = 680  # logical pixels from which the switches carry their names


class StageHead(QWidget):
    """The switches. It knows nothing of pictures.

    Signals:
        layers_changed: another set of layers is switched on.
        weights_chosen: "train" or "ema", by the person.
        columns_chosen: of the grids of images.
        class_chosen: the class to be drawn on demand, by number; None for all of them.
        stages_chosen: whether to show what the model does stage by stage instead of the grids.
        fit_asked: show everything.
    """

    layers_changed = Signal()
    weights_chosen = Signal(str)
    columns_chosen = Signal(int)
    class_chosen = Signal(object)
    stages_chosen = Signal(bool)
    fit_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # narrow windows drop the names instead of pushing the dock wider
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        texts = {
            "real": (self.tr("Real"), self.tr("Real samples: points of the training data, drawn as filled circles.")),
            "fake": (self.tr("Fake"), self.tr("Fake samples: what the generator makes of a fixed set of latents, "
                                              "drawn as crosses. Each cross is the same latent in every frame.")),
            "heatmap": (self.tr("Heat map"), self.tr(
                "What the discriminator would say at every place of the plane: blue where it believes a point is real, "
                "orange where fake, colourless where it is undecided.")),
            "manifold": (self.tr("Manifold"), self.tr(
                "A regular grid of latents as the generator warps it into the plane: where its lines crowd, "
                "the generator puts many samples.")),
            "arrows": (self.tr("Arrows"), self.tr(
                "Where the discriminator's gradient pushes each fake point: the direction that lowers the "
                "generator's loss. The legend says how much gradient an arrow of that length is.")),
            "missing": (self.tr("Missing"), self.tr(
                "A ring around each mode of the data that no fake reaches; around one that was lost again, "
                "a dashed one.")),
            "mapping": (self.tr("Mapping"), self.tr(
                "Where the generator carries points: a thin line from each point it starts from, drawn as an empty "
                "square, to the fake that it makes of it. Points on the same side start in the same colour: where "
                "colours mix at the other end, neighbours were torn apart and the connection is lost.")),
        }
        self._offered = set(LAYERS)
        self.layers = {name: LayerButton(name, *texts[name], theme, self) for name in LAYERS}
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setObjectName("zoom")
        self.zoom.setRange(0, len(COLUMNS) - 1)
        self.zoom.setPageStep(1)
        self.zoom.setFixedWidth(112)
        self.zoom.setToolTip(self.tr("Size of the samples: larger ones, or more of them (Ctrl and the wheel)."))
        self._say_zoom()
        self._zoom_label = QLabel(self.tr("Size"))
        self._weights = QButtonGroup(self)
        self.weights_buttons = {
            "train": self._button(self.tr("Train"), self.tr(
                "Fakes from the generator's weights as they are being trained: here, in Health and in Verdicts (E).")),
            "ema": self._button(self.tr("EMA"), self.tr(
                "Fakes from an averaged copy of the generator (exponential moving average of its weights), "
                "which is steadier than the weights being trained: here, in Health and in Verdicts (E).")),
        }
        self.classes = QComboBox()
        self.classes.setObjectName("classes")
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.setToolTip(self.tr("The class that the generator is asked for, and that the real samples beside "
                                        "its fakes are of. In the grids a digit's key chooses "
                                        "the class of that name or number, Backspace all classes."))
        self.classes.setAccessibleName(self.tr("Class to draw"))
        self.classes.hide()
        self.stages = self._button(self.tr("Stages"), self.tr(
            "Show what the model makes of some samples, stage by stage: what goes in, what comes out, and what it "
            "should be. Off: the grids of fakes and of real ones."))
        self.stages.setObjectName("stages")
        self.stages.setCheckable(True)
        self.stages.hide()
        self.fit = self._button(self.tr("Fit"), self.tr("Show everything again (double click on the plane)."))
        self.fit.setObjectName("fit")
        self._lay_out()
        self._connect()
        self.set_kind("points")

    def _button(self, text: str, help: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(help)
        button.setAccessibleName(text)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in self.layers.values():
            row.addWidget(button)
        row.addWidget(self.stages)
        row.addWidget(self._zoom_label)
        row.addWidget(self.zoom)
        row.addStretch()
        row.addWidget(self.classes)
        for name, button in self.weights_buttons.items():
            button.setObjectName(f"weights_{name}")
            button.setCheckable(True)
            self._weights.addButton(button)
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.fit)

    def _connect(self) -> None:
        for button in self.layers.values():
            button.toggled.connect(self.layers_changed)
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
            modes: whether the modes of the points are known, so that some can be missing.
            translates: whether the fakes are made of data: then there is a mapping, and no latent grid.
        """
        self._offered = set(LAYERS) - {"manifold" if translates else "mapping"} - (set() if modes else {"missing"})
        for name, button in self.layers.items():
            button.setVisible(kind == "points" and name in self._offered)
        for widget in (self.zoom, self._zoom_label):
            widget.setVisible(kind == "images" and not stages)
        self.stages.setVisible(kind == "images" and stages is not None)
        self.stages.setChecked(bool(stages))

    def set_classes(self, names: tuple[str, ...]) -> None:
        """The classes that can be asked for; none hide the choice. All are chosen."""
        self.classes.clear()
        self.classes.addItems([self.tr("All classes"), *names] if names else [])
        self.classes.setVisible(bool(names))

    def show_class(self, label: int | None) -> None:
        """Show which class is drawn, without asking for it."""
        self.classes.setCurrentIndex(0 if label is None else label + 1)

    def shown_layers(self) -> set[str]:
        """The layers that are switched on and make sense."""
        return self.wanted_layers() & self._offered

    def wanted_layers(self) -> set[str]:
        """The layers that are switched on, whether or not they make sense for this run."""
        return {name for name, button in self.layers.items() if button.isChecked()}

    def set_shown_layers(self, shown: set[str]) -> None:
        for name, button in self.layers.items():
            button.setChecked(name in shown)

    def set_weights(self, weights: str, offered: bool) -> None:
        """Show whose samples are drawn; the switch only where there is a choice."""
        self.weights_buttons[weights].setChecked(True)
        for button in self.weights_buttons.values():
            button.setVisible(offered)

    def _say_zoom(self) -> None:
        columns = self.tr("{0} columns").format(self._columns())
        say_value(self.zoom, self.tr("Size of the samples"), columns)

    def _columns(self) -> int:
        return COLUMNS[len(COLUMNS) - 1 - self.zoom.value()]

    def _on_zoom(self) -> None:
        self._say_zoom()
        self.columns_chosen.emit(self._columns())

    def show_columns(self, columns: int) -> None:
        """Put the slider where the grids are, without asking for it."""
        nearest = min(range(len(COLUMNS)), key=lambda i: abs(COLUMNS[i] - columns))
        self.zoom.blockSignals(True)
        self.zoom.setValue(len(COLUMNS) - 1 - nearest)
        self.zoom.blockSignals(False)
        self._say_zoom()

    def set_theme(self, theme: Theme) -> None:
        for button in self.layers.values():
            button.set_theme(theme)

    def resizeEvent(self, event) -> None:
        for button in self.layers.values():
            button.set_compact(self.width() < _ROOMY)
