"""A plot's menu, and saving a plot as a picture, a drawing or a table with pyqtgraph's exporters."""

from __future__ import annotations

import csv
import importlib
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pyqtgraph.exporters import ImageExporter, SVGExporter
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu

from ...engine.settings.params import ConfigError
from ...engine.system import files
from ..widgets.picture_file import write_picture
from .curves import Curve

if TYPE_CHECKING:
    from .kit import Plot

_IMAGE = re.compile(r'<image x="([^"]*)" y="([^"]*)" ([^>]*?)/>')  # as Qt writes it
_EMPTY_LINES = re.compile(r"\n\s*\n")
_PICTURE_SCALE = 2  # pixels of a saved picture for a logical one on the screen


def tr(text: str) -> str:
    """Translate a text of this file."""
    return QCoreApplication.translate("PlotMenu", text)


def show(plot: Plot, place: QPoint) -> QMenu:
    """Open a plot's menu at a place on the screen."""
    menu = make(plot)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu


def make(plot: Plot) -> QMenu:
    """Make the menu of a plot as it is now; each action's object name says what it does."""
    menu = QMenu(plot.view)
    menu.setToolTipsVisible(True)

    def add(name: str, text: str, slot: Callable, checked: bool | None = None, tip: str = "") -> None:
        action = QAction(text, menu)
        action.setObjectName(name)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.setToolTip(tip or text)
        action.triggered.connect(slot)
        menu.addAction(action)

    def zoom_by_rectangle(on: bool) -> None:
        for other in plot.view.plots:
            other.vb.zooms_by_rectangle = on

    add("view_all", tr("View all"), lambda: plot.vb.all_asked.emit(True, True),
        tip=tr("Show everything that there is. A double click does the same."))
    add("rectangle", tr("Zoom by rectangle"), zoom_by_rectangle, plot.vb.zooms_by_rectangle,
        tr("Drag a rectangle to zoom into it. With Shift held, one drag does so at any time."))
    for axis, text in (("y", tr("Logarithmic values")), ("x", tr("Logarithmic horizontal axis"))):
        if axis in plot.log:
            add(f"log_{axis}", text, lambda on, axis=axis: plot.log_asked.emit(axis, on), plot.has_log(axis))
    if plot.view.offers_region:
        add("region", tr("Region with statistics"), plot.view.show_region, plot.view.region() is not None,
            tr("Drag the region or its edges to read the mean, the least and the greatest value of each curve in it."))
    for action in plot.more_actions():
        action.setParent(menu)
        menu.addAction(action)
    menu.addSeparator()
    add("copy", tr("Copy as a picture"), lambda: copy(plot))
    add("png", tr("Save as PNG\N{HORIZONTAL ELLIPSIS}"), lambda: save_png(plot))
    add("svg", tr("Save as SVG\N{HORIZONTAL ELLIPSIS}"), lambda: save_svg(plot))
    add("csv", tr("Save as CSV\N{HORIZONTAL ELLIPSIS}"), lambda: save_csv(plot))
    return menu


def picture(plot: Plot) -> QImage:
    """The plot with its head and axes, larger than on the screen."""
    with _both_axes(plot):
        exporter = ImageExporter(plot)
        width = exporter.parameters().param("width")
        width.setValue(_PICTURE_SCALE * width.value())
        return exporter.export(toBytes=True)


@contextmanager
def _both_axes(plot: Plot) -> Iterator[None]:
    """Show the lower axis too, which on the screen may stand under another plot only."""
    had = plot.lower.isVisible()
    plot.showAxis("bottom")
    plot.layout.activate()
    try:
        yield
    finally:
        plot.showAxis("bottom", had)
        plot.layout.activate()


def drawing(plot: Plot) -> bytes:
    """The plot with its head and axes as an SVG document."""
    module = importlib.import_module("pyqtgraph.exporters.SVGExporter")  # the package hides it behind its class
    original = module.correctCoordinates

    def without_closing(node, *rest) -> None:
        # Qt ends a closed path with a Z, of which pyqtgraph 0.14 wants coordinates; the line back is there already
        for path in node.getElementsByTagName("path"):
            path.setAttribute("d", " ".join(part for part in path.getAttribute("d").split() if part not in "Zz"))
        original(node, *rest)

    module.correctCoordinates = without_closing
    try:
        with _both_axes(plot):
            exporter = SVGExporter(plot)
            width, height = (int(exporter.parameters()[side]) for side in ("width", "height"))
            document = exporter.export(toBytes=True).decode()
            # of its ground, whose size pyqtgraph gives in percent, which Qt reads as 100 pixels
            ground = f'<rect width="{width}" height="{height}"'
            document = document.replace('<rect width="100%" height="100%"', ground, 1)
            return _with_each_image_once(document).encode()
    finally:
        module.correctCoordinates = original


def _with_each_image_once(document: str) -> str:
    """The document with its images in the definitions, where the sprite of a thousand points is one."""
    names: dict[str, str] = {}

    def used(image: re.Match) -> str:
        x, y, rest = image.groups()
        return f'<use x="{x}" y="{y}" xlink:href="#{names.setdefault(rest, f"image{len(names)}")}"/>'

    document = _IMAGE.sub(used, document)
    images = "".join(f'<image id="{name}" {rest}/>\n' for rest, name in names.items())
    return _EMPTY_LINES.sub("\n", document.replace("</defs>", images + "</defs>", 1))


def copy(plot: Plot) -> None:
    """Put the plot into the clipboard as a picture."""
    QGuiApplication.clipboard().setImage(picture(plot))
    plot.view.said.emit(tr("%1 copied as a picture").replace("%1", plot.title))


def save_png(plot: Plot) -> None:
    """Ask where, and save the plot as a picture."""
    _save(plot, "png", tr("Save as PNG"), tr("PNG images (*.png)"), lambda path: write_picture(path, picture(plot)))


def save_svg(plot: Plot) -> None:
    """Ask where, and save the plot as a drawing of lines."""
    _save(plot, "svg", tr("Save as SVG"), tr("SVG drawings (*.svg)"),
          lambda path: files.write(path, drawing(plot)))


def save_csv(plot: Plot) -> None:
    """Ask where, and save what the plot draws as a table."""
    text = plot.table()
    if text is None:
        plot.view.said.emit(tr("%1 has no numbers yet").replace("%1", plot.title))
        return
    _save(plot, "csv", tr("Save as CSV"), tr("Tables (*.csv)"), lambda path: files.write(path, text))


def _save(plot: Plot, kind: str, title: str, filter: str, write: Callable[[Path], None]) -> None:
    path, _ = QFileDialog.getSaveFileName(plot.view, title, f"{plot.view.name}-{plot.name}.{kind}", filter)
    if not path:
        return
    try:
        write(Path(path))
    except ConfigError as error:
        plot.view.failed.emit(str(error))
    else:
        plot.view.saved.emit(Path(path))


def curves_csv(plot: Plot) -> str | None:
    """The points of the plot's curves as a table: x and y of each, side by side; None if there are none."""
    curves = [curve for curve in plot.added(Curve) if len(curve.x)]
    if not curves:
        return None
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow([f"{curve.label} {part}" for curve in curves for part in ("x", "y")])
    for row in range(max(len(curve.x) for curve in curves)):
        table.writerow([f"{part[row]:.7g}" if row < len(part) else ""
                        for curve in curves for part in (curve.x, curve.y)])
    return text.getvalue()
