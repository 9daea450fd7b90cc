"""The generator for other programs, as ONNX."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ...plugins import sources
from ...settings.component import Section
from ...settings.params import param
from ...system import files
from .. import onnx_process
from ..base import EXPORTS, Cancelled, Export, Progress
from ..source import RunSource

_NEEDED = ("onnx", "onnxscript", "onnxruntime")


@EXPORTS.register("onnx")
class OnnxExport(Export):
    """The generator as ONNX, averaged where the run keeps an average, and checked by onnxruntime against torch.

    Batches of any size go in: "z", the numbers it makes samples from, with "label" where it draws classes on demand; or
    "source", what a translation starts from. "samples" come out: images (n, C, H, W) from -1 to 1, or points.
    """

    title = "Generator (ONNX)"
    suffixes = (".onnx",)

    @dataclass(frozen=True)
    class Config(Section):
        direction: str = param("there", "Which generator of a model that translates both ways: the one to the samples, "
                               "or the one back to the sources.", choices=("there", "back"))

    def why_not(self, source: RunSource) -> str:
        missing = [name for name in _NEEDED if find_spec(name) is None]
        if missing:
            return f'ONNX files are written with {", ".join(missing)}, not installed here; pip install "ganviz[export]"'
        if not source.has_snapshot:
            return "no snapshot at or before this step is left; choose a later step"
        model = source.config.model.owner
        if self.config.direction == "back" and not model.translates_back():
            return f"{model.title} has no way back; choose the direction there"
        return ""

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        progress(0, 0)
        found, content = onnx_process.export(
            {"run": str(source.path.absolute()), "step": source.step, "stretch": source.stretch,
             "changes": source.changes, "back": self.config.direction == "back", "plugins": sources.loaded()},
            cancelled)
        files.write(path, content)
        checked = (f"{found['samples']} samples by onnxruntime differ from torch's by at most "
                   f"{found['difference']:.1e}")
        if found["averaged"]:
            return f"the averaged generator of step {found['step']:,}, from {found['inputs']}; {checked}"
        return f"the generator of step {found['step']:,}, from {found['inputs']}; {checked}"
