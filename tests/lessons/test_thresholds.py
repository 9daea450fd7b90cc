"""What lessons wait for comes with whatever seed, by the way that the text proposes.

Longer lessons are gone through by `python -m tests.studies.lesson_thresholds`.
"""

from __future__ import annotations

import pytest

from ganviz.lessons import library, reading
from tests.studies.lesson_thresholds.taught import Taught

QUICK = ("discriminator", "two-losses", "balance", "mode-collapse", "convergence")


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", QUICK)
def test_training_as_the_text_says_comes_to_what_the_page_waits_for(name, seed):
    taught = Taught(seed)
    try:
        reached = list(taught.go_through(reading.read(library.find(name)), patience=600))
    finally:
        taught.close()
    assert reached
    assert all(page.met for page in reached), reached


def test_what_training_does_not_come_to_is_told():
    lesson = reading.parse("""+++
title = "Never"
preset = "ring-vanilla"
+++

## A page

```check
kind = "series"
series = "loss_d"
operator = "<"
value = -1
over = 10
```
""")
    taught = Taught(1)
    try:
        [page] = taught.go_through(lesson, patience=20)
    finally:
        taught.close()
    assert (page.page, page.steps, page.met) == (1, 20, False)
    assert page.words.startswith("now 1.")
