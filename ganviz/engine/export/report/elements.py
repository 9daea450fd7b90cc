"""HTML as a tree: what is a text stays one, whatever characters stand in it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

# control characters, which HTML forbids, and halves of pairs, which UTF-8 cannot hold
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_READ_ALOUD = {"alt", "aria-label"}

Child = ET.Element | str | None


def element(tag: str, *children: Child, **attributes: str | float | int) -> ET.Element:
    """Make an element of texts and other elements; None among them is left out.

    Args:
        attributes: with "_" for "-"; "class_" and the like for Python's own words.
    """
    found = ET.Element(tag, {name.rstrip("_").replace("_", "-"): clean(_written(value))
                             for name, value in attributes.items()})
    for child in children:
        if isinstance(child, ET.Element):
            found.append(child)
        elif child and len(found):
            found[-1].tail = (found[-1].tail or "") + clean(child)
        elif child:
            found.text = (found.text or "") + clean(child)
    return found


def clean(text: str) -> str:
    """Replace what cannot stand in a page."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def table(head: tuple[str, ...], rows: list[tuple[Child, ...]], class_: str = "") -> ET.Element:
    """Make a table whose columns, and whose rows by their first cell, are headed."""
    body = [element("tr", element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:]))
            for row in rows]
    top = element("thead", element("tr", *(element("th", words, scope="col") for words in head))) if head else None
    return element("div", element("table", top, element("tbody", *body), **({"class_": class_} if class_ else {})),
                   class_="wide")


def as_it_is(tag: str, *children: Child, **attributes: str | float | int) -> ET.Element:
    """Make an element, as `element` does, of a person's own words or of code, which no one translates."""
    return element(tag, *children, translate="no", **attributes)


def translate(part: ET.Element, words: Callable[[str], str]) -> None:
    """Put what a person reads in a part of a page, aloud too, into other words."""
    if part.get("translate") == "no":
        return
    part.text = _in_words(part.text, words)
    for name in _READ_ALOUD & part.attrib.keys():
        part.set(name, clean(words(part.attrib[name])))
    for child in part:
        translate(child, words)
        child.tail = _in_words(child.tail, words)


def _in_words(text: str | None, words: Callable[[str], str]) -> str | None:
    return clean(words(text)) if text and text.strip() else text


def page(title: str, style: str, body: ET.Element, language: str = "en") -> str:
    """Write a whole page.

    Args:
        style: CSS, of ours: it is not escaped.
        language: that the body is written in.
    """
    head = element("head", element("meta", charset="utf-8"),
                   element("meta", name="viewport", content="width=device-width, initial-scale=1"),
                   element("meta", name="color-scheme", content="light dark"),
                   element("meta", name="generator", content="ganviz"), element("title", title))
    css = ET.SubElement(head, "style")
    css.text = style
    html = element("html", head, body, lang=language)
    return f"<!DOCTYPE html>\n{ET.tostring(html, encoding='unicode', method='html')}\n"


def _written(value: str | float | int) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
