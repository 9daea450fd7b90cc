from __future__ import annotations

import json

import pytest

from .torchrun import torchrun


@pytest.fixture(scope="session")
def found(tmp_path_factory):
    """What each of two processes says of what they did together, by check."""
    folder = tmp_path_factory.mktemp("ranks")
    with torchrun("tests/engine/distributed/worker.py", str(folder)) as process:
        code, _, err = process.ended()
        assert code == 0, err
    return [json.loads((folder / f"{rank}.json").read_text()) for rank in (0, 1)]
