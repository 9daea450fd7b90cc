"""Text of Python programs: templates, literals, loops, and the imports that a text needs."""

from __future__ import annotations

import ast
import json
import re
from textwrap import dedent, indent
from typing import Any

WIDTH = 120
"""Columns of the longest line."""

_PLACE = re.compile(r"<([a-z_]+)>")
_ALONE = re.compile(r"^ *<([a-z_]+)>$")
_STANDARD = {"argparse": "import argparse", "math": "import math"}
_STANDARD_FROM = {"Callable": "collections.abc", "deepcopy": "copy", "Path": "pathlib"}
_OTHERS = {"np": "import numpy as np", "torch": "import torch", "F": "import torch.nn.functional as F"}
_FROM_TORCH = ("Tensor", "nn")


def fill(template: str, **values: str) -> str:
    """Dedent a template and put values in the place of their names, which stand in angle brackets.

    A line that is nothing but a name is left out where its value is empty. Further lines of a value are indented as the
    line that it stands in.
    """
    lines = []
    for line in dedent(template).strip("\n").splitlines():
        alone = _ALONE.match(line)
        if alone is not None and not values[alone[1]]:
            continue
        begin = line[:len(line) - len(line.lstrip())]
        made = _PLACE.sub(lambda found: values[found[1]], line)
        lines.append(made.replace("\n", f"\n{begin}") if begin else made)
    return "\n".join(line.rstrip() for line in "\n".join(lines).splitlines())


def repeated(count: int, name: str, body: str, variable: str = "_") -> str:
    """Write a loop of `count` turns, or what is left of it for one or none.

    Args:
        name: of the constant that holds the count.
    """
    if count == 0:
        return ""
    return body if count == 1 else f"for {variable} in range({name}):\n{indent(body, '    ')}"


def literal(value: Any) -> str:
    """Write a value as a person would: 4 for (4, 4), and strings in double quotes."""
    if isinstance(value, tuple | list):
        inner = ", ".join(literal(v) for v in value)
        return f"[{inner}]" if isinstance(value, list) else f"({inner}{',' * (len(value) == 1)})"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)


def names_in(text: str) -> set[str]:
    """Find all names that a program reads."""
    return {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}


def imports(text: str) -> str:
    """Write the imports that a program needs, in their usual order."""
    used = names_in(text)
    standard = [line for name, line in _STANDARD.items() if name in used]
    standard += [f"from {module} import {name}" for name, module in _STANDARD_FROM.items() if name in used]
    others = [line for name, line in _OTHERS.items() if name in used]
    if from_torch := [name for name in _FROM_TORCH if name in used]:
        others.append(f"from torch import {', '.join(from_torch)}")
    return "\n\n".join("\n".join(block) for block in (standard, others) if block)
