#!/usr/bin/env python3
"""Set up ganviz beside this file and start it: `python3 start.py [arguments of ganviz]`.

`python3 start.py test [arguments of pytest]` sets up what the tests need too, and runs them.

The first start makes a virtual environment in `.venv` (or where GANVIZ_VENV says) and installs into it; later
starts do so only if pyproject.toml or constraints.txt changed, or if the last time was interrupted.
Needs nothing but Python; kept readable by old ones, so that they can say that they are too old.
"""

import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time

try:
    import fcntl
except ImportError:  # on Windows
    import msvcrt

ROOT = os.path.dirname(os.path.abspath(__file__))
OLDEST = (3, 11)
STAMP = "ganviz-installed"
UNFINISHED = "ganviz-unfinished"
SECONDS_BETWEEN_TRIES = 0.2


def main(arguments):
    """Set up what is missing, then become ganviz or the tests."""
    if sys.version_info < OLDEST:
        return complain(f"Python {version_text(OLDEST)} or newer is needed, and this is "
                        f"{version_text(sys.version_info)}. Install a newer one and start with that.")
    search_no_relative_folders()
    testing = arguments[:1] == ["test"]
    folder = os.path.abspath(os.environ.get("GANVIZ_VENV") or os.path.join(ROOT, ".venv"))
    try:
        prepare(folder, {"export"} | ({"dev"} if testing else set()) | (set() if has_compiler() else {"compiler"}))
    except SetUpError as error:
        return complain(str(error))
    if arguments[:1] != ["train"]:
        install_system_libraries()
    if testing:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.chdir(ROOT)
        return become([python_of(folder), "-m", "pytest"] + arguments[1:])  # from ROOT, for its `tests`
    return become(python(folder) + ["-m", "ganviz"] + arguments)


def search_no_relative_folders():
    """Keep programs and modules of the folder that one happens to stand in out of what is started from here."""
    for name in ("PATH", "PYTHONPATH"):
        if name in os.environ:
            os.environ[name] = os.pathsep.join(filter(os.path.isabs, os.environ[name].split(os.pathsep)))


def has_compiler():
    """Whether this machine has a C++ compiler, or CXX says which one to take, even if that is none."""
    sys.path.insert(0, ROOT)
    from ganviz.engine.compiled import compiler
    sys.path.remove(ROOT)

    return "CXX" in os.environ or compiler.find_installed() is not None


class SetUpError(Exception):
    """The environment cannot be made; the message says why and what to do."""


def prepare(folder, extras):
    """Make the environment, or bring it up to date, unless it already is; one start at a time does so.

    Args:
        folder: of the virtual environment.
        extras: names of the optional dependencies that are needed.

    Raises:
        SetUpError: something is missing on the machine, or an installation failed.
    """
    if is_ready(folder, extras):
        return
    with alone(folder):
        if not is_ready(folder, extras):  # another start may have made it meanwhile
            bring_up_to_date(folder, extras)


def is_ready(folder, extras):
    """Whether the last installation was complete and is what is wanted now."""
    present = read_stamp(folder)
    complete = present is not None and present[0] == fingerprint() and extras <= present[1]
    return complete and runs(folder, "import ganviz")


def bring_up_to_date(folder, extras):
    """Install into the environment, which is made anew if it is of no use."""
    present = read_stamp(folder)
    if os.path.exists(os.path.join(folder, UNFINISHED)) or not runs(folder, "import pip"):
        make_environment(folder)
    # an extra that was installed once stays up to date
    extras = extras | (present[1] if present is not None else set())
    try:
        install(folder, extras)
    except SetUpError as error:
        if "compiler" not in extras:
            raise
        say(f"{error}\nOnce more, without the compiler that was to make training faster")
        install(folder, extras - {"compiler"})
        say("Trainings run, only slower. To make them faster, install g++ or clang++.")
    # with the compiler even where it could not be had: it is not asked for again at each start
    with open(os.path.join(folder, STAMP), "w", encoding="utf-8") as stamp:
        stamp.write("\n".join([fingerprint()] + sorted(extras)) + "\n")


@contextlib.contextmanager
def alone(folder):
    """Keep other starts out of an environment; wait for one that is at work in it, and say so.

    The lock lies beside the folder, which may be made anew meanwhile. It goes with the process, however that ends.
    """
    path = folder + ".lock"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:  # no place for a lock is no reason not to start
        yield
        return
    try:
        if not try_to_lock(lock):
            say(f"Another start is preparing {folder}; waiting until it is done")
            while not try_to_lock(lock):
                time.sleep(SECONDS_BETWEEN_TRIES)
        yield
    finally:
        os.close(lock)


def try_to_lock(descriptor):
    """Whether the open file is ours now; closing it gives it back."""
    try:
        if os.name == "nt":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return os.name != "nt"  # elsewhere it says that this disk has no locks
    return True


def fingerprint():
    """What the installation depends on: the two files, and where this folder lies."""
    digest = hashlib.sha256(ROOT.encode())
    for name in ("pyproject.toml", "constraints.txt"):
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def read_stamp(folder):
    """(fingerprint, extras) of the last complete installation; None if there is none."""
    try:
        with open(os.path.join(folder, STAMP), encoding="utf-8") as stamp:
            lines = stamp.read().split()
    except OSError:
        return None
    return (lines[0], set(lines[1:])) if lines else None


def python_of(folder):
    """The environment's Python."""
    where = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(folder, *where)


def python(folder):
    """The environment's Python as the start of a command that takes no module from the working directory."""
    return [python_of(folder), "-P"]


def runs(folder, statement):
    """Whether the environment's Python is there and can do this."""
    try:
        return subprocess.call(python(folder) + ["-c", statement], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def make_environment(folder):
    """A fresh virtual environment in place of an old or unfinished one."""
    ours = any(os.path.exists(os.path.join(folder, name)) for name in ("pyvenv.cfg", UNFINISHED))
    if os.path.exists(folder) and not ours and (not os.path.isdir(folder) or os.listdir(folder)):
        raise SetUpError(f"{folder} is not a virtual environment; move it away.")
    need_venv()
    say(f"Making a Python environment in {folder}")
    shutil.rmtree(folder, ignore_errors=True)
    begin(folder)
    result = subprocess.run([sys.executable, "-P", "-m", "venv", folder], stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        raise SetUpError("The environment could not be made:\n" + result.stdout.strip())


def begin(folder):
    """Leave a mark that only a finished installation takes away, and give its path."""
    os.makedirs(folder, exist_ok=True)
    mark = os.path.join(folder, UNFINISHED)
    with open(mark, "w", encoding="utf-8"):
        return mark


def need_venv():
    """Debian and Ubuntu keep venv and ensurepip in a package of their own."""
    both = [sys.executable, "-P", "-c", "import venv, ensurepip"]
    if subprocess.call(both, stderr=subprocess.DEVNULL) == 0:
        return
    package = f"python{version_text(sys.version_info)}-venv"
    if not (apt_install([package]) and subprocess.call(both, stderr=subprocess.DEVNULL) == 0):
        raise SetUpError("This Python has no venv and ensurepip modules. On Debian and Ubuntu run: "
                         f"sudo apt-get install {package}")


def install(folder, extras):
    """Install ganviz, editable, with what it needs, telling the big steps only."""
    say("Installing ganviz and what it needs; the first time this takes some minutes")
    unfinished = begin(folder)
    if read_stamp(folder) is not None:
        os.remove(os.path.join(folder, STAMP))
    target = f".[{','.join(sorted(extras))}]" if extras else "."
    command = python(folder) + ["-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off",
                                "-c", "constraints.txt", "-e", target]
    heard = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace") as pip:
        for line in pip.stdout:
            heard.append(line.rstrip())
            told = worth_telling(line)
            if told:
                say("  " + told)
    # pip ended by itself, even if in an error: what it installed is whole and need not be made again
    os.remove(unfinished)
    if pip.returncode != 0:
        raise SetUpError("The installation failed; the last lines of pip were:\n"
                         + "\n".join(heard[-12:]) + "\nStart again to try once more.")


def worth_telling(line):
    """What to show of a line of pip's: downloads of 5 MB and more, and the last step."""
    if line.startswith("Installing collected packages"):
        return f"installing {line.count(',') + 1} packages"
    found = re.match(r"\s*Downloading (\S+) \(([\d.]+) (MB|GB)\)", line)
    if found and (found[3] == "GB" or float(found[2]) >= 5):
        name = found[1].split("/")[-1].split("-")[0]
        return f"downloading {name} ({found[2]} {found[3]})"
    return None


def install_system_libraries():
    """On Linux, install the system libraries that Qt takes from outside, or else name them."""
    if not sys.platform.startswith("linux"):
        return
    sys.path.insert(0, ROOT)
    from ganviz.display import CORE_LIBRARIES, XCB_LIBRARIES, install_command, missing_packages
    sys.path.remove(ROOT)

    packages = missing_packages({**CORE_LIBRARIES, **XCB_LIBRARIES})
    if packages and not apt_install(packages):
        say("The window needs system libraries that are not here. On Debian and Ubuntu run: "
            + install_command(packages))


def apt_install(packages):
    """Install Debian packages if that needs no question; whether they are installed now."""
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    prefix = []
    if os.geteuid() != 0:
        sudo = shutil.which("sudo")
        if sudo is None or subprocess.call([sudo, "-n", "true"], stdout=subprocess.DEVNULL,
                                           stderr=subprocess.DEVNULL) != 0:
            return False
        prefix = [sudo, "-n"]
    say("Installing system packages: " + " ".join(packages))
    command = prefix + ["env", "DEBIAN_FRONTEND=noninteractive", apt, "-qq", "-o", "DPkg::Lock::Timeout=60"]
    install_them = command + ["install", "-y", "--no-install-recommends"] + packages

    def quietly(what):
        return subprocess.call(what, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL) == 0

    # the lists of packages may be absent or old on a fresh machine
    return quietly(install_them) or (quietly(command + ["update"]) and quietly(install_them))


def become(command):
    """Run the command in place of this process; on Windows, run it and give its exit code."""
    if os.name == "nt":
        return subprocess.call(command)
    sys.stdout.flush()
    sys.stderr.flush()
    return os.execv(command[0], command)


def version_text(version):
    """"3.11" of (3, 11, 7, ...)."""
    return f"{version[0]}.{version[1]}"


def say(text):
    """One line of progress; standard output belongs to ganviz."""
    print(text, file=sys.stderr, flush=True)


def complain(text):
    say("start.py: " + text)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
