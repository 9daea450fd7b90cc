"""The row above the picture: which picture, which filter, and how it slides."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ....engine.teaching.convolution import READY
from ...forms.editors import ComboBox
from ...theme.icons import icon
from ...theme.theme import Theme
from ...widgets.flow_row import FlowRow
from ...widgets.toolbar_switch import switch
from .sliding import ALL, OWN, RUN, SIZES, Sliding
from .words import TIMES, channel_names

STRIDES = (1, 2, 3, 4)


class SlidingToolbar(FlowRow):
    """The choices of the Convolution page.

    Signals:
        picture_chosen: "real" or "fake", and its number.
        channel_chosen: its number, or `ALL`.
        filter_chosen: name, and the number of a filter of the run.
        size_chosen: side of the filter.
        stride_chosen: pixels.
        padding_chosen: whether there is padding.
        play_toggled: whether the filter slides by itself.
    """

    picture_chosen = Signal(str, int)
    channel_chosen = Signal(int)
    filter_chosen = Signal(str, int)
    size_chosen = Signal(int)
    stride_chosen = Signal(int)
    padding_chosen = Signal(bool)
    play_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = self._of_run = 0
        self.play = switch("play", "", self.tr("Slide the filter over the whole picture, and make the map number by "
                                               "number (P)"))
        self.play.setAccessibleName(self.tr("Slide the filter"))
        self.play.setIconSize(QSize(14, 14))
        self.which = self._box("which", self.tr("Whose picture"), self.tr(
            "A real picture of the data, or a fake that the generator makes now"),
            ((self.tr("real"), "real"), (self.tr("fake"), "fake")))
        self.before, self.number, self.after = self._walker(
            self.tr("Another picture, back"), self.tr("Another picture"), lambda by: self._on_picture(by))
        self.channel = self._box("channel", self.tr("Channel"), self.tr(
            "A colour picture is three pictures of numbers. A filter has weights for each channel that it reads, and "
            "adds up what all of them give."), ())
        titles = {"vertical-edge": self.tr("vertical edge"), "horizontal-edge": self.tr("horizontal edge"),
                  "corner": self.tr("corner"), "blur": self.tr("blur")}
        self.filter = self._box("filter", self.tr("Filter"), self.tr(
            "A filter that is ready, or one that this run has learned: of the first layer of a network that reads "
            "pictures. Change any weight, and the filter is your own."),
            (*((titles[name], name) for name in READY), (self.tr("from this run"), RUN), (self.tr("your own"), OWN)))
        self.filter_before, self.filter_number, self.filter_after = self._walker(
            self.tr("Another filter of the run, back"), self.tr("Another filter of the run"),
            lambda by: self.filter_chosen.emit(RUN, self._of_run + by))
        self.size = self._box("size", self.tr("Size of the filter"), self.tr(
            "How many pixels wide and high the filter is"), tuple((f"{k}{TIMES}{k}", k) for k in SIZES))
        self.stride = self._box("stride", self.tr("Stride"), self.tr(
            "How many pixels the filter goes from one place to the next"),
            tuple((self.tr("stride %1").replace("%1", str(s)), s) for s in STRIDES))
        self.padding = switch("padding", self.tr("Padding"), self.tr(
            "Add a rim of zeros around the picture, so that the filter also reaches its edges. Zero is middle grey "
            "here, as pixels go from \N{MINUS SIGN}1 (black) to 1 (white)."))
        self._place()
        self._connect()

    def _box(self, name: str, title: str, help: str, items) -> ComboBox:
        box = ComboBox()
        box.setObjectName(name)
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumContentsLength(0)
        box.setAccessibleName(title)
        box.setToolTip(help)
        for text, data in items:
            box.addItem(text, data)
        return box

    def _walker(self, back: str, on: str, go) -> tuple[QToolButton, QLabel, QToolButton]:
        buttons = []
        for text, tip, by in (("‹", back, -1), ("›", on, 1)):
            button = switch("", text, tip, checkable=False)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _=False, by=by: go(by))
            buttons.append(button)
        return buttons[0], QLabel(), buttons[1]

    def _place(self) -> None:
        self._of_run_walker = _together(self.filter_before, self.filter_number, self.filter_after)
        for widget in (self.play, self.which, _together(self.before, self.number, self.after), self.channel,
                       self.filter, self._of_run_walker, self.size, self.stride, self.padding):
            self.add(widget)

    def _connect(self) -> None:
        self.play.toggled.connect(self.play_toggled)
        self.which.activated.connect(lambda _: self.picture_chosen.emit(self.which.currentData(), self._index))
        self.channel.activated.connect(lambda _: self.channel_chosen.emit(self.channel.currentData()))
        self.filter.activated.connect(
            lambda _: self.filter_chosen.emit(self.filter.currentData(), self._of_run))
        self.size.activated.connect(lambda _: self.size_chosen.emit(self.size.currentData()))
        self.stride.activated.connect(lambda _: self.stride_chosen.emit(self.stride.currentData()))
        self.padding.clicked.connect(self.padding_chosen)

    def _on_picture(self, by: int) -> None:
        self.picture_chosen.emit(self.which.currentData(), self._index + by)

    def show_state(self, sliding: Sliding) -> None:
        """Show what is chosen."""
        self._index, self._of_run = sliding.index, sliding.of_run
        self.which.setCurrentIndex(self.which.findData(sliding.which))
        count = len(sliding.pictures)
        self.number.setText(f"{sliding.index % count + 1}/{count}")
        channels = sliding.pictures.shape[-1]
        if self.channel.count() != (channels + 1 if channels > 1 else 1):
            self.channel.clear()
            self.channel.addItem(self.tr("all channels"), ALL)
            for k, name in enumerate(channel_names(channels) if channels > 1 else []):
                self.channel.addItem(name, k)
        self.channel.setVisible(channels > 1)
        self.channel.setCurrentIndex(self.channel.findData(sliding.channel))
        self._show_filter(sliding)
        self.stride.setCurrentIndex(self.stride.findData(sliding.stride))
        self.padding.setChecked(sliding.padding > 0)

    def _show_filter(self, sliding: Sliding) -> None:
        filters = sliding.subjects.filters
        entry = self.filter.model().item(self.filter.findData(RUN))
        entry.setEnabled(filters is not None)
        entry.setToolTip("" if filters is not None else self.tr(
            "No network of this model reads pictures with a convolution first."))
        self.filter.setCurrentIndex(self.filter.findData(sliding.name))
        is_of_run = sliding.name == RUN
        self._of_run_walker.setVisible(is_of_run)
        if is_of_run:
            self.filter_number.setText(f"{filters.path}, {sliding.of_run + 1}/{len(filters.weights)}")
        for k in reversed(range(self.size.count())):
            if self.size.itemData(k) not in (*SIZES, sliding.kernel):
                self.size.removeItem(k)
        if self.size.findData(sliding.kernel) < 0:
            self.size.insertItem(1, f"{sliding.kernel}{TIMES}{sliding.kernel}", sliding.kernel)
        self.size.setCurrentIndex(self.size.findData(sliding.kernel))

    def show_playing(self, on: bool, theme: Theme) -> None:
        self.play.setChecked(on)
        self.play.setIcon(icon("pause" if on else "run", theme.muted))


def _together(*widgets: QWidget) -> QWidget:
    """Put widgets side by side that belong to each other."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget in widgets:
        row.addWidget(widget)
    return both
