"""The palette and the style sheet of a theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ...resources import resource
from .held_sizes import enlarge_held_sizes
from .theme import Theme

_USUAL_FONT = "usualFont"  # a property of the application: its font as the system gives it
_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog, QMessageBox {{ background: {window}; }}
QMainWindow::separator {{ background: {window}; width: 8px; height: 8px; }}
QMainWindow::separator:hover {{ background: {border}; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {border}; padding: 6px; }}

#cardTitle {{ background: {card}; border: 1px solid {border}; border-bottom: none;
    border-top-left-radius: 8px; border-top-right-radius: 8px; }}
#cardBody {{ background: {card}; border: 1px solid {border}; border-top: none;
    border-bottom-left-radius: 8px; border-bottom-right-radius: 8px; }}
#dockTitle {{ color: {muted}; font-weight: 600; }}
#pastNote {{ color: {accent}; }}
#pastCover {{ background: {card}; }}
#subtitle, #muted, QLabel[muted="true"] {{ color: {muted}; }}
QLabel[side="d"] {{ color: {discriminator}; }}
QLabel[side="g"] {{ color: {generator}; }}
QLabel[tone="bad"] {{ color: {bad}; }}
QLabel[tone="fair"] {{ color: {fair}; }}
QLabel[tone="good"] {{ color: {good}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QLabel[heading="true"] {{ color: {muted}; font-weight: 600; }}

QToolBar {{ background: {window}; border: none; spacing: 8px; padding: 8px; }}
#qt_toolbar_ext_button {{ padding: 0; }}
QFileDialog {{ backward-icon: url("{back}"); forward-icon: url("{forward}");
    filedialog-parent-directory-icon: url("{up}"); }}
QFileDialog QToolButton {{ padding: 3px; }}
QToolBar#messageBar {{ padding: 0 8px; }}
QStatusBar {{ background: {window}; color: {muted}; }}
QStatusBar QLabel, QStatusBar LiveLabel {{ color: {muted}; }}
QStatusBar::item {{ border: none; }}
QMenuBar {{ background: {window}; }}
QMenuBar::item {{ padding: 4px 8px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; border-radius: 4px; }}
QMenu {{ background: {card}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 20px; border-radius: 4px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}

QMainWindow QPushButton, QMainWindow QCheckBox, QMainWindow QRadioButton, QMainWindow QComboBox, QMainWindow QSlider {{
    qproperty-focusPolicy: TabFocus; }}
QDialog QPushButton, QDialog QCheckBox, QDialog QRadioButton, QDialog QComboBox, QDialog QSlider {{
    qproperty-focusPolicy: StrongFocus; }}

QPushButton, QToolButton {{ background: {button}; border: 1px solid {border}; border-radius: 5px; padding: 5px 12px; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {{
    background: {hover}; border-color: {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; background: {card}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton#presets {{ background: {field}; text-align: left; padding: 5px 7px; image: url("{arrow}");
    image-position: right; }}
QPushButton#presets:hover {{ background: {hover}; }}
QToolButton[popupMode="1"] {{ padding-right: 24px; }}
QToolButton::menu-button {{ border: none; width: 20px; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton[primary="true"], QToolButton[primary="true"] {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled {{
    background: {hover}; color: {muted}; border-color: {border}; }}
QToolButton[flat="true"] {{ background: transparent; border: 1px solid transparent; padding: 2px; }}
QToolButton[flat="true"]:hover, QToolButton[flat="true"]:checked {{ background: {hover}; }}
QToolButton[flat="true"][tone="fair"] {{ color: {fair}; }}
QToolButton[flat="true"][tone="bad"] {{ color: {bad}; }}
QToolButton[fold="true"] {{ background: transparent; border: 1px solid transparent; padding: 3px 2px; color: {muted};
    font-weight: 600; }}
QToolButton[fold="true"]:hover {{ color: {text}; }}
QToolButton[fold="true"]:focus, QToolButton[flat="true"]:focus {{ border-color: {accent}; }}

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit, QTextBrowser {{
    background: {field}; border: 1px solid {border}; border-radius: 5px; padding: 4px 7px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {{
    border-color: {accent}; }}
QLineEdit[invalid="true"] {{ border-color: {bad}; }}
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled {{ color: {muted}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {border}; selection-background-color: {hover};
    selection-color: {text}; outline: none; }}
QAbstractItemView::item:disabled {{ color: {muted}; }}

QSlider {{ min-height: {px20}px; }}
QSlider::groove:horizontal {{ height: 4px; background: {border}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: {handle_wide}px; margin: -{handle_over}px 0;
    border-radius: {handle_round}px; background: {handle};
    border: 1px solid {border}; }}
QSlider::handle:horizontal:hover {{ border-color: {accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {accent}; }}
QSlider::handle:horizontal:disabled {{ background: {muted}; }}

QCheckBox {{ spacing: 7px; }}
QCheckBox::indicator {{ width: {px14}px; height: {px14}px; border: 1px solid {muted}; border-radius: 3px;
    background: {field}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox:focus::indicator {{ border-color: {accent}; }}
QCheckBox:disabled {{ color: {muted}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QProgressBar {{ background: {field}; border: 1px solid {border}; border-radius: 4px; text-align: center;
    max-height: {px14}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

QTableView {{ background: {field}; border: 1px solid {border}; border-radius: 5px; gridline-color: {border}; }}
QHeaderView, QTableCornerButton::section {{ background: {field}; border: none; }}
QHeaderView::section {{ background: {field}; color: {muted}; border: none; padding: 5px 8px; }}

QScrollArea, QScrollArea > QWidget > .QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 8px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QTabWidget::pane {{ border: 1px solid {border}; border-radius: 6px; background: {card}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: {card}; color: {muted}; padding: 5px 12px; border: 1px solid {border}; border-radius: 5px;
    margin: 2px; }}
QTabBar::tab:selected {{ color: {text}; background: {hover}; }}

QFrame[message="true"] {{ background: {card}; border: 1px solid {border}; border-radius: 6px; }}
QFrame[message="true"][tone="fair"] {{ border-color: {fair}; }}
QFrame[message="true"][tone="bad"] {{ border-color: {bad}; }}
QFrame[message="true"][tone="good"] {{ border-color: {good}; }}
QFrame[preview="true"] {{ background: {field}; border: 1px solid {border}; border-radius: 5px; }}
QLabel[strong="true"] {{ font-weight: 600; }}
QFrame[message="true"][tone="accent"] {{ border-color: {accent}; }}
"""


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet in a theme's colours and size."""
    light, wide = theme.name == "light", theme.px(7) * 2  # a handle that is not even would not be round
    extra = {"button": theme.card if light else theme.border, "handle": "#ffffff" if light else theme.text,
             "arrow": resource("icons", f"arrow-{theme.name}.svg").as_posix(),
             **{name: resource("icons", f"{name}.svg").as_posix() for name in ("check", "back", "forward", "up")},
             "handle_wide": wide, "handle_over": (wide - 4) // 2, "handle_round": wide // 2,
             **{f"px{size}": theme.px(size) for size in (14, 20)}}
    return _SHEET.format(**vars(theme) | extra)


def apply(app: QApplication, theme: Theme) -> None:
    """Apply a theme to the whole application."""
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")  # the one style that takes a palette the same way on every platform
    app.setPalette(_palette(theme))
    _enlarge(app, theme.scale)
    app.setStyleSheet(style_sheet(theme))


def _enlarge(app: QApplication, scale: float) -> None:
    """Set the font from which all others come."""
    usual = app.property(_USUAL_FONT)
    if usual is None:
        usual = QFont(app.font())
        app.setProperty(_USUAL_FONT, usual)
    font = QFont(usual)
    if scale != 1.0:
        font.setPointSizeF(usual.pointSizeF() * scale)
    if font != app.font():
        app.setFont(font)
    enlarge_held_sizes(app, scale)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {role.Window: theme.window, role.WindowText: theme.text, role.Base: theme.field,
               role.AlternateBase: theme.card, role.Text: theme.text, role.PlaceholderText: theme.muted,
               role.Button: theme.card, role.ButtonText: theme.text, role.BrightText: theme.bad,
               role.Highlight: theme.accent, role.HighlightedText: theme.on_accent, role.Link: theme.accent,
               role.ToolTipBase: theme.card, role.ToolTipText: theme.text, role.Mid: theme.border}
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return palette
