"""A recorded run as one page for people: what was trained, what came of it, and what was done on the way."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import datetime

import numpy as np

from .... import __version__
from ...datasets.base import Cancelled
from ...probes.indicators import GROUPS
from ...probes.samples import ImageSamples, PointSamples
from ...record.damage import DamagedError
from ...settings.component import Section
from ...settings.params import settings_of
from ...telemetry.facts import RunFacts
from ..source import RunSource
from . import curves, pictures, reading
from .curves import Chart, Line
from .elements import Child, as_it_is, element, page, table, translate
from .reading import RunReading
from .style import STYLE

_HEADINGS = {"modes": "Modes", "quality": "Quality", "players": "The two players"}


def report(source: RunSource, title: str, most_pictures: int, progress: Callable[[int, int], None],
           cancelled: Callable[[], bool], language: str = "en", words: Callable[[str], str] = str) -> str:
    """Write the page of a run up to the source's step: HTML with all that belongs to it inside, and without scripts.

    Args:
        title: heading of the page; empty for the run's own.
        most_pictures: moments that samples are shown of.
        language: of the page.
        words: puts an English text into it.

    Raises:
        DamagedError: the file does not say what was trained.
        Cancelled: as asked.
    """
    run = reading.read(source, progress, cancelled)
    title = title or words(source.config.about.title) or source.name
    parts = [_header(source, run, title), _trained(source, run), _samples(source, most_pictures, cancelled),
             _curves(source, run), _indicators(run), _interventions(run), _findings(source, run), _settings(source),
             _footer(source)]
    body = element("body", element("main", *parts))
    translate(body, words)
    return page(title, STYLE, body, language)


def _card(heading: str, *children: Child) -> ET.Element:
    return element("section", element("h2", heading), *children)


# -- what was trained -------------------------------------------------------------------------------------------------

def _header(source: RunSource, run: RunReading, title: str) -> ET.Element:
    begun = datetime.fromtimestamp(run.begun_at).astimezone()
    where = "" if source.name == title else f"{source.name}, "
    notes = source.reader.about().get("notes")
    about = source.config.about.text
    return element(
        "header", as_it_is("h1", title),
        element("p", where, f"{source.step:,} steps, begun on {begun:%Y-%m-%d} at {begun:%H:%M}, trained for "
                            f"{_duration(run.seconds)} (pauses included) on {source.started.device}"),
        element("p", about, class_="about") if about else None,
        as_it_is("p", notes, class_="about") if isinstance(notes, str) and notes else None)


def _trained(source: RunSource, run: RunReading) -> ET.Element:
    config, started, facts = source.config, source.started, source.facts
    about = source.reader.about()
    optimizers = [("Optimizer of D", config.optimizer_d)] * ("d" in facts.sides)
    optimizers += [("Optimizer of G" if "d" in facts.sides else "Optimizer", config.optimizer_g)]
    train = config.train
    steps = f"{train.d_steps} updates of D and {train.g_steps} of G in each step" if "d" in facts.sides else ""
    ema = f"averaged copies (EMA) of decay {train.ema_decay:g}" if train.ema_decay else "no averaged copy"
    losses = [f"{side.upper()} {value:.4g}" for side, value in run.losses.items() if value is not None]
    rows: list[tuple[Child, ...]] = [
        ("Preset or data", source.name),
        ("Data set", _described(config.data, _data_words(facts))),
        ("Model", _described(config.model)),
        ("Networks", _networks(started.parameters)),
        *([("Loss", _described(config.loss))] if "d" in facts.sides else []),
        ("Regularizers", "; ".join(map(_described, config.regularizers)) or "no regularizer"),
        *((words, _described(section)) for words, section in optimizers),
        ("Training", ", ".join(filter(None, (f"batches of {train.batch_size}", steps, ema, f"seed {train.seed}")))),
        ("Losses at the end", f"{', '.join(losses)} (means of the last 50 steps)" if losses else "none was recorded"),
        ("Processor", f"{started.device} ({started.execution_mode})"),
        ("Recorded with", f"ganviz {about.get('ganviz', 'of an unknown version')}"),
    ]
    return _card("What was trained", element("p", "The settings are those in force at the end."),
                 table((), rows, "facts"))


def _described(section: Section, more: str = "") -> str:
    """Name a kind with its settings, but for what is off: "Adam: learning rate 0.001, β₁ 0.5"."""
    values = []
    for setting in settings_of(type(section)):
        value, label = getattr(section, setting.name), setting.label
        if label[1:2].islower():
            label = label[0].lower() + label[1:]
        if value or isinstance(value, float) and not setting.param.zero:
            values.append(f"{label} {_number(value)}" if value is not True else label)
    parts = [part for part in (more, ", ".join(values)) if part]
    return f"{section.owner.title}: {'; '.join(parts)}" if parts else section.owner.title


def _number(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)


def _data_words(facts: RunFacts) -> str:
    if facts.data_kind == "points":
        shape = "points in the plane"
    elif facts.shape[0] == 1:
        shape = f"grey images of {facts.shape[2]} × {facts.shape[1]} pixels"
    else:
        shape = f"colour images of {facts.shape[2]} × {facts.shape[1]} pixels"
    words = f"{facts.items:,} {shape}, {facts.held_out:,} of them held out"
    return f"{words}, {len(facts.label_names)} classes" if facts.label_names else words


def _networks(parameters: dict[str, int]) -> str:
    each = "; ".join(f"{name}: {count:,} parameters" for name, count in parameters.items())
    return f"{each}; {sum(parameters.values()):,} in all" if len(parameters) > 1 else each


def _duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"


# -- what came of it --------------------------------------------------------------------------------------------------

def _samples(source: RunSource, most: int, cancelled: Callable[[], bool]) -> ET.Element | None:
    figures, taken = [], reading.sample_pictures(source, most)
    for step, content in taken:
        if cancelled():
            raise Cancelled
        figures.append(_figure(source, _caption(step, content),
                               lambda step=step, content=content: _made(source, step, content)))
    if taken:
        figures.append(_figure(source, "real data", lambda: _real(source, taken[-1][1])))
    if not any(figure is not None for figure in figures):
        return None
    said = ["What the generator makes as it learns."]
    if not source.facts.from_data:
        said.append("Each picture is made from the same random numbers.")
    if source.facts.data_kind == "images":
        said.append("While a run goes on each picture renews a part of the images, so that others may be some steps "
                    "older.")
    else:
        said.append("Real points are filled circles, generated ones are crosses.")
    if any(figure.find(".//image") is not None for figure in figures if figure is not None):
        said.append("Where the ground is blue, the discriminator believes “real”; where it is orange, “fake”.")
    return _card("Samples", element("p", " ".join(said)),
                 element("div", *figures, class_="gallery"))


def _figure(source: RunSource, caption: str, draw: Callable[[], ET.Element]) -> ET.Element | None:
    try:
        return element("figure", draw(), element("figcaption", caption))
    except DamagedError as error:
        source.reader.damage.append(str(error))
        return None


def _caption(step: int, content: ImageSamples | PointSamples) -> str:
    return f"step {step:,}, averaged weights" if content.weights == "ema" else f"step {step:,}"


def _made(source: RunSource, step: int, content: ImageSamples | PointSamples) -> ET.Element:
    if isinstance(content, ImageSamples):
        return pictures.image_grid(content.fake,
                                   lambda count: f"{count} images that the generator makes at step {step:,}")
    belief = reading.belief_at(source, step)
    clouds = _sources(content) | {"real": content.real, "fake": content.fake}
    ground = ", over what the discriminator believes of each place" if belief is not None else ""
    return pictures.plane(clouds, _extent(source), belief,
                          f"The plane at step {step:,}: real points and generated ones{ground}")


def _real(source: RunSource, content: ImageSamples | PointSamples) -> ET.Element:
    if isinstance(content, ImageSamples):
        return pictures.image_grid(content.real, lambda count: f"{count} real images of the data")
    clouds = _sources(content) | {"real": content.real}
    beside = "" if content.sources is None else ", and the points that are to become like them"
    return pictures.plane(clouds, _extent(source), None, f"The plane with real points{beside}")


def _sources(content: PointSamples) -> dict[str, np.ndarray]:
    return {} if content.sources is None else {"source": content.sources}


def _extent(source: RunSource) -> tuple[float, float, float, float]:
    if source.facts.extent is None:
        raise DamagedError("the file does not say how far the plane reaches")
    return source.facts.extent


def _curves(source: RunSource, run: RunReading) -> ET.Element:
    marks = [asked.step for asked in run.interventions]
    drawn = [curves.drawn(chart, run.history, marks) for chart in _charts(source, run)]
    found = [figure for figure in drawn if figure is not None]
    words = ("Lines are means over some steps, the pale bands behind them reach from the least to the greatest value."
             + (" Dotted lines are the interventions, by their numbers below." if marks else ""))
    return _card("Curves", element("p", words if found else "No curves were recorded up to here."), *found)


def _charts(source: RunSource, run: RunReading) -> list[Chart]:
    d, g = Line("loss_d", "discriminator", "d"), Line("loss_g", "generator", "g", dashed=True)
    scorings = [config.loss.owner for config in run.configs]
    units = list(dict.fromkeys(scoring.score_unit() for scoring in scorings))
    parts = [Chart(term.title, "part of the loss", (Line(term.name, "D" if term.side == "d" else "G", term.side),),
                   log=term.penalty) for term in source.facts.terms]
    return [
        Chart("Losses", "", (d, g)),
        Chart("Verdicts that are right", "share of the batch",
              (Line("accuracy_real", "on real", "real"), Line("accuracy_fake", "on fake", "fake", dashed=True)),
              percent=True),
        Chart("D's mean score", " \N{RIGHTWARDS ARROW} ".join(units),
              (Line("score_real", "of real", "real"), Line("score_fake", "of fake", "fake", dashed=True)),
              percent=all(scoring.is_probability for scoring in scorings)),
        Chart("Gradients", "norm, powers of ten", (Line("grad_norm_d", "discriminator", "d"),
                                                   Line("grad_norm_g", "generator", "g", dashed=True)), log=True),
        *parts]


def _indicators(run: RunReading) -> ET.Element:
    found: list[Child] = []
    for group in dict.fromkeys((*GROUPS, *(indicator.group for _, indicator in run.indicators))):
        rows: list[tuple[Child, ...]] = []
        for step, indicator in run.indicators:
            if indicator.group != group:
                continue
            words = indicator.text if indicator.value is not None else f"not applicable: {indicator.reason}"
            verdict = indicator.verdict if indicator.verdict in ("good", "fair", "bad") else ""
            value = element("span", f"{words} ({verdict})" if verdict else words,
                            class_=verdict or ("" if indicator.value is not None else "muted"))
            rows.append((indicator.label, value, indicator.reference_text,
                         f"{indicator.samples:,}" if indicator.samples else "", f"{step:,}"))
        if rows:
            found += [element("h3", _HEADINGS.get(group, group)), table(
                ("Indicator", "Value", "To compare with", "Samples", "At step"), rows, "indicators")]
    return _card("Indicators", *(found or [element("p", "None was measured up to here.")]))


# -- what was done on the way -----------------------------------------------------------------------------------------

def _interventions(run: RunReading) -> ET.Element:
    rows: list[tuple[Child, ...]] = [(str(number), f"{asked.step:,}", asked.text, asked.answer)
                                     for number, asked in enumerate(run.interventions, 1)]
    return _card("Interventions", table(("Number", "Step", "What", "Answer"), rows, "events") if rows else
                 element("p", "Nothing was changed while it trained."))


def _findings(source: RunSource, run: RunReading) -> ET.Element:
    found = []
    for finding in run.findings:
        when = (f"from step {finding.since:,} on; it still holds" if finding.until is None
                else f"from step {finding.since:,} to step {finding.until:,}")
        kind = {"good": "well", "warning": "warning", "severe": "severe"}.get(finding.severity, "note")
        found.append(element(
            "div", element("h3", finding.title),
            element("p", f"{finding.severity}, {when}", class_="muted"),
            element("p", run.explained.get(finding.name, "")),
            element("ul", *(element("li", words) for words in finding.evidence)) if finding.evidence else None,
            class_=f"finding {kind}"))
    nothing = "Diagnosis found nothing to remark." if source.config.observe.diagnose else "Diagnosis was off."
    return _card("Findings", *(found or [element("p", nothing)]))


def _settings(source: RunSource) -> ET.Element:
    return element("details", element("summary", element("h2", f"All settings at step {source.step:,} (TOML)")),
                   as_it_is("pre", element("code", source.config.to_toml())))


def _footer(source: RunSource) -> ET.Element:
    damage = [element("p", f"The file is damaged, and this is not all of it: {'; '.join(source.reader.damage)}.")] \
        if source.reader.damage else []
    return element("footer", *damage, element("p", f"Written by ganviz {__version__} from {source.path.name}."))
