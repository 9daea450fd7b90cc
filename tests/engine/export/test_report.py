"""The report: a page that holds together, needs nothing beside it, and says what the run's file says."""

from __future__ import annotations

import base64
import io
import json
import re
import sqlite3
from dataclasses import dataclass, field
from html.parser import HTMLParser

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export.base import EXPORTS, write
from ganviz.engine.export.report import curves, pictures
from ganviz.engine.export.report.curves import Chart, Line
from ganviz.engine.export.report.elements import element, page
from ganviz.engine.export.source import RunSource
from ganviz.engine.record.damage import DamagedError
from ganviz.engine.record.database import SUFFIX
from ganviz.engine.record.reader import RunReader
from ganviz.engine.telemetry.history import ScalarHistory

from .recorded import SCRIPT, STEPS, never, quietly

_VOID = {"meta", "img", "br"}


@dataclass
class Node:
    tag: str
    attributes: dict[str, str]
    children: list = field(default_factory=list)

    def all(self, tag: str) -> list[Node]:
        return [found for child in self.children if isinstance(child, Node)
                for found in ([child] if child.tag == tag else []) + child.all(tag)]

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class Parsed(HTMLParser):
    """A tree of a page; fails where an element is not closed, or closed without having been opened."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.open = [Node("", {})]
        self.feed(content)
        self.close()
        assert len(self.open) == 1, f"{self.open[-1].tag} is not closed"
        self.root = self.open[0]

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs), "an attribute stands there once"
        node = Node(tag, dict(attrs))
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag

    def handle_data(self, data):
        self.open[-1].children.append(data)


def export(run, tmp_path, step=None, **options) -> Node:
    kind, path = EXPORTS["report"], tmp_path / "run.html"
    with RunSource(run, step) as source:
        write(kind(kind.Config(**options)), source, path, quietly, never)
    return Parsed(path.read_text(encoding="utf-8")).root


def card(root: Node, heading: str) -> Node:
    return next(node for node in root.all("section") if node.all("h2")[0].text() == heading)


def rows(node: Node) -> list[list[str]]:
    return [[cell.text() for cell in row.children if isinstance(cell, Node)]
            for body in node.all("tbody") for row in body.all("tr")]


@pytest.mark.parametrize("run", ["points_run", "images_run", "classes_run"])
def test_it_needs_nothing_beside_it_and_describes_its_pictures(run, request, tmp_path):
    root = export(request.getfixturevalue(run), tmp_path)
    content = (tmp_path / "run.html").read_text()
    assert content.startswith("<!DOCTYPE html>")
    assert root.all("html")[0].attributes["lang"] == "en"
    assert len(root.all("h1")) == len(root.all("main")) == len(root.all("title")[:1]) == 1
    assert not root.all("script") + root.all("link") + root.all("iframe") + root.all("object")
    addresses = [node.attributes[name] for tag in ("img", "image", "a", "use")
                 for node in root.all(tag) for name in ("src", "href") if name in node.attributes]
    assert addresses
    assert all(address.startswith("data:image/png;base64,") for address in addresses)
    assert not re.search(r"url\(|@import|https?:|\bon\w+=", content)
    assert all(image.attributes["alt"] for image in root.all("img"))
    for svg in root.all("svg"):
        assert svg.attributes.get("aria-hidden") == "true" or (
            svg.attributes["role"] == "img" and svg.all("title")[0].text())
    assert all("scope" in cell.attributes for cell in root.all("th"))
    assert "prefers-color-scheme: dark" in content
    assert "@media print" in content


def test_its_numbers_are_those_of_the_file(points_run, tmp_path):
    root = export(points_run, tmp_path)
    with RunReader(points_run) as reader:
        scalars = np.concatenate([values for _, values in reader.scalars()])
    facts = dict(rows(card(root, "What was trained")))
    d, g = (np.nanmean(scalars[-50:, column].astype(np.float64)) for column in (0, 1))
    assert facts["Losses at the end"] == f"D {d:.4g}, G {g:.4g} (means of the last 50 steps)"
    # (2 + 1)·16 + (16 + 1)·16 + (16 + 1)·outputs
    assert facts["Networks"] == "G: 354 parameters; D: 337 parameters; 691 in all"
    assert facts["Data set"] == "Ring of 8: 1,000 points in the plane, 100 of them held out; pool of points 1,000, " \
                                "sigma 0.01"
    assert facts["Loss"] == "Hinge", "that is in force at the end"
    assert facts["Optimizer of D"].startswith("Adam: learning rate 0.01, ")
    assert f"{STEPS} steps" in root.all("header")[0].text()
    interventions = rows(card(root, "Interventions"))
    assert [row[1:] for row in interventions] == [
        ["10", "D learning rate 0.001 → 0.01", "applied"], ["20", "D steps 1 → 2", "applied"],
        ["30", "Non-saturating → Hinge", "applied"]]
    titles = [svg.all("title")[0].text() for svg in card(root, "Curves").all("svg") if svg.all("title")]
    assert titles[0].startswith(f"Losses over {STEPS} steps: discriminator: {scalars[0, 0]:.3g} → ")
    for svg in (svg for svg in card(root, "Curves").all("svg") if svg.all("title")):
        assert len([line for line in svg.all("line") if line.attributes["class"] == "mark"]) == len(SCRIPT)


def test_all_that_a_person_reads_is_put_into_other_words_but_for_what_is_somebodys_own(images_run, tmp_path):
    kind, path = EXPORTS["report"], tmp_path / "run.html"
    made, asked = kind(kind.Config(heading="My run")), []
    made.language, made.words = "xx", lambda text: asked.append(text) or f"<{text}>"
    with RunSource(images_run) as source:
        write(made, source, path, quietly, never)
        toml = source.config.to_toml()
    content = path.read_text(encoding="utf-8")
    root = Parsed(content).root
    assert '<html lang="xx">' in content
    assert [heading.text() for heading in root.all("h2")][:2] == ["<What was trained>", "<Samples>"]
    assert all(image.attributes["alt"].startswith("<") for image in root.all("img"))
    assert all(svg.all("title")[0].text().startswith("<") for svg in root.all("svg") if svg.all("title"))
    assert all(cell.text().startswith("<") for cell in root.all("th"))
    assert root.all("h1")[0].text() == "My run"
    assert root.all("pre")[0].text().strip() == toml.strip()
    assert not any("[model]" in text or text == "My run" for text in asked)


def test_its_indicators_are_the_newest_with_what_to_compare_them_with(points_run, tmp_path):
    shown = {row[0]: row[1:] for row in rows(card(export(points_run, tmp_path), "Indicators"))}
    newest = {}
    with RunSource(points_run) as source:
        for topic in source.reader.topics():
            for key, step in source.pictures(topic):
                newest |= {figure.label: (figure, step) for figure in source.picture(key).figures()}
    assert newest
    assert shown.keys() == newest.keys()
    for label, (figure, step) in newest.items():
        value, compared, samples, at = shown[label]
        assert value.startswith(figure.text if figure.value is not None else f"not applicable: {figure.reason}")
        assert (compared, samples or "0", at) == (figure.reference_text, f"{figure.samples:,}", f"{step:,}")


def test_its_pictures_are_the_recorded_ones_pixel_by_pixel(images_run, tmp_path):
    samples = card(export(images_run, tmp_path), "Samples")
    captions = [caption.text() for caption in samples.all("figcaption")]
    with RunSource(images_run) as source:
        taken = [(step, source.picture(key)) for key, step in source.pictures("samples")]
    assert captions[-1] == "real data"
    assert captions[-2].startswith(f"step {taken[-1][0]}")
    for image, wanted in zip(samples.all("img")[-2:], (taken[-1][1].fake, taken[-1][1].real), strict=True):
        data = base64.b64decode(image.attributes["src"].partition(",")[2])
        pixels = np.asarray(Image.open(io.BytesIO(data)))
        n, height, width, _ = wanted.shape
        for k in (0, 9, n - 1):
            y, x = k // 8 * (height + 1), k % 8 * (width + 1)
            np.testing.assert_array_equal(pixels[y:y + height, x:x + width, :1], wanted[k])
        assert image.attributes["alt"].startswith(f"{n} ")


def test_it_ends_at_the_step_that_is_asked_for(points_run, tmp_path):
    root = export(points_run, tmp_path, step=15, heading="Lesson 3")
    assert root.all("h1")[0].text() == "Lesson 3"
    assert [row[1] for row in rows(card(root, "Interventions"))] == ["10"]
    assert dict(rows(card(root, "What was trained")))["Loss"] == "Non-saturating"
    assert "All settings at step 15" in root.all("summary")[0].text()
    assert 'name = "non-saturating"' in root.all("pre")[0].text()


def test_texts_from_elsewhere_stay_texts(points_run, tmp_path):
    evil = "</title><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\x00\x1b\ud800"
    run = tmp_path / f"evil{SUFFIX}"
    run.write_bytes(points_run.read_bytes())
    connection = sqlite3.connect(run)
    with connection:
        for key in ("name", "notes"):
            connection.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, json.dumps(evil)))
    connection.close()
    root = export(run, tmp_path, heading=evil)
    assert not root.all("script")
    assert not any(any(name.startswith("on") for name in node.attributes) for node in root.all("img"))
    shown = evil.translate({0: "\ufffd", 0x1b: "\ufffd", 0xd800: "\ufffd"})
    assert root.all("h1")[0].text() == shown == root.all("title")[0].text()
    assert shown in root.all("header")[0].text()


def test_pictures_of_impossible_shapes_are_refused():
    for images in (np.zeros((4, 8, 8, 2), np.uint8), np.zeros((4, 8, 8, 1)), np.zeros((0, 8, 8, 1), np.uint8),
                   np.zeros((1, 1, 3000, 1), np.uint8), np.zeros(3, np.uint8)):
        with pytest.raises(DamagedError):
            pictures.image_grid(images, "")
    for points, extent in ((np.zeros((3, 3), np.float32), (0, 1, 0, 1)), (np.zeros((3, 2), np.int64), (0, 1, 0, 1)),
                           (np.zeros((3, 2), np.float32), (0, 0, 0, 1)), (np.zeros((3, 2)), (0, float("nan"), 0, 1))):
        with pytest.raises(DamagedError):
            pictures.plane({"real": points}, extent, None, "")
    drawn = pictures.plane({"fake": np.array([[np.nan, 0], [0.5, 0.25], [7, 0]], np.float32)}, (0, 1, 0, 1), None, "")
    assert drawn.find("path").get("d") == "M98.5 148.5l3 3m0-3l-3 3", "at (100, 150) of 200; what is beyond is left out"


def test_a_curve_goes_through_its_values_and_breaks_where_there_are_none():
    history = ScalarHistory()
    values = np.full((5, 8), np.nan, np.float32)
    values[:, 0] = (1, 2, np.nan, 4, np.inf)
    history.append_values(1, values)
    figure = curves.drawn(Chart("Losses", "", (Line("loss_d", "D", "d"), Line("loss_g", "G", "g"))), history, [3])
    svg = next(node for node in figure.iter("svg") if node.get("role") == "img")
    line, = (path for path in svg.iter("path") if path.get("class") == "line d")
    points = np.array([[float(number) for number in pair.split()] for pair in re.split("[ML]", line.get("d"))[1:]])
    assert line.get("d").count("M") == 2
    np.testing.assert_allclose(points[:, 0], [62, 223.5, 546.5], atol=0.1)
    np.testing.assert_allclose(np.diff(points[:, 1]) / np.diff(points[:, 1])[0], [1, 2], atol=0.01)
    assert svg.find("title").text == "Losses over 5 steps: D: 1 → 4"
    mark, = (node for node in svg.iter("line") if node.get("class") == "mark")
    assert float(mark.get("x1")) == 385.0
    assert curves.drawn(Chart("", "", (Line("loss_g", "G", "g"),)), history, []) is None
    assert curves.round_numbers(0, 97) == [0, 20, 40, 60, 80]
    assert curves.round_numbers(-0.25, 0.25) == [-0.2, -0.1, 0, 0.1, 0.2]
    assert curves.round_numbers(1, 1) == []


def test_elements_escape_what_they_hold():
    content = page("a < b", "p { }", element("body", element("p", "<b>", element("i", "&"), "\"", title="'\"&")))
    assert '<p title="\'&quot;&amp;">&lt;b&gt;<i>&amp;</i>"</p>' in content


def test_a_run_without_steps_or_pictures_has_a_report(points_run, tmp_path):
    root = export(points_run, tmp_path, step=0)
    assert card(root, "Curves").text().endswith("No curves were recorded up to here.")
    assert "was recorded" in dict(rows(card(root, "What was trained")))["Losses at the end"]


def test_it_can_be_cancelled(points_run, tmp_path):
    with RunSource(points_run) as source, pytest.raises(Cancelled):
        write(EXPORTS["report"](), source, tmp_path / "run.html", quietly, lambda: True)
    assert list(tmp_path.iterdir()) == []
