"""A card over the gallery: one sample large, its score, and the real images nearest to it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ....engine.probes.closeup import Closeup
from ....engine.settings.scoring import Scoring
from ...plots.tick_numbers import signed
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.mosaic import argb, is_smooth, qimage, tidy_scale
from ...widgets.overlay_card import OverlayCard

_WIDEST, _MARGIN = 560, 16
_GAP, _TEXT = 8, 20
_SAMPLE_SIDES = (160, 112, 64)  # logical pixels, the largest that the panel has room for


class ImageRow(QWidget):
    """A row of images of one size, enlarged by a whole number where possible, each with a line of text below.

    Args:
        side: the greatest length of an image's longer side, in logical pixels.
    """

    def __init__(self, side: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._side = side
        self._images: list[QImage] = []
        self._texts: tuple[str, ...] = ()
        self._scale = 1.0
        self._size = QSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_images(self, images: np.ndarray, texts: tuple[str, ...] = ()) -> None:
        """Show (n, H, W, C) uint8 images."""
        before = self.sizeHint()
        self._images = [qimage(colors) for colors in argb(images)] if len(images) else []
        self._texts = texts
        self._fit()
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def set_side(self, side: int) -> None:
        """Make the images about this large, in logical pixels."""
        if side != self._side:
            self._side = side
            self._fit()
            self.updateGeometry()
            self.update()

    def _fit(self) -> None:
        if self._images:
            width, height = self._images[0].width(), self._images[0].height()
            ratio = self.devicePixelRatioF()
            self._scale = tidy_scale(self._side * ratio / max(height, width))
            self._size = QSize(round(width * self._scale / ratio), round(height * self._scale / ratio))

    def sizeHint(self) -> QSize:
        count = max(len(self._images), 1)
        return QSize(count * (self._size.width() + _GAP) - _GAP, self._size.height() + self._text())

    def _text(self) -> int:
        """Return the height of the texts."""
        return self.theme.px(_TEXT) if self._texts else 0

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth(self._scale))
        font = painter.font()
        font.setPixelSize(self.theme.px(11))
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        width, height = self._size.width(), self._size.height()
        for k, image in enumerate(self._images):
            left = k * (width + _GAP)
            if left + width > self.width():
                break
            painter.drawImage(QRectF(left, 0, width, height), image)
            if k < len(self._texts):
                painter.drawText(QRectF(left, height, width, self._text()), Qt.AlignmentFlag.AlignCenter,
                                 self._texts[k])
        painter.end()


class CloseupCard(OverlayCard):
    """A card with what is known of a sample. The arrow keys go to the samples around it in the grid.

    Attributes:
        subject: side, "fake" or "real", and number of the sample; None while the card is closed.
        loss: says what the scores are.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("closeup", theme, parent)
        self.subject: tuple[str, int] | None = None
        self.loss: type[Scoring] = Scoring
        self._title, self._close = QLabel(), QToolButton()
        self._close.setText("\N{MULTIPLICATION SIGN}")
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.close_card)
        self.sample = ImageRow(_SAMPLE_SIDES[0], theme)
        self.score, self.meaning, self.logit = QLabel(), QLabel(), QLabel()
        self.nearest_title, self.neighbours = QLabel(), ImageRow(64, theme)
        self.nearest_title.setText(self.tr("Nearest real images and their distance"))
        self.nearest_title.setToolTip(self.tr(
            "The training images that differ least from this sample, pixel by pixel: root mean square difference, "
            "0 is the same image, 1 is black against white."))
        self.typical, self.verdict = QLabel(), QLabel()
        for label, name in ((self.score, "number"), (self.meaning, "text"), (self.logit, "muted"),
                            (self.nearest_title, "muted"), (self.typical, "muted"), (self.verdict, "text"),
                            (self._title, "heading")):
            label.setProperty("part", name)
            label.setWordWrap(label is not self.score)
        self._arrange()
        self.set_theme(theme)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch()
        for label in (self.score, self.meaning, self.logit):
            words.addWidget(label)
        words.addStretch()
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.sample)
        top.addLayout(words, 1)
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(_MARGIN, 8, 8, _MARGIN)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(top)
        for widget in (self.nearest_title, self.neighbours, self.typical, self.verdict):
            layout.addWidget(widget)

    def open(self, which: str, index: int, image: np.ndarray, score: float, probability: float | None,
             even: float | None) -> None:
        """Show a sample of the grid at once, (H, W, C) uint8; its neighbours come with the first reading."""
        self.subject = (which, index)
        self.sample.set_images(image[None])
        self._show_score(which, index, score, probability, even)
        self.neighbours.set_images(np.zeros((0, 1, 1, 1), np.uint8))
        self.typical.setText(self.tr("Looking for the nearest real images\N{HORIZONTAL ELLIPSIS}"))
        self.verdict.clear()
        self.appear()

    def take(self, closeup: Closeup) -> bool:
        """Show a reading if it is of the sample that is open; return whether it was."""
        if self.isHidden() or (closeup.which, closeup.index) != self.subject:
            return False
        self.sample.set_images(closeup.sample[None])
        self._show_score(closeup.which, closeup.index, closeup.score, closeup.probability, closeup.even)
        self.neighbours.set_images(closeup.neighbours, tuple(f"{d:.3f}" for d in closeup.distances))
        self.typical.setText(self.tr("Real images to their own nearest: %1 (median of %2)").replace(
            "%1", f"{closeup.typical_distance:.3f}").replace("%2", str(closeup.typical_samples)))
        self.verdict.setText(self.judge(closeup))
        self.place()
        return True

    def judge(self, closeup: Closeup) -> str:
        """Say in words whether the sample looks memorized."""
        if closeup.which == "real":
            return self.tr("A training image itself: the distances show how near the others like it are.")
        if len(closeup.distances) == 0:
            return ""
        nearest, typical = float(closeup.distances[0]), closeup.typical_distance
        if nearest < 0.5 * typical:
            return self.tr("Much nearer to a training image than real images usually are to each other: "
                           "it looks memorized.")
        if nearest < typical:
            return self.tr("Nearer to a training image than real images usually are to each other: "
                           "it may be partly memorized.")
        return self.tr("No nearer to a training image than real images usually are to each other: "
                       "no sign of memorizing.")

    def forget(self) -> None:
        self.subject = None

    def style(self, theme: Theme) -> str:
        return super().style(theme) + f"""
            #closeup QLabel[part="muted"] {{ color: {theme.muted}; font-size: {theme.px(12)}px; }}
            #closeup QLabel[part="number"] {{ font-size: {theme.px(28)}px; font-weight: 600; }}
            #closeup QLabel[part="heading"] {{ font-weight: 600; }}
            #closeup QToolButton {{ font-size: {theme.px(18)}px; min-width: 24px; min-height: 24px; }}
            #closeup QToolButton:focus {{ border-color: {theme.accent}; }}"""

    def set_theme(self, theme: Theme) -> None:
        self.sample.theme = self.neighbours.theme = theme
        super().set_theme(theme)

    def _show_score(self, which: str, index: int, score: float, probability: float | None, even: float | None) -> None:
        name = self.tr("Fake %1") if which == "fake" else self.tr("Real %1")
        self._title.setText(name.replace("%1", str(index + 1)))
        if np.isnan(score):
            self.score.clear()
            self.meaning.setText(self.tr("This model has no discriminator to judge its samples."))
            self.logit.clear()
        elif probability is None:
            self.score.setText(signed(f"{score:.3g}"))
            self.meaning.setText(self.tr("%1; higher means more like real").replace(
                "%1", shown(self.loss.score_unit())))
            self.logit.clear()
        else:
            self.score.setText(f"{100 * probability:.0f} %")
            self.meaning.setText(self.tr("real, says D (%1 % is undecided)").replace("%1", f"{100 * even:.0f}"))
            self.logit.setText(signed(self.tr("logit %1").replace("%1", f"{score:.2f}")))

    def frame_size(self) -> QSize:
        width = max(min(_WIDEST, self.width() - 2 * _MARGIN), 240)
        self.frame.setFixedWidth(width)
        layout = self.frame.layout()
        # a smaller sample, and at last less text, rather than a sample that is cut off
        for side, text in (*((side, True) for side in _SAMPLE_SIDES), (_SAMPLE_SIDES[-1], False)):
            self.sample.set_side(side)
            self.typical.setVisible(text)
            layout.activate()
            hint = layout.totalHeightForWidth(width)
            hint = hint if hint > 0 else layout.sizeHint().height()
            if hint <= self.height() - 8:
                break
        return QSize(width, min(hint, self.height() - 8))
