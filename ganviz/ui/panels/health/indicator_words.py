"""What a row says of its indicator, in few words and in many."""

from __future__ import annotations

import html
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ....engine.probes.indicators import Indicator
from ...translation.showing import current, shown
from ...widgets.ages import age_words
from ...widgets.weights_choice import TRAIN, weights_words

_MOST_PARTS = 24  # parts of an indicator that a tooltip lists


def in_language(indicator: Indicator) -> Indicator:
    """Return the indicator with its words in the language of the window."""
    if current() is None:
        return indicator
    words = {name: shown(getattr(indicator, name)) for name in ("label", "help", "text", "reason", "reference_text")}
    return replace(indicator, **words, detail=tuple((shown(what), value) for what, value in indicator.detail))


def reference_words(indicator: Indicator) -> str:
    """Return the reference in few words: without what stands in parentheses, which the tooltip has."""
    return indicator.reference_text.partition(" (")[0].replace(_tr("real data:"), _tr("real"))


def count_words(indicator: Indicator) -> str:
    """Return the number of samples; empty where none were counted."""
    return _tr("n %1").replace("%1", f"{indicator.samples:,}") if indicator.samples else ""


def spoken(indicator: Indicator) -> str:
    """Return what a screen reader says of the indicator."""
    if indicator.value is None:
        return _tr("%1: not applicable, %2").replace("%1", indicator.label).replace("%2", indicator.reason)
    verdict = {"good": _tr("good"), "fair": _tr("fair"), "bad": _tr("bad")}.get(indicator.verdict, "")
    return ", ".join(filter(None, (f"{indicator.label}: {indicator.text}", verdict, indicator.reference_text)))


def tooltip(indicator: Indicator, step: int, weights: str, seconds: float) -> str:
    """Return everything there is to say of a reading, as rich text.

    Args:
        step: at which it was measured.
        weights: whose samples were measured; empty for those that are trained.
        seconds: since then.
    """
    lines = [f"<b>{html.escape(indicator.label)}</b>", html.escape(indicator.help)]
    if indicator.value is None:
        lines.append(_tr("Not applicable: %1.").replace("%1", html.escape(indicator.reason)))
    else:
        lines += [_range_words(indicator), html.escape(indicator.reference_text),
                  _measured_words(indicator, step, weights, seconds)]
    return "".join(f"<p style='margin: 3px 0'>{line}</p>" for line in lines if line) + _parts(indicator)


def _range_words(indicator: Indicator) -> str:
    low, high = (None if end is None else f"{end:.4g}".replace("-", "\N{MINUS SIGN}")
                 for end in (indicator.low, indicator.high))
    ways = {"higher": _tr("higher is better"), "lower": _tr("lower is better")}
    parts = []
    if low is not None and high is not None:
        parts.append(_tr("Range %1 to %2").replace("%1", low).replace("%2", high))
    elif low is not None:
        parts.append(_tr("%1 or more").replace("%1", low))
    elif high is not None:
        parts.append(_tr("Up to %1").replace("%1", high))
    if indicator.better in ways:
        parts.append(ways[indicator.better])
    words = "; ".join(parts)
    return words[:1].upper() + words[1:]


def _measured_words(indicator: Indicator, step: int, weights: str, seconds: float) -> str:
    words = _tr("Measured %1 at step %2, with %3").replace("%1", age_words(seconds)).replace(
        "%2", f"{step:,}").replace("%3", weights_words(weights or TRAIN))
    if indicator.samples:
        words += _tr(", on %1 samples").replace("%1", f"{indicator.samples:,}")
    return f"{words}."


def _parts(indicator: Indicator) -> str:
    parts = () if indicator.value is None else indicator.detail
    rows = "".join(f"<tr><td style='padding-right: 12px'>{html.escape(what)}</td>"
                   f"<td align='right'>{html.escape(value)}</td></tr>" for what, value in parts[:_MOST_PARTS])
    left = len(parts) - _MOST_PARTS
    more = _tr("and %1 more").replace("%1", str(left)) if left > 0 else ""
    return f"<table>{rows}</table>{more}" if rows else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Indicator", text)
