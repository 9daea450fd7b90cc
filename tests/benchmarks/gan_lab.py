"""Our loop beside GAN Lab's, the tool that most people know: the latter on TensorFlow.js in Node, if that is here.

    npm install --prefix FOLDER @tensorflow/tfjs @tensorflow/tfjs-backend-wasm
    NODE_PATH=FOLDER/node_modules python -m tests.benchmarks --only gan-lab

At the page's own defaults (two hidden layers of 8, SGD), and at another size with Adam. A tfjs-node cannot be had from
npm alone: its installation fetches TensorFlow from elsewhere.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from ganviz.engine.settings.config import RunConfig

from .against import TREES, running
from .arithmetic import products_alone
from .examples import EXAMPLES
from .loops import LiveLoop
from .measure import Remark, Row, in_turn, not_measured, quotients, row

HERE = Path(__file__).resolve().parent
_NEEDS = "needs Node and @tensorflow/tfjs with @tensorflow/tfjs-backend-wasm (NODE_PATH)"


@dataclass(frozen=True)
class Size:
    """A size at which both are measured.

    Attributes:
        name: in the table and among the examples.
        arguments: the generator's and the discriminator's units, and the optimizer, as gan_lab.js takes them.
        aim: iterations of ours to one of GAN Lab's on its fastest backend.
    """

    name: str
    arguments: tuple[str, str, str]
    aim: float


SIZES = (Size("gan-lab", ("8", "8", "sgd"), 100), Size("gan-lab 14/10", ("14", "10", "adam"), 60))


class NodeLoop:
    """GAN Lab's loop in a process of its own.

    Args:
        backend: of TensorFlow.js, "cpu" or "wasm".
        size: of the networks.
    """

    def __init__(self, backend: str, size: Size) -> None:
        self._process = subprocess.Popen(["node", str(HERE / "gan_lab.js"), backend, *size.arguments], text=True,
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def __enter__(self) -> NodeLoop:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=30)

    def steps_per_second(self, seconds: float) -> float:
        self._process.stdin.write(f"{seconds}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


def is_here() -> bool:
    """Whether Node is, with the packages that the loop needs."""
    packages = ("@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm")
    code = ";".join(f"require.resolve({package!r})" for package in packages)
    try:
        return subprocess.call(["node", "-e", code], cwd=HERE, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def gan_lab(pairs: int, seconds: float) -> Iterator[Row | Remark]:
    """Over the plain PyTorch loop and over GAN Lab's, bare; at the second size with the window open, too."""
    measured = is_here()
    for size in SIZES:
        with running(size.name) as (bare, example), ExitStack() as stack:
            example.choose_threads(seconds)
            loops = {"ganviz": bare, "plain": example}
            if measured:
                loops |= {backend: stack.enter_context(NodeLoop(backend, size)) for backend in ("cpu", "wasm")}
            for loop in loops.values():
                loop.steps_per_second(2 * seconds)
            found = in_turn({name: lambda loop=loop: loop.steps_per_second(seconds) for name, loop in loops.items()},
                            pairs)
        speeds = {name: median(values) for name, values in found.items()}
        yield row(f"{size.name}: ganviz / plain loop", quotients(found["ganviz"], found["plain"]), at_least=1.0,
                  note=f"{speeds['ganviz']:.4g} and {speeds['plain']:.4g} steps/s")
        name = f"{size.name}: ganviz / GAN Lab on tfjs, wasm"
        if not measured:
            yield not_measured(name, _NEEDS)
            continue
        over = row(name, quotients(found["ganviz"], found["wasm"]), at_least=size.aim,
                   note=f"{speeds['ganviz']:.4g} and {speeds['wasm']:.4g} steps/s; its cpu backend {speeds['cpu']:.4g}")
        yield over if over.met else replace(over, note=f"{over.note}; {_floor(size, speeds['wasm'])}")
    yield from _live(RunConfig.from_dict(TREES[SIZES[-1].name]), speeds.get("wasm"), pairs, seconds)


def _live(config: RunConfig, theirs: float | None, pairs: int, seconds: float) -> Iterator[Row]:
    """With the window open and everything visible: over GAN Lab's loop, which draws nothing."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "gan-lab.toml"
        source.write_text(config.to_toml(), encoding="utf-8")
        live = LiveLoop(str(source))
    live.steps_per_second(seconds)
    live.frames.clear()
    speeds = [live.steps_per_second(seconds) for _ in range(pairs)]
    live.close()
    name = SIZES[-1].name
    if theirs is not None:
        yield row(f"{name}: window live / GAN Lab on tfjs, wasm", [speed / theirs for speed in speeds], at_least=20)
    yield row(f"{name}: frames per second meanwhile", live.frames, at_least=20)


def _floor(size: Size, theirs: float) -> str:
    """Say how fast the matrix products alone would be on one core."""
    allowed = products_alone(EXAMPLES[size.name]().step)
    return f"matrix products alone, at one core's peak: {allowed:.4g} steps/s, {allowed / theirs:.0f} × it"
