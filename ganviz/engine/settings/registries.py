"""The registries behind the sections that come in kinds.

They know the names of the packages that hold the kinds, and import them on the first look-up: torch comes with that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .registry import Registry

if TYPE_CHECKING:
    from ..datasets.base import Dataset
    from ..losses.base import Loss
    from ..models.base import GenerativeModel
    from ..optimizers.base import OptimizerChoice
    from ..regularizers.base import Regularizer

_ENGINE = __package__.rpartition(".")[0]

DATASETS: Registry[Dataset] = Registry("data set", f"{_ENGINE}.datasets")
MODELS: Registry[GenerativeModel] = Registry("model", f"{_ENGINE}.models")
LOSSES: Registry[Loss] = Registry("loss", f"{_ENGINE}.losses")
OPTIMIZERS: Registry[OptimizerChoice] = Registry("optimizer", f"{_ENGINE}.optimizers")
REGULARIZERS: Registry[Regularizer] = Registry("regularizer", f"{_ENGINE}.regularizers")

_OF_SECTION = {"data": DATASETS, "model": MODELS, "loss": LOSSES, "optimizer.d": OPTIMIZERS, "optimizer.g": OPTIMIZERS,
               "regularizers": REGULARIZERS}


def kinds(section: str) -> Registry[Any]:
    """Find the registry behind a section that comes in kinds, given its dotted path.

    Raises:
        KeyError: the section does not come in kinds.
    """
    return _OF_SECTION[section]
