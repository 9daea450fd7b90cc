"""What the diagram says of its parts: tooltips, titles, and the words in its nodes."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from ....engine.probes.network import Join, Layer, Net
from ...translation.showing import shown
from .diagram_layout import Back, Item, Lane, Node
from .diagram_words import number, shape_text


def _tr(text: str, *values: object) -> str:
    text = QCoreApplication.translate("NetworkDiagram", text)
    for place, value in enumerate(values, 1):
        text = text.replace(f"%{place}", str(value))
    return text


def item_text(item: Item) -> str:
    """Describe a box of a lane."""
    if item.layer is not None:
        return layer_text(item.layer)
    return _fold_text(item) if item.join is None else _join_text(item.join)


def layer_text(layer: Layer) -> str:
    """Describe a layer in a few lines."""
    lines = [f"{layer.path}  {layer.kind}" + (f"({layer.about})" if layer.about else "")]
    if layer.shape is None:
        lines.append(_tr("no data is seen to pass through it"))
    else:
        lines.append(_tr("output %1, mean %2 ± %3", shape_text(layer.shape), number(layer.mean), number(layer.std)))
    lines.append(_tr("%1 parameters", f"{layer.parameters:,}"))
    if layer.idle_kind == "dead":
        lines.append(_tr("%1 % of its units are dead: 0 for every sample", f"{100 * layer.idle:.0f}"))
    elif layer.idle_kind == "saturated":
        lines.append(_tr("%1 % of its outputs are saturated: almost no gradient passes", f"{100 * layer.idle:.0f}"))
    return "\n".join([*lines, _tr("Click for its weights, gradient and outputs.")])


def _join_text(join: Join) -> str:
    how = {"+": _tr("are added"), "\N{MULTIPLICATION SIGN}": _tr("are multiplied"),
           "cat": _tr("are concatenated"), "\N{MINUS SIGN}": _tr("are subtracted")}
    sources = [name.partition("/")[2] or name for name in join.sources]
    return f"{', '.join(sources)} {how.get(join.sign, join.sign)}"


def _fold_text(item: Item) -> str:
    if item.folded < 0:
        return _tr("Fold the middle layers of %1 again", item.net)
    return _tr("Show the %1 layers of %2 that are folded away", item.folded, item.net)


def fold_label(item: Item) -> str:
    """Say in the box itself what it unfolds or folds."""
    return _tr("fold") if item.folded < 0 else _tr("…\n%1 more\nlayers", item.folded)


def output_label(layer: Layer) -> str:
    """Say in a layer's box what shape comes out of it."""
    return _tr("not seen") if layer.shape is None else shape_text(layer.shape)


def back_text(lane: Lane, back: Back) -> str:
    """Describe a loss on its way back below a lane."""
    if back.passes:
        return _tr("The loss of %1 goes back through %2, which it does not change", back.passes, lane.net.name)
    return _tr("The update %1 moves %2", shown(back.update.name), ", ".join(back.update.networks))


def back_label(back: Back, loss: float) -> str:
    """Name a loss on its line, with its value unless that is not a number."""
    text = _tr("loss of %1", shown(back.update.name))
    return text if math.isnan(loss) else f"{text}  {number(loss)}"


def net_text(net: Net) -> str:
    """Describe a network, beside its name."""
    role = {"makes": _tr("makes samples"), "judges": _tr("judges samples")}.get(net.role)
    count = _tr("%1 parameters", f"{net.parameters:,}")
    layers = _tr("%1 layers", len(net.layers))
    unknown = "" if net.ends else _tr("what passes through it is not known: its layers only")
    return " · ".join([part for part in (role, layers, count, unknown) if part])


def node_texts(lane: Lane, node: Node, sample: tuple[int, ...], source: str) -> tuple[str, str]:
    """Name a node, and say what shape it has or where it leads.

    Args:
        sample: shape of a sample.
        source: what a translation starts from is called; may be empty.
    """
    words = {"noise": _tr("noise z"), "class": _tr("class"), "noise and class": _tr("noise, class"),
             "source": source or _tr("source"), "real": _tr("real data"), "fake": _tr("fake"),
             "verdict": _tr("verdict")}
    out, nets = node is lane.output, ", ".join(node.nets)
    if len(node.nets) > 2:
        nets = _tr("%1 networks", len(node.nets))
    if node.kind == "other":
        way = _tr("to %1", nets) if out else _tr("from %1", nets)
        return (way if nets else _tr("output")), _made_shape(lane.net, sample) if out else ""
    if node.kind == "unknown":
        return _tr("input"), "?"
    if node.kind == "verdict":
        return words["verdict"], _tr("real or fake?")
    if node.kind == "fake":
        return words["fake"], _made_shape(lane.net, sample) if out else _tr("from %1", nets)
    shape = {"real": sample, "class": ()}.get(node.kind, lane.net.input if len(lane.inputs) == 1 else ())
    return words[node.kind], "" if not shape else shape_text(shape)


def _made_shape(net: Net, sample: tuple[int, ...]) -> str:
    """Write the shape of what a network makes; what only reshapes it is no layer of the diagram."""
    shape = net.layers[-1].shape if net.layers else None
    if shape is None:
        return ""
    return shape_text(sample if math.prod(shape) == math.prod(sample) else shape)
