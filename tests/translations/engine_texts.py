"""Collects the texts of the engine and of the lessons' checks, which know nothing of languages.

Whatever reads like words is taken: labels, help, and the sentences of findings and errors; of an f-string the template,
with %1 for its first value. Left out are docstrings (but the first line of a registered class is its tooltip), errors
of the program itself, generated C++ and what only the terminal shows.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from ganviz.ui.translation.ts_file import Message

from .window_texts import ROOT

ENGINE, LESSONS = ROOT / "engine", ROOT / "lessons"
_WORDS = re.compile(r"[^\W\d_]{2,}[,;:.)”]* (?:→ )?[\w(%“]|[\w%)”] (?:→ )?[^\W\d_]{2,}")
_LABEL = re.compile(r"[A-Z][a-z]{2,}([ -][\w.-]+)*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PATTERN = re.compile(r"\\[(bdsw.]|\(\?")
_SQL = re.compile(r"(SELECT|INSERT|DELETE|CREATE|PRAGMA|BEGIN) |.* PRIMARY KEY|\w+\(\w+(, \w+)+\)$")
_SHELL = re.compile(r"\$\(|>/dev/null")
# keywords and attributes that hold what a person reads, however short
_READ = {"title", "label", "help", "unit", "zero", "text", "what", "reference_text", "reason", "summary", "advice",
         "answer"}
# words that stand alone on the screen: on columns of sheets and tables, as a part of a sentence, and names of classes
_ALONE = {
    "even", "chance", "unchanged", "above", "below", "real", "fake", "noise", "class", "source", "target",
    "original", "content", "wanted", "error", "loss", "mean", "score", "weight", "difference", "sample",
    "samples", "generated", "translated", "reconstructed", "interpolated", "bicubic", "eager", "compiled", "compiling",
    "gradient", "modes", "classes", "clusters", "penalty", "deviation", "logit", "discriminator", "generator",
    "bag", "coat", "dress", "pullover", "sandal", "shirt", "sneaker", "trouser", "glasses", "beard", "hat",
    "hair", "missing", "dropped", "text", "trained", "probability", "gone", "found", "reconstruction", "blindly",
    "pairs", "data", "model", "optimizer", "regularizer", "off", "on", "pixels", "adversarial", "norm", "cosine"}
# what only programs read
_NO_TEXT = {"model name", "unnamed: 0"}
_PROGRAM_ERRORS = {"ValueError", "TypeError", "RuntimeError", "KeyError", "NotImplementedError", "AttributeError",
                   "IndexError", "AssertionError", "LookupError"}
# what only the terminal or the compiler reads, and the text of programs that are exported
_UNSEEN = ("engine/compiled/rules/", "engine/compiled/source", "engine/compiled/emitter", "engine/compiled/lowering",
           "engine/compiled/program", "engine/compiled/trace", "engine/compiled/description",
           "engine/compiled/inputs", "engine/compiled/memory", "engine/compiled/cache", "engine/observation/report",
           "engine/features/groups", "engine/export/plain_script/", "engine/export/loading_code",
           "engine/own_loop/watch.py", "engine/own_loop/window", "engine/export/report/style",
           "engine/export/report/elements")
# where the window makes errors of its own, which are shown as the engine's are
_OF_WINDOW = ("ui/export/augmentation_dialog.py", "ui/export/film_saver.py", "ui/widgets/picture_file.py",
              "ui/window/file_commands.py")
_FOR_AUTHORS = "lessons/checks/"  # where settings are explained to those who write lessons


def messages() -> list[Message]:
    """Collect the messages of the engine, by its folders, and of the checks of lessons."""
    found: dict[Message, None] = {}
    for folder in (ENGINE, LESSONS):
        for path in sorted(folder.rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if not name.startswith(_UNSEEN):
                parts = Path(name).parts
                context = "Engine:" + (parts[1] if parts[0] == "engine" and len(parts) > 2 else parts[0])
                left_out = ("param",) if name.startswith(_FOR_AUTHORS) else ()
                found |= dict.fromkeys(Message(context, text) for text in texts(path, left_out))
    for name in _OF_WINDOW:
        found |= dict.fromkeys(Message("Engine:window", text) for text in texts(ROOT / name, ("tr", "translate")))
    return _once(found)


def texts(path: Path, calls: Collection[str] = ()) -> Iterator[str]:
    """Give what reads like words in a file, in its order, but nothing in calls of these names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out = _left_out(tree) | {node for node in ast.walk(tree)
                                  if isinstance(node, ast.Call) and _name(node.func) in calls}
    read = _read(tree)
    for node in _in_order(tree, left_out):
        if isinstance(node, ast.ClassDef) and _is_registered(node) and ast.get_docstring(node) and not calls:
            yield ast.get_docstring(node).splitlines()[0]
        if isinstance(node, ast.AnnAssign) and (label := _label_of(node)):
            yield label
        text = _template(node).strip()
        if text in _NO_TEXT or _SQL.match(text) or _SHELL.search(text):
            continue
        if text in _ALONE or _LABEL.fullmatch(text) or (_WORDS.search(text) and not _PATTERN.search(text)) or (
                node in read and _WORD.search(text)):
            yield text


def _once(found: Iterable[Message]) -> list[Message]:
    """Keep each text in the first of its contexts: an engine's text is looked up without one."""
    first: dict[str, Message] = {}
    for message in found:
        first.setdefault(message.source, message)
    return list(first.values())


def _template(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts, place = [], 0
        for value in node.values:
            if isinstance(value, ast.Constant):
                parts.append(value.value)
            else:
                place += 1
                parts.append(f"%{place}")
        return "".join(parts)
    return ""


def _in_order(node: ast.AST, left_out: set[ast.AST]) -> Iterator[ast.AST]:
    if node in left_out:
        return
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.JoinedStr) and isinstance(child, ast.Constant):
            continue  # a part of the template
        if isinstance(child, ast.FormattedValue):
            yield from _in_order(child.value, left_out)
        else:
            yield from _in_order(child, left_out)


def _label_of(field: ast.AnnAssign) -> str:
    """Give the label that a setting has from its name, as `Setting.label` makes it; empty where it has one."""
    call = field.value
    if not isinstance(call, ast.Call) or _name(call.func) != "param" or "label" in {k.arg for k in call.keywords}:
        return ""
    return field.target.id.replace("_", " ").capitalize()


def _left_out(tree: ast.Module) -> set[ast.AST]:
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(node)  # a docstring, of whatever it is
        elif isinstance(node, ast.Raise) and _name(getattr(node.exc, "func", node.exc)) in _PROGRAM_ERRORS:
            found.add(node)
        elif isinstance(node, ast.Compare | ast.Subscript):
            found |= {part for part in ast.walk(node) if isinstance(part, ast.Constant)}
        elif isinstance(node, ast.Call) and _name(node.func) in ("compile", "getenv", "ClassVar", "cast", "getattr"):
            found |= {part for part in node.args if isinstance(part, ast.Constant)}
        elif isinstance(node, ast.keyword) and node.arg in ("name", "class_"):
            found.add(node.value)
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            found.add(node.annotation)
    return found


def _read(tree: ast.Module) -> set[ast.AST]:
    """Find the texts behind the names of what a person reads."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        targets = getattr(node, "targets", ()) if isinstance(node, ast.Assign) else ()
        if {getattr(node, "arg", None), *(getattr(target, "id", None) for target in targets)} & _READ:
            found |= set(_branches(getattr(node, "value", None)))
        if isinstance(node, ast.Dict):
            found |= {value for key, value in zip(node.keys, node.values, strict=True)
                      if getattr(key, "value", None) in _READ}
    return found


def _branches(node: ast.AST | None) -> Iterator[ast.AST]:
    if isinstance(node, ast.IfExp):
        yield from _branches(node.body)
        yield from _branches(node.orelse)
    elif node is not None:
        yield node


def _is_registered(node: ast.ClassDef) -> bool:
    return any(_name(getattr(d, "func", d)) == "register" for d in node.decorator_list)


def _name(node: ast.AST | None) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))
