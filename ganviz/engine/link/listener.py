"""A run that listens: its server, with the files by which others find it."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from ..telemetry.mailbox import Telemetry
from .endpoint import Endpoint, ListeningRun
from .server import LinkServer, Steered


class Listener:
    """What lets windows in other processes attach to a run, until it is closed.

    Args:
        trainer: takes what the steering window asks.
        telemetry: of the run, from its beginning.
        name: of the run.
        where: as in `Endpoint`.
        file: that the run is recorded to; None if it is not.

    Attributes:
        run: the run as others find it.

    Raises:
        ConfigError: one cannot listen there.
    """

    def __init__(self, trainer: Steered, telemetry: Telemetry, name: str, where: str = "",
                 file: Path | None = None) -> None:
        self._endpoint = Endpoint(name, where)
        self._server: LinkServer | None = None
        try:
            self._server = LinkServer(trainer, telemetry, self._endpoint.address, self._endpoint.token)
            self.run: ListeningRun = self._endpoint.announce(self._server.address, file)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def attached(self) -> int:
        """Number of windows that are attached."""
        return self._server.attached if self._server is not None else 0

    def close(self) -> None:
        """Tell the windows the rest and leave them; for a run that is over. Waits some seconds at most."""
        if self._server is not None:
            self._server.close()
        self._endpoint.close()
