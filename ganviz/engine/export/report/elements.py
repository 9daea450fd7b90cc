"""HTML as a tree: what is a text stays one, whatever characters stand in it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

# control characters, which HTML forbids, and halves of pairs, which UTF-8 cannot hold
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

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


def page(title: str, style: str, body: ET.Element) -> str:
    """Write a whole page.

    Args:
        style: CSS, of ours: it is not escaped.
    """
    head = element("head", element("meta", charset="utf-8"),
                   element("meta", name="viewport", content="width=device-width, initial-scale=1"),
                   element("meta", name="color-scheme", content="light dark"),
                   element("meta", name="generator", content="ganviz"), element("title", title))
    css = ET.SubElement(head, "style")
    css.text = style
    html = element("html", head, body, lang="en")
    return f"<!DOCTYPE html>\n{ET.tostring(html, encoding='unicode', method='html')}\n"


def _written(value: str | float | int) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
