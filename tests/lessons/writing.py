"""Lessons written by tests."""

from __future__ import annotations

FRONT = """+++
title = "A lesson"
summary = "What it is about."
minutes = 5
number = 7
+++
"""


def lesson_text(*pages: str, front: str = FRONT) -> str:
    """A lesson's file with these pages, each with its heading."""
    return front + "\n" + "\n\n".join(pages) + "\n"


def page_text(title: str, body: str = "Text.", **blocks: str) -> str:
    """A page with fenced blocks; `try_` stands for `try`."""
    fenced = "".join(f"\n\n```{kind.rstrip('_')}\n{toml}\n```" for kind, toml in blocks.items())
    return f"## {title}\n\n{body}{fenced}"
