"""The networks' weights, for other programs."""

from __future__ import annotations

from pathlib import Path

from .... import __version__
from ...datasets.base import Cancelled as WasCancelled
from ...settings.params import ConfigError
from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..source import RunSource

_SCRIPT_BEGINS = b"# Loads the weights of "


@EXPORTS.register("weights")
class WeightsExport(Export):
    """The networks' weights and their averages as safetensors, and beside them a script that loads them in plain torch.

    Each tensor is named as its network, a dot, and the parameter ("G.0.weight"); averages (EMA) begin with "ema.".
    """

    title = "Weights (safetensors)"
    suffixes = (".safetensors",)

    def why_not(self, source: RunSource) -> str:
        return "" if source.has_snapshot else "no snapshot at or before this step is left; choose a later step"

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        from safetensors.torch import save

        from ..loading_code import AVERAGED, loading_code, weights_of

        script = _script(path)
        _refuse_other_script(script)
        progress(0, 0)
        loaded = source.model()
        networks = {**loaded.model.networks, **{AVERAGED + name: net for name, net in loaded.averaged.items()}}
        tensors = {f"{name}.{key}": value.contiguous() for name, network in networks.items()
                   for key, value in weights_of(network).items()}
        about = {"format": "pt", "ganviz": __version__, "run": source.name, "step": str(loaded.step),
                 "model": loaded.model.name}
        content, code = save(tensors, about), loading_code(loaded, source.facts, source.name, path)
        if cancelled():
            raise WasCancelled
        files.write(path, content)
        files.write(script, code)
        of = f", averages of {' and '.join(loaded.averaged)} among them" if loaded.averaged else ""
        return f"{len(tensors)} tensors of step {loaded.step:,}{of}; {script.name} loads them in plain torch"

    def shown(self, path: Path) -> str:
        return _script(path).read_text(encoding="utf-8")


def _script(path: Path) -> Path:
    return path.with_name(f"{path.stem}-load.py")


def _refuse_other_script(path: Path) -> None:
    """Refuse to write over a file that is somebody's own."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(_SCRIPT_BEGINS))
    except FileNotFoundError:
        files.probe(path)
        return
    except OSError as error:
        raise ConfigError("", f"cannot write {path}: {error.strerror or error}; choose another name") from None
    if begins != _SCRIPT_BEGINS:
        raise ConfigError("", f"cannot write {path}: there is another file of that name; choose another name")
