"""What a widget shows, said to the program, so that help can explain the widget under the pointer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_PROPERTY = "explained"


def explain(widget: QWidget, subject: str) -> None:
    """Note what a widget and the widgets inside it show.

    Args:
        subject: a kind and a name: "setting:train.d_steps", "indicator:balance", "finding:mode-collapse", "loss:hinge",
            "panel:health", or "term:latent" for a term of the glossary itself.
    """
    widget.setProperty(_PROPERTY, subject)


def subject_of(widget: QWidget) -> str:
    """Return what a widget itself was said to show; empty if nothing was said."""
    return widget.property(_PROPERTY) or ""


def explained_part(widget: QWidget | None) -> QWidget | None:
    """Find the nearest widget, from a widget outwards, of which it is known what it shows."""
    while widget is not None and not subject_of(widget):
        widget = widget.parentWidget()
    return widget
