"""How much is on a line at once, on lines that are simulated."""

from __future__ import annotations

import heapq

import pytest

from ganviz.engine.link.flow import Flow


class SimulatedLine:
    """A line of some bytes a second whose two directions take some seconds each, kept as full as a Flow allows.

    Attributes:
        waited: seconds that each byte sent after the first ten seconds waited behind others.
        delivered: bytes in all.
    """

    def __init__(self, rate: float, delay: float, seconds: float) -> None:
        self.flow, self.waited, self.delivered = Flow(), [], 0
        now, free_at, number, acks = 0.0, 0.0, 0, []
        while now < seconds:
            while self.flow.has_room:
                number += 1
                assert number == self.flow.next_number()
                size = self.flow.piece
                if now > 10:
                    self.waited.append(max(free_at - now, 0.0))
                free_at = max(free_at, now) + size / rate
                heapq.heappush(acks, (free_at + 2 * delay, number))
                self.flow.sent(size, now)
                self.delivered += size
            now, last = heapq.heappop(acks)
            self.flow.acknowledged(last, now)


@pytest.mark.parametrize("delay", [0.02, 0.1, 0.2])
def test_on_a_slow_line_little_waits_and_most_of_it_is_used(delay):
    line = SimulatedLine(125_000, delay, 60)
    assert max(line.waited) < 0.2  # what an event waits at most
    assert line.delivered > 0.9 * 125_000 * 60


def test_a_fast_line_gets_large_pieces():
    line = SimulatedLine(1e9, 0.0005, 2)
    assert line.flow.piece == 64 << 10
    assert line.flow.is_fast
    assert line.flow.in_flight <= (512 + 64) << 10


def test_what_is_on_the_line_is_bounded_while_nothing_is_answered():
    flow = Flow()
    while flow.has_room:
        flow.sent(flow.piece, 0.0)
    assert flow.in_flight < 64 << 10


def test_answers_to_what_was_never_sent_change_nothing():
    flow = Flow()
    flow.sent(1000, 0.0)
    flow.acknowledged(0, 0.1)
    assert flow.in_flight == 1000
    flow.acknowledged(1 << 60, 0.2)
    assert flow.in_flight == 0
    flow.acknowledged(1, 0.3)
    assert flow.in_flight == 0
