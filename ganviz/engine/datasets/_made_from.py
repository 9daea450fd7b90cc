"""Data sets that are made from the images of another one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection

from ..settings.component import Section
from ..settings.params import ConfigError, coerce, settings_of
from ._memory import in_memory
from ._reading import Reporter
from .base import DATASETS, Dataset, TrainingData


class MadeFrom(Dataset):
    """A data set that is made from the images of another one, which is loaded first."""

    @classmethod
    def given(cls, section: Section) -> Section:
        """Get the settings of the data set that gives the images.

        Raises:
            ConfigError: it allows no such value.
        """
        raise NotImplementedError

    @classmethod
    def refuses(cls, section, config):
        try:
            images = cls.given(section)
        except ConfigError as error:
            return str(error)
        return images.owner.refuses(images, dataclasses.replace(config, data=images))

    def fetch(self, progress, cancelled):
        self.given(self.config).build().fetch(progress, cancelled)

    def load_given(self, seed: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
                   ) -> tuple[TrainingData, Reporter]:
        """Load the images that are given, the first half of the work; return them, and what reports the second."""
        total = 1

        def loading(done: int, count: int) -> None:
            nonlocal total
            total = max(count, 1)
            progress(done, 2 * total)

        data = in_memory(self.given(self.config)).build().load(seed, loading, cancelled)
        count = len(data.items)
        return data, Reporter(lambda done, _: progress(total + total * done // count, 2 * total), cancelled, count)


def settings_for(name: str, section: Section, taken: Collection[str]) -> Section:
    """Make the settings of the data set of that name: its own defaults, and of a section those that are taken over.

    Raises:
        ConfigError: it allows no such value.
    """
    chosen = DATASETS[name].Config
    return chosen(**{s.name: coerce(s, getattr(section, s.name), s.name) for s in settings_of(chosen)
                     if s.name in taken})
