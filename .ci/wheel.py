#!/usr/bin/env python3
"""Build the wheel and the sdist, hold what is in them against the checkout, and try an installation elsewhere.

    python .ci/wheel.py

Run it with the Python of an environment that has ganviz's dependencies and `build`; nothing of that environment but
the dependencies is used by what is installed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

PRESETS = {
    "digits8": "digits-vanilla",
    "fashion6k": "fashion-dcgan",
    "fluent_line2color_32": "fluent-pix2pix",
    "glyphs28_upper": "glyphs-dcgan",
    "mnist10k": "mnist-vanilla",
    "phosphor32": "phosphor-pix2pix",
    "pixelfaces16": "faces-dcgan",
    "pixelfaces16_glasses_pairs": "faces-direct",
    "textures3_512": "textures-srgan",
}
"""A preset for each shipped data set, by the name of its file."""

# More would only be late: a machine that checks has two cores.
_AT_ONCE = 2
# What takes longer hangs.
_SECONDS_AT_MOST = 300


class CheckFailed(Exception):
    """Something that was built or installed is not as it must be."""


# -- what is in the wheel -----------------------------------------------------------------------------------------


def differences(wheel: Iterable[str], tracked: Iterable[str]) -> list[str]:
    """Say in which files a wheel differs from the checkout; nothing if it holds each of them and no other.

    Args:
        wheel: names of the files in the wheel.
        tracked: names of the files of `ganviz/` and `resources/` in the checkout.
    """
    wanted = {f"ganviz/{name}" if name.startswith("resources/") else name for name in tracked}
    found = {name for name in wheel if not name.partition("/")[0].endswith(".dist-info")}
    return [*(f"missing: {name}" for name in sorted(wanted - found)),
            *(f"not of the checkout: {name}" for name in sorted(found - wanted))]


def tracked_files() -> list[str]:
    """Names of the files under version control in `ganviz/` and `resources/`; without git, of all that lie there."""
    folders = ["ganviz", "resources"]
    listed = subprocess.run(["git", "-c", "safe.directory=*", "ls-files", "-z", *folders], cwd=ROOT, text=True,
                            capture_output=True, check=False) if shutil.which("git") else None
    if listed is not None and listed.returncode == 0:
        return [name for name in listed.stdout.split("\0") if name]
    return [path.relative_to(ROOT).as_posix() for folder in folders for path in (ROOT / folder).rglob("*")
            if path.is_file() and path.parent.name != "__pycache__"]


def contents(wheel: Path) -> dict[str, int]:
    """The checksum of each file in a wheel, by name."""
    with zipfile.ZipFile(wheel) as archive:
        return {entry.filename: entry.CRC for entry in archive.infolist()}


def build(folder: Path) -> Path:
    """Build the sdist, the wheel from it, and the wheel from the checkout; give the wheel, whose files are right."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for built in (pool.submit(_build, folder / "from_sdist"), pool.submit(_build, folder / "direct", "--wheel")):
            built.result()
    (wheel,), (direct,) = ((folder / name).glob("*.whl") for name in ("from_sdist", "direct"))
    wrong = differences(contents(wheel), tracked_files())
    if contents(wheel) != contents(direct):
        wrong.append("the wheel that is built from the sdist differs from the one that is built from the checkout")
    if wrong:
        raise CheckFailed("\n".join(wrong))
    return wheel


def _build(folder: Path, *options: str) -> None:
    called([sys.executable, "-m", "build", *options, "--outdir", str(folder), str(ROOT)], cwd=folder.parent)


# -- an installation ----------------------------------------------------------------------------------------------


class Installation:
    """The wheel in an environment of its own, outside the checkout, with a cache and settings of its own.

    Args:
        folder: for all of it.
    """

    def __init__(self, folder: Path, wheel: Path) -> None:
        called([sys.executable, "-m", "venv", str(folder / "venv")])
        self.python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
        called([self.python, "-m", "pip", "--disable-pip-version-check", "install", "-q", "--no-deps", "--no-index",
                str(wheel)])
        where = called([self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip()
        # what ganviz needs is taken from the environment that this program runs in
        Path(where, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
        self.folder = folder / "elsewhere"
        self.folder.mkdir()
        self._environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | {
            "XDG_CACHE_HOME": str(folder / "cache"), "XDG_CONFIG_HOME": str(folder / "config"),
            "QT_QPA_PLATFORM": "offscreen", "OMP_WAIT_POLICY": "PASSIVE"}
        lies_in = self.run("-P", "-c", "import ganviz; print(ganviz.__file__)").strip()
        if not lies_in.startswith(where):
            raise CheckFailed(f"ganviz was imported from {lies_in} and not from {where}")

    def run(self, *arguments: str) -> str:
        """Give what the environment's Python prints."""
        return called([self.python, *arguments], cwd=self.folder, env=self._environment)

    def ganviz(self, *arguments: str) -> str:
        """Give what the `ganviz` command prints."""
        return called([self.python.with_name("ganviz"), *arguments], cwd=self.folder, env=self._environment)

    def train(self, preset: str, steps: int, *arguments: str) -> dict:
        """Train without a window, and give what `--json` prints of it."""
        result = json.loads(self.ganviz("train", preset, "--steps", str(steps), "--json", *arguments))
        if result["steps"] != steps or "trouble" in result:
            raise CheckFailed(f"{preset}: {result}")
        return result


def called(command: Sequence[str | Path], **options) -> str:
    """Run a program and give its standard output.

    Raises:
        CheckFailed: it ended with an error, and the message has all it said; or it did not end.
    """
    words = [str(part) for part in command]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=_SECONDS_AT_MOST, **options)
    except subprocess.TimeoutExpired:
        raise CheckFailed(f"{' '.join(words)} did not end within {_SECONDS_AT_MOST} s") from None
    if done.returncode != 0:
        raise CheckFailed(f"{' '.join(words)} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def check_list(installed: Installation) -> None:
    listed = {line.split()[0] for line in installed.ganviz("--list").splitlines()}
    shipped = {path.stem for path in (ROOT / "resources" / "presets").glob("*.toml")}
    if listed != shipped:
        raise CheckFailed(f"--list has not the shipped presets: {sorted(listed ^ shipped)}")


def check_compiled(installed: Installation) -> None:
    """Where there is a C++ compiler, a ring is trained by compiled steps."""
    script = installed.folder / "compiled.toml"
    script.write_text('command = [{ step = 0, command = "mode", values = { name = "compiled" } }]\n', encoding="utf-8")
    result = installed.train("ring-vanilla", 50, "--script", str(script))
    has_compiler = any(map(shutil.which, ("g++", "clang++", "c++"))) or find_spec("ziglang") is not None
    if not (result["mode"].startswith("compiled") and "why_eager" not in result if has_compiler
            else result["why_eager"].startswith("no C++ compiler found")):
        raise CheckFailed(f"the ring was trained {result['mode']}: {result.get('why_eager', '')}")


def check_new(installed: Installation) -> None:
    """The plug-in to begin with is written, and trains."""
    file = installed.folder / "own.py"
    installed.ganviz("new", str(file))
    installed.train(str(file), 2)


def check_window(installed: Installation) -> None:
    picture = installed.folder / "window.png"
    installed.ganviz("ring-vanilla", "--steps", "20", "--screenshot", str(picture))
    if picture.stat().st_size < 20_000:
        raise CheckFailed(f"the window's picture has {picture.stat().st_size} bytes")


def checks() -> dict[str, Callable[[Installation], object]]:
    """What is tried of an installation, by name; what takes longest first."""
    shipped = {path.stem for path in (ROOT / "resources" / "datasets").glob("*.npz")}
    if shipped != PRESETS.keys():
        raise CheckFailed(f"no preset is tried for {sorted(shipped ^ PRESETS.keys())}; mend PRESETS")

    def trained(preset: str) -> Callable[[Installation], object]:
        return lambda installed: installed.train(preset, 2)

    return {"compiled ring": check_compiled, "window": check_window,
            **{preset: trained(preset) for preset in PRESETS.values()}, "--list": check_list, "new": check_new}


def main() -> int:
    start = time.perf_counter()

    def timed(check: Callable[[Installation], object]) -> float:
        began = time.perf_counter()
        check(installed)
        return time.perf_counter() - began

    try:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary).resolve()
            wheel = build(folder)
            print(f"{wheel.name}: {len(contents(wheel))} files, {wheel.stat().st_size / 1e6:.1f} MB, "
                  f"built in {time.perf_counter() - start:.0f} s", flush=True)
            installed = Installation(folder, wheel)
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                under_way = {name: pool.submit(timed, check) for name, check in checks().items()}
                for name, check in under_way.items():
                    print(f"installed: {name}, {check.result():.1f} s", flush=True)
    except CheckFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    print(f"all in {time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
