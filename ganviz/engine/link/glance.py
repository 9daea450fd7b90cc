"""What a run that listens does at the moment, without attaching to it."""

from __future__ import annotations

import time

from . import messages
from .line import Line, LineState
from .messages import Glance, Look, MessageError
from .place import Place

_SECONDS = 1.0


def glance(place: Place, seconds: float = _SECONDS) -> Glance | None:
    """Ask a run what it does; None if it does not say so in time."""
    line = Line(place.address, place.token)
    until, asked = time.perf_counter() + seconds, False
    try:
        while (left := until - time.perf_counter()) > 0 and line.state in (LineState.OPENING, LineState.OPEN):
            line.wait(left)
            if line.state == LineState.OPEN and not asked:
                asked = line.send(messages.encode(Look()))
            frames = line.receive()
            if frames is not None:
                answer, _ = messages.read_answer(frames)
                return answer if isinstance(answer, Glance) else None
    except MessageError:
        pass
    finally:
        line.close()
    return None
