"""A section that its heading shows and hides."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

NARROWEST = 28  # average characters of a heading


class _Heading(QToolButton):
    """A heading that, if it is long, is cut rather than what stands below it."""

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), NARROWEST * self.fontMetrics().averageCharWidth()), wanted.height())


class CollapsibleSection(QWidget):
    """A heading with an arrow, and a body that it shows and hides.

    Args:
        title: the heading.
        folded: whether the body is hidden at first.
        help: the heading's tooltip.
    """

    def __init__(self, title: str, *, folded: bool = True, help: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = _Heading()
        self.button.setProperty("fold", True)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setToolTip(help or self.tr("Show or hide these settings"))
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self._on_toggled)
        self.note = QLabel()
        self.note.setProperty("muted", True)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 4, 0, 0)
        self.rows.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.button, 1)
        head.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.body)
        self.button.setChecked(not folded)
        self._on_toggled(not folded)

    def _on_toggled(self, unfolded: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow
        self.button.setArrowType(arrow)
        self.body.setVisible(unfolded)
