"""The small switches above a plot, which look like plain text until they are on, and the style of such a toolbar."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from ..theme.theme import Theme


def switch(name: str, text: str, help: str, checkable: bool = True, parent: QWidget | None = None) -> QToolButton:
    """Make a switch; `help` is its tooltip."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(help)
    button.setAccessibleName(text)
    button.setCheckable(checkable)
    return button


def toolbar_style(owner: str, theme: Theme) -> str:
    """Return the style sheet of the switches, labels and combo boxes inside widgets of class `owner`."""
    return f"""
        {owner} QToolButton {{ background: transparent; color: {theme.muted}; border: 1px solid transparent;
            border-radius: 4px; padding: 3px 6px; font-size: {theme.px(12)}px; }}
        {owner} QToolButton:hover {{ background: {theme.hover}; color: {theme.text}; }}
        {owner} QToolButton:checked {{ background: {theme.field}; border-color: {theme.border};
            color: {theme.text}; }}
        {owner} QToolButton:focus {{ border-color: {theme.accent}; }}
        {owner} QComboBox {{ font-size: {theme.px(12)}px; padding: 2px 6px; }}
        {owner} QLabel {{ color: {theme.muted}; font-size: {theme.px(12)}px; background: transparent; }}"""
