"""The row of switches above the latent explorer: the kind of path, the weights, and saving."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ...forms.editors import ComboBox
from ...widgets.flow_row import FlowRow
from ...widgets.toolbar_switch import switch

# The kinds of path, and how many of A, B and C each is laid from.
PATH_KINDS = {"interpolate": 2, "analogy": 3, "direction": 1, "styles": 2}


class ExplorerToolbar(FlowRow):
    """A row of switches that knows nothing of pictures.

    Signals:
        path_kind_chosen: one of `PATH_KINDS`, by the person.
        shape_chosen: a straight line or a great circle.
        freeze_chosen: whether to keep the weights.
        weights_chosen: "train" or "ema".
        save_asked: the person wants to save the path.
    """

    path_kind_chosen = Signal(str)
    shape_chosen = Signal()
    freeze_chosen = Signal(bool)
    weights_chosen = Signal(str)
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = {"interpolate": self.tr("From A to B"), "analogy": self.tr("A \N{MINUS SIGN} B + C"),
                       "direction": self.tr("Along a direction"), "styles": self.tr("Mix styles of A and B")}
        self.path_kinds = ComboBox()
        self.path_kinds.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.path_kinds.setAccessibleName(self.tr("What the path is"))
        self.path_kinds.setToolTip(self.tr(
            "From A to B: every sample between two. A \N{MINUS SIGN} B + C: what makes C differ from B, added to A "
            "little by little. Along a direction: one of those below, through A. Mix styles: the coarse layers of A, "
            "the fine ones of B."))
        self.line = switch("line", self.tr("Linear"), self.tr(
            "A straight line between the two; of a model with styles, in w."))
        self.circle = switch("circle", self.tr("Spherical (slerp)"), self.tr(
            "A great circle (slerp): every latent on the way is as long as those that the generator was trained on. A "
            "straight line between normal latents of many dimensions runs through a region that it has hardly seen."))
        self.freeze = switch("freeze", self.tr("Freeze"), self.tr(
            "Keep the weights of this step for the explorer while training goes on."))
        self.weights = {
            "train": switch("train", self.tr("Train"), self.tr(
                "Fakes from the generator's weights as they are being trained, in every panel that shows fakes (E).")),
            "ema": switch("ema", self.tr("EMA"), self.tr(
                "Fakes from an averaged copy of the generator (exponential moving average of its weights), in every "
                "panel that shows fakes (E).")),
        }
        self.save = switch("save", self.tr("Save\N{HORIZONTAL ELLIPSIS}"), self.tr(
            "Save the path as a GIF or an MP4"), checkable=False)
        for buttons in ((self.line, self.circle), self.weights.values()):
            group = QButtonGroup(self)
            for button in buttons:
                group.addButton(button)
        for widget in (self.path_kinds, self.line, self.circle):
            self.add(widget)
        for widget in (self.freeze, *self.weights.values(), self.save):
            self.add(widget, right=True)
        self._connect()
        self.offer_styles(False)

    def _connect(self) -> None:
        self.path_kinds.activated.connect(lambda _: self._on_path_kind())
        for button in (self.line, self.circle):
            button.clicked.connect(lambda _=False: self.shape_chosen.emit())
        self.freeze.clicked.connect(self.freeze_chosen)
        for name, button in self.weights.items():
            button.clicked.connect(lambda _=False, name=name: self.weights_chosen.emit(name))
        self.save.clicked.connect(lambda _=False: self.save_asked.emit())

    @property
    def path_kind(self) -> str:
        """One of `PATH_KINDS`."""
        return self.path_kinds.currentData()

    @property
    def is_spherical(self) -> bool:
        """Whether a path from A to B follows a great circle."""
        return self.circle.isChecked()

    def offer_styles(self, has_styles: bool) -> None:
        """Offer to mix styles, or not."""
        present = self.path_kind
        self.path_kinds.clear()
        for name, text in self._texts.items():
            if name != "styles" or has_styles:
                self.path_kinds.addItem(text, name)
        self.show_path_kind(present or "interpolate")

    def show_path_kind(self, path_kind: str) -> None:
        """Select a kind of path; the first one where this one is not offered."""
        self.path_kinds.setCurrentIndex(max(self.path_kinds.findData(path_kind), 0))
        for button in (self.line, self.circle):
            button.setVisible(self.path_kind == "interpolate")

    def show_spherical(self, spherical: bool) -> None:
        (self.circle if spherical else self.line).setChecked(True)

    def show_weights(self, weights: str, frozen: bool, offered: bool) -> None:
        """Show whose samples are drawn; the switch only where there is a choice, and enabled while none are kept."""
        self.weights[weights].setChecked(True)
        self.freeze.setChecked(frozen)
        for button in self.weights.values():
            button.setEnabled(not frozen)
            button.setVisible(offered)

    def _on_path_kind(self) -> None:
        self.show_path_kind(self.path_kind)
        self.path_kind_chosen.emit(self.path_kind)
