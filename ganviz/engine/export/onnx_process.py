"""The export to ONNX in a process of its own, so that a training that goes on beside it is left alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..datasets.base import Cancelled
from ..settings.params import ConfigError
from ..system.programs import module_path, search_path

_SECONDS_BETWEEN_QUESTIONS = 0.1  # whether the person has cancelled


def export(request: Mapping[str, Any], cancelled: Callable[[], bool]) -> tuple[dict[str, Any], bytes]:
    """Make an ONNX file in another process.

    Args:
        request: arguments of `make` but for the path.

    Returns:
        what `make` returns, and the file's bytes.

    Raises:
        ConfigError: it could not be made; says why.
        Cancelled: as asked; the process is gone.
    """
    with tempfile.TemporaryDirectory(prefix="ganviz-") as folder:
        answer, said, path = (Path(folder) / name for name in ("answer.json", "said.txt", "generator.onnx"))
        environment = os.environ | {"OMP_NUM_THREADS": "1", "PATH": search_path(), "PYTHONPATH": module_path()}
        arguments = json.dumps({**request, "path": str(path), "answer": str(answer)})
        with said.open("wb") as output:
            # away from the person's folder, in which a file may be called like a module
            process = subprocess.Popen([sys.executable, "-P", "-m", __name__, arguments], env=environment, cwd=folder,
                                       stdin=subprocess.DEVNULL, stdout=output, stderr=output)
            try:
                while process.poll() is None:
                    if cancelled():
                        raise Cancelled
                    try:
                        process.wait(_SECONDS_BETWEEN_QUESTIONS)
                    except subprocess.TimeoutExpired:
                        continue
            finally:
                process.kill()
                process.wait()
        if not answer.exists():
            lines = said.read_text(errors="replace").strip().splitlines() or [f"exit code {process.returncode}"]
            raise ConfigError("", f"torch could not write these networks as ONNX: {lines[-1][:300]}; export the "
                                  "weights instead")
        found = json.loads(answer.read_text())
        if "error" in found:
            raise ConfigError("", found["error"])
        return found, path.read_bytes()


def make(run: str, step: int, stretch: int | None, changes: dict[str, Any], back: bool, path: str,
         plugins: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """Write the generator of a recorded run at a step as ONNX.

    Args:
        plugins: that the process which asks has loaded; this one loads them too.

    Returns:
        inputs, difference and samples of the `ExportedGenerator`; averaged and step of what was exported.

    Raises:
        ConfigError: it cannot be written.
        DamagedError: the run cannot be read.
    """
    from ..plugins import sources
    from .onnx_graph import write_generator
    from .source import RunSource

    sources.name_again(plugins)
    sources.load()

    with RunSource(Path(run), step, stretch, changes) as source:
        loaded = source.model()
        about = {"run": source.name, "step": str(loaded.step), "model": loaded.model.name}
        found = write_generator(loaded, source.facts, Path(path), back, about)
    averaged = "F" in loaded.averaged if back else bool(loaded.averaged)
    return {"inputs": found.inputs, "difference": found.difference, "samples": found.samples, "averaged": averaged,
            "step": loaded.step}


def main() -> None:
    """Obey a request on the command line, and write the answer to the file that it names."""
    from ..record.damage import DamagedError

    request = json.loads(sys.argv[1])
    answer = Path(request.pop("answer"))
    try:
        found = make(**request)
    except (ConfigError, DamagedError) as error:
        found = {"error": str(error)}
    answer.write_text(json.dumps(found))


if __name__ == "__main__":
    main()
