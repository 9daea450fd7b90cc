"""Collects the texts of the window: what is handed to `tr` in `ganviz/ui`, by the context that Qt uses at run time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from ganviz.ui.translation.ts_file import Message

ROOT = Path(__file__).resolve().parents[2] / "ganviz"
UI = ROOT / "ui"
# class attributes that are handed to `tr` elsewhere, as `self.tr(panel.title)`
_ATTRIBUTES = ("title", "help")


class UnknownText(ValueError):
    """A text that is put together before it is handed to `tr`, so that no translation can be found for it."""


def messages(folder: Path) -> list[Message]:
    """Collect the messages of all files in a folder of the window and in those below it, in their order."""
    found = [m for path in sorted(folder.rglob("*.py")) for m in _File(path).messages()]
    return list(dict.fromkeys(found))


class _File:
    """One file of the window."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tree = ast.parse(path.read_text(encoding="utf-8"))

    def messages(self) -> list[Message]:
        contexts = self._contexts()
        return [Message(context, source) for context, source in self._visit(self._tree, "", contexts)]

    def _visit(self, node: ast.AST, inside: str, contexts: dict[str, str]) -> Iterator[tuple[str, str]]:
        if isinstance(node, ast.ClassDef):
            inside = node.name
            for source in _attributes(node):
                yield inside, source
        if isinstance(node, ast.Call):
            context, text = self._called(node, inside, contexts)
            if text is not None:
                for source in self._literals(text):
                    yield context, source
        for child in ast.iter_child_nodes(node):
            yield from self._visit(child, inside, contexts)

    def _called(self, call: ast.Call, inside: str, contexts: dict[str, str]) -> tuple[str, ast.expr | None]:
        """Return the context and the text of a call; no text where it translates nothing."""
        function = call.func
        if isinstance(function, ast.Name) and function.id in contexts and call.args:
            return contexts[function.id], call.args[0]
        if isinstance(function, ast.Attribute) and function.attr == "tr" and call.args:
            return inside or self._path.stem, call.args[0]
        if _is_translate(call):
            return call.args[0].value, call.args[1]
        return "", None

    def _literals(self, text: ast.expr) -> Iterator[str]:
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value
        elif isinstance(text, ast.IfExp):
            yield from self._literals(text.body)
            yield from self._literals(text.orelse)
        elif isinstance(text, ast.JoinedStr | ast.BinOp):
            raise UnknownText(f"{self._path}:{text.lineno}: give tr one whole text, with %1 for values")
        # a name or an attribute is one of _ATTRIBUTES, or a parameter that is handed on

    def _contexts(self) -> dict[str, str]:
        """Give the context by the name of each function here that translates: its own, an alias, or imported."""
        found: dict[str, str] = {}
        for node in ast.walk(self._tree):
            if isinstance(node, ast.ImportFrom) and node.level:
                module = self._path.parents[node.level - 1].joinpath(*(node.module or "").split(".")).with_suffix(".py")
                if module.is_file():
                    there = _own_contexts(ast.parse(module.read_text(encoding="utf-8")))
                    found |= {alias.asname or alias.name: there[alias.name] for alias in node.names
                              if alias.name in there}
        found |= _own_contexts(self._tree)
        for node in ast.walk(self._tree):
            found |= _aliases(node, found)
        return found


def _own_contexts(tree: ast.Module) -> dict[str, str]:
    """Find the functions of a module that hand their first parameter to Qt, with the context that they name."""
    found = {}
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.args.args:
            for call in ast.walk(function):
                if _is_translate(call) and getattr(call.args[1], "id", "") == function.args.args[0].arg:
                    found[function.name] = call.args[0].value
    return found


def _aliases(node: ast.AST, known: dict[str, str]) -> dict[str, str]:
    """Find `tr = _tr`, also among several names."""
    if not isinstance(node, ast.Assign):
        return {}
    pairs = []
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs += zip(target.elts, node.value.elts, strict=False)  # a starred one is none of ours
        else:
            pairs.append((target, node.value))
    return {target.id: known[value.id] for target, value in pairs
            if isinstance(target, ast.Name) and isinstance(value, ast.Name) and value.id in known}


def _is_translate(node: ast.AST) -> bool:
    return (isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "translate"
            and len(node.args) >= 2 and isinstance(node.args[0], ast.Constant))


def _attributes(owner: ast.ClassDef) -> Iterator[str]:
    for statement in owner.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        value = getattr(statement, "value", None)
        if (any(getattr(target, "id", "") in _ATTRIBUTES for target in targets)
                and isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value):
            yield value.value
