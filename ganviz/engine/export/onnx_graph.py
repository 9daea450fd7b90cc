"""A generator as an ONNX file, held against torch on random inputs.

Runs in a process of its own (see `onnx_process`): `torch.export` changes torch's operators for the whole process while
it works, and says things on the terminal that are not meant for a person.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ... import __version__
from ..settings.params import ConfigError
from ..telemetry.facts import RunFacts
from .source import LoadedModel
from .stand_in import stand_in_batches

LARGEST_DIFFERENCE = 1e-4
"""By which an ONNX file's samples may differ from torch's, times the largest number in them where that is above 1."""

_MOST_BYTES = 2_000_000_000  # of weights; beyond that ONNX wants files beside the file
_CHECKED_BATCHES = (1, 3, 8)
_TRACED_BATCH = 2  # a dimension of 1 would be taken for one that never changes


@dataclass(frozen=True)
class ExportedGenerator:
    """An ONNX file that was checked.

    Attributes:
        inputs: names with their shapes, in words ("z (n, 2)").
        difference: the largest one between samples by onnxruntime and by torch.
        samples: that were compared.
    """

    inputs: str
    difference: float
    samples: int


class GeneratorGraph(nn.Module):
    """All that makes samples of latents, as a function of tensors: averaged networks where the run keeps an average.

    Inputs are a batch of any size: "z", numbers drawn as in training, and for a conditional model "label", int64; or
    "source", what a translation starts from ("sample", on the way back). The result are images (n, C, H, W) from -1 to
    1, or points in the coordinates of the data.

    Args:
        facts: of the run, whose data is not needed.
        back: of a model that translates both ways, the generator of the way back.
    """

    def __init__(self, loaded: LoadedModel, facts: RunFacts, back: bool = False) -> None:
        super().__init__()
        self.networks = nn.ModuleDict({**loaded.model.networks, **loaded.averaged})
        self._model, self._back = loaded.model, back
        self._stand_in = stand_in_batches(facts)
        self._random = torch.Generator().manual_seed(0)
        normalized = facts.scale is not None and not loaded.model.from_data
        self._offset, self._scale = (torch.from_numpy(value.copy()) if normalized else None
                                     for value in (facts.offset, facts.scale))
        self.eval()

    def forward(self, z: Tensor, label: Tensor | None = None) -> Tensor:
        if self._back:
            return self._model.translated_back(z, self.networks)
        if label is not None:
            z = torch.cat([z, F.one_hot(label, self._model.labels).to(z.dtype)], 1)
        made = self._model.sample(z, self.networks)
        return made if self._scale is None else made * self._scale + self._offset

    def draw(self, n: int) -> dict[str, Tensor]:
        """Draw random inputs by name, at most 8 of each."""
        model = self._model
        model.batches = self._stand_in
        if self._back:
            return {"sample": model.batches.to_float(model.batches.items[:n]).contiguous()}
        z = model.latents(n, self._random).contiguous()
        if not model.conditional:
            return {"source" if model.from_data else "z": z}
        return {"z": z[:, :-model.labels].contiguous(), "label": z[:, -model.labels:].argmax(1)}

    def program(self) -> torch.export.ExportedProgram:
        """Trace what is done with a batch, for batches of any size."""
        batch, example = torch.export.Dim("n", min=1), self.draw(_TRACED_BATCH)
        return torch.export.export(self, tuple(example.values()), dynamic_shapes=tuple({0: batch} for _ in example))


def write_generator(loaded: LoadedModel, facts: RunFacts, path: Path, back: bool = False,
                    about: dict[str, str] | None = None) -> ExportedGenerator:
    """Write the generator as a `GeneratorGraph` whose output is "samples", and hold the file against torch.

    Args:
        back: as there.
        about: plain texts to be kept in the file.

    Raises:
        ConfigError: the file differs from torch by more than `LARGEST_DIFFERENCE`, or would be too large.
    """
    graph = GeneratorGraph(loaded, facts, back)
    if sum(p.nbytes for p in graph.parameters()) > _MOST_BYTES:
        raise ConfigError("", "the networks have more than 2 GB of weights, which one ONNX file cannot hold; export "
                              "the weights instead")
    texts = {**(about or {}), "ganviz": __version__}
    if loaded.model.conditional:
        texts["labels"] = json.dumps(facts.label_names)
    with torch.no_grad():
        made = torch.onnx.export(graph.program(), dynamo=True, verbose=False, output_names=["samples"],
                                 input_names=list(graph.draw(1)))
        for node in made.model.graph:  # torch notes at each from which line of which file on this machine it comes
            node.metadata_props.clear()
        made.model.metadata_props.update(texts)
        made.save(path, external_data=False)
        return _checked(graph, path)


def _checked(graph: GeneratorGraph, path: Path) -> ExportedGenerator:
    import onnxruntime

    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    difference = largest = 0.0
    for inputs in (graph.draw(n) for n in _CHECKED_BATCHES):
        wanted = graph(*inputs.values()).numpy()
        found, = session.run(["samples"], {name: value.numpy() for name, value in inputs.items()})
        if found.shape != wanted.shape or not np.isfinite(found).all():
            raise ConfigError("", f"the ONNX file makes samples of shape {found.shape} where torch makes "
                                  f"{wanted.shape}, or some that are not finite; export the weights instead")
        difference = max(difference, float(np.abs(found - wanted).max()))
        largest = max(largest, float(np.abs(wanted).max()))
    allowed = LARGEST_DIFFERENCE * max(1.0, largest)
    if difference > allowed:
        raise ConfigError("", f"samples of the ONNX file differ from torch's by up to {difference:.2g}, and "
                              f"{allowed:.2g} is allowed; export the weights instead")
    shapes = ", ".join(f"{name} ({', '.join(['n', *map(str, value.shape[1:])])})"
                       for name, value in graph.draw(1).items())
    return ExportedGenerator(shapes, difference, sum(_CHECKED_BATCHES))
