"""The layout of the docks: the first one, and the one that is remembered from last time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtWidgets import QMainWindow, QStyle, QTabBar

from ..remembered import Remembered
from .dock import PanelDock

_VERSION = 1  # increase it when the first layout changes so much that a remembered one makes no sense
_LEFT, _CENTRE = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.TopDockWidgetArea
_RIGHT, _BOTTOM = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
_LEFT_WIDTH, _RIGHT_WIDTH, _RIGHT_SHARE, _BOTTOM_SHARE = 330, 350, 0.262, 0.34
_WIDER, _LEAST_CENTRE = 1.25, 0.35  # of the sides while one presents, and the centre's share that they leave
_TRIES = 3  # of asking Qt for widths, until it gives them
_WIDE_ENOUGH = 430  # pixels: a side that is as wide is not made wider
_COLUMN_SHARE, _LEFT_LEAST, _RIGHT_LEAST = 0.215, 295, 300


def arrange(window: QMainWindow, docks: Sequence[PanelDock]) -> None:
    """Put the docks where they are at first: left, centre and right in columns, the rest along the bottom.

    Those that are not open at first become hidden tabs of others.
    """
    for dock in docks:
        dock.setFloating(False)
        window.removeDockWidget(dock)
    window.setCorner(Qt.Corner.TopLeftCorner, _LEFT)
    window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
    opening = [d for d in docks if d.kind.opens and not d.kind.column]
    columns = []
    for area in (_LEFT, _CENTRE, _RIGHT):
        column = [d for d in opening if d.kind.area == area]
        if not column:
            continue
        # one Qt area for all columns: without a central widget, left and right ones would fight for the space
        if columns:
            window.splitDockWidget(columns[-1][0], column[0], Qt.Orientation.Horizontal)
        else:
            window.addDockWidget(_CENTRE, column[0])
        columns.append(column)
    for column in columns:
        for upper, lower in zip(column, column[1:], strict=False):
            window.splitDockWidget(upper, lower, Qt.Orientation.Vertical)
    bottom = [d for d in opening if d.kind.area == _BOTTOM]
    for dock in bottom:
        window.addDockWidget(_BOTTOM, dock, Qt.Orientation.Horizontal)
    for dock in opening:
        dock.show()
    for dock in docks:
        if dock.kind.column:
            window.addDockWidget(_LEFT, dock)
            dock.setVisible(dock.kind.opens)
        elif not dock.kind.opens:
            window.tabifyDockWidget(next(d for d in opening if d.kind.area == dock.kind.area), dock)
            dock.hide()
    share_space(window, docks)


def share_space(window: QMainWindow, docks: Sequence[PanelDock]) -> None:
    """Give docks that are where `arrange` puts them their first sizes. Qt accepts heights only of a shown window."""
    docks = [d for d in docks if d.kind.opens and not d.kind.column]
    columns = [c for c in ([d for d in docks if d.kind.area == area] for area in (_LEFT, _CENTRE, _RIGHT)) if c]
    bottom = [d for d in docks if d.kind.area == _BOTTOM]
    window.layout().activate()
    width, height = window.width(), _united(d.geometry() for d in docks).height()
    right = max(_RIGHT_WIDTH, round(width * _RIGHT_SHARE))
    lower = round(height * _BOTTOM_SHARE) if bottom else 0
    widths = {_LEFT: _LEFT_WIDTH, _RIGHT: right, _CENTRE: max(200, width - _LEFT_WIDTH - right)}
    window.resizeDocks([c[0] for c in columns], [widths[c[0].kind.area] for c in columns], Qt.Orientation.Horizontal)
    heights = {dock: int((height - lower) * dock.kind.height_share / sum(d.kind.height_share for d in column))
               for column in columns for dock in column}
    heights |= dict.fromkeys(bottom, lower)
    # all at once: the heights of one column alone would push the bottom out
    window.resizeDocks(list(heights), list(heights.values()), Qt.Orientation.Vertical)
    window.layout().activate()


def make_room(window: QMainWindow, docks: Sequence[PanelDock], column: PanelDock) -> None:
    """Give a column of its own, which has just appeared, its width at the centre's expense."""
    window.layout().activate()
    others = [d for d in _in_sight(window, docks) if not d.kind.column]
    firsts = {area: next((d for d in others if d.kind.area == area), None) for area in (_LEFT, _CENTRE, _RIGHT)}
    width = max(column.minimumSizeHint().width(), round(window.width() * _COLUMN_SHARE))
    rest = window.width() - width
    wanted = {_LEFT: _LEFT_LEAST, _RIGHT: max(_RIGHT_LEAST, round(rest * _RIGHT_SHARE))}
    wanted = {area: wide for area, wide in wanted.items() if firsts[area] is not None}
    wanted[_CENTRE] = max(200, rest - sum(wanted.values()))
    there = [(column, width), *((dock, wanted[area]) for area, dock in firsts.items() if dock is not None)]
    window.resizeDocks([dock for dock, _ in there], [wide for _, wide in there], Qt.Orientation.Horizontal)
    window.layout().activate()


class Proportions:
    """The docks' shares of the window, kept while the window or a message above the docks changes its size.

    Qt takes room from some docks and gives it back to others: otherwise, every message and every change of the
    window's size would move the borders a little further. A column of its own keeps its width instead: what is read in
    it gets no better with more room.
    """

    def __init__(self, window: QMainWindow, docks: Iterable[PanelDock]) -> None:
        self._window = window
        self._docks = tuple(dock for dock in docks if not dock.kind.column)
        self._columns = tuple(dock for dock in docks if dock.kind.column)
        self._widths: dict[PanelDock, int] = {}  # of the columns, in pixels
        self._shares: dict[PanelDock, tuple[float, float]] = {}
        # while one presents: the shares and the columns' widths at a desk
        self._usual: tuple[dict[PanelDock, tuple[float, float]], dict[PanelDock, int]] | None = None

    def note(self) -> None:
        """Take the present shares for those that the person wants."""
        self._widths = {dock: dock.width() for dock in self._docked(self._columns)}
        places = {dock: self._place(dock) for dock in self._docked(self._docks)}
        if places and not self._window.isMinimized():
            area = _united(places.values())
            self._shares = {dock: (place.width() / area.width(), place.height() / area.height())
                            for dock, place in places.items()}

    def keep(self) -> None:
        """Give the docks their shares of the present room."""
        docked = self._docked(self._docks)
        if not docked or not self._have_shares(docked):
            return
        self._window.layout().activate()
        self._give_widths(docked, self._wanted_columns())
        lower = _united(self._place(dock) for dock in docked)
        self._window.resizeDocks(docked, self._sizes(docked, 1, lower.height()), Qt.Orientation.Vertical)
        self._window.layout().activate()  # at once: the borders would jump twice

    @property
    def has_columns(self) -> bool:
        """Whether a column of its own was in sight when the shares were taken; cheap, for every request for layout."""
        return bool(self._widths)

    def keep_columns(self) -> None:
        """Give the columns of their own the width that they had, where Qt has just taken room for them or from them."""
        if not self._widths:
            return
        self._window.layout().activate()
        docked, columns = self._docked(self._docks), self._wanted_columns()
        if docked and any(dock.width() != width for dock, width in columns.items()):
            self._give_widths(docked, columns)

    def _wanted_columns(self) -> dict[PanelDock, int]:
        """Return the widths of the columns of their own that are in sight."""
        return {dock: self._widths[dock] for dock in self._docked(self._columns) if dock in self._widths}

    def _give_widths(self, docked: Sequence[PanelDock], columns: Mapping[PanelDock, int]) -> None:
        """Give the columns their widths, and the others the rest, by their shares or, if others came, as it is now."""
        area = _united(self._place(dock) for dock in (*docked, *columns))
        gap = self._window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window)
        asked = dict(columns)
        for _ in range(_TRIES):
            room = area.width() - sum(asked.values()) - gap * len(asked)
            if self._have_shares(docked):
                widths = self._sizes(docked, 0, room)
            else:
                present = _united(self._place(dock) for dock in docked).width()
                widths = [max(1, round(dock.width() * room / present)) for dock in docked]
            # in one go: a column that is resized by itself does not give room to the others
            self._window.resizeDocks([*asked, *docked], [*asked.values(), *widths], Qt.Orientation.Horizontal)
            self._window.layout().activate()
            # Qt leaves a column too wide, by the border beside it: ask for so much less
            over = {dock: dock.width() - width for dock, width in columns.items()}
            if not any(over.values()):
                return
            asked = {dock: asked[dock] - over[dock] for dock in asked}

    def _sizes(self, docked: Sequence[PanelDock], side: int, room: int) -> list[int]:
        return [max(1, round(self._share_of(dock)[side] * room)) for dock in docked]

    def _have_shares(self, docked: Sequence[PanelDock]) -> bool:
        return len(docked) == len(self._shares) and all(self._share_of(dock) is not None for dock in docked)

    def _share_of(self, dock: PanelDock) -> tuple[float, float] | None:
        """Return a dock's share, which is that of the tab that was in front before if the dock has just come up."""
        tabs = (dock, *self._window.tabifiedDockWidgets(dock))
        return next((self._shares[tab] for tab in tabs if tab in self._shares), None)

    def present(self, on: bool) -> None:
        """Give the columns at the sides more of the width, for larger letters; or what they had before."""
        if on == (self._usual is not None):
            return
        if on:
            self._usual = dict(self._shares), dict(self._widths)
            self.note()  # a small window may give a column more than its share
            self._shares = _with_wider_sides(self._shares, self._window.width())
        else:
            (shares, widths), self._usual = self._usual, None
            self._widths |= {dock: width for dock, width in widths.items() if dock in self._widths}
            present, self._shares = self._shares, shares
            if not self._have_shares(self._docked(self._docks)):  # others have come or gone meanwhile
                self._shares = present

    def _docked(self, docks: Iterable[PanelDock]) -> list[PanelDock]:
        return _in_sight(self._window, docks)

    def _place(self, dock: PanelDock) -> QRect:
        """Return where a dock is, with the tabs above it, which count towards its size."""
        place = dock.geometry()
        for tabs in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar = tabs.geometry()
            if tabs.isVisible() and (bar.left(), bar.bottom() + 1) == (place.left(), place.top()):
                return place.united(bar)
        return place


def _in_sight(window: QMainWindow, docks: Iterable[PanelDock]) -> list[PanelDock]:
    """Return the docks in sight: one behind another tab is visible to Qt, but far outside the window."""
    return [d for d in docks if d.isVisible() and not d.isFloating() and window.rect().intersects(d.geometry())]


def _united(places: Iterable[QRect]) -> QRect:
    """Return the rectangle around others."""
    area = QRect()
    for place in places:
        area = area.united(place)
    return area


def _with_wider_sides(shares: Mapping[PanelDock, tuple[float, float]], room: int
                      ) -> dict[PanelDock, tuple[float, float]]:
    """Return the shares with wider columns at the left and at the right of the centre, which gives them its room."""
    sides = {dock: dock.kind.area for dock in shares if dock.kind.area in (_LEFT, _RIGHT)}
    widest = {area: max(shares[dock][0] for dock in sides if sides[dock] == area) for area in set(sides.values())}
    centre = [dock for dock in shares if dock.kind.area == _CENTRE]
    factors = {area: min(max(_WIDE_ENOUGH / (share * room), 1.0), _WIDER) for area, share in widest.items()}
    given = sum((factors[area] - 1) * share for area, share in widest.items())
    if not centre or max(shares[dock][0] for dock in centre) - given < _LEAST_CENTRE:
        return dict(shares)
    return {dock: (wide * factors[sides[dock]] if dock in sides else wide - given if dock in centre else wide, high)
            for dock, (wide, high) in shares.items()}


def save(window: QMainWindow) -> None:
    """Remember size, position and docks."""
    remembered = Remembered("window")
    remembered.write("geometry", window.saveGeometry().data())
    remembered.write("state", window.saveState(_VERSION).data())


def restore(window: QMainWindow) -> bool:
    """Restore the window as it was; return False if nothing usable is remembered."""
    remembered = Remembered("window")
    geometry, state = remembered.data("geometry"), remembered.data("state")
    if geometry is None or state is None:
        return False
    for name, fits in (("geometry", window.restoreGeometry(QByteArray(geometry))),
                       ("state", window.restoreState(QByteArray(state), _VERSION))):
        if not fits:
            remembered.discard(name)
            return False
    return True
