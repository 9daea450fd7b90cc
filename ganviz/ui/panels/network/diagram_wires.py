"""The paths of the data in a lane of a model's diagram: straight on, or in an arc over what they bypass.

Stations of a lane are numbered from left to right. Station 0 is the column of what the lane is fed, and the last one is
what comes out of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STEP = 9.0  # logical pixels between two arcs that run above each other


@dataclass(frozen=True)
class Hop:
    """A path of data between two stations.

    Attributes:
        node: of station 0, which of its nodes it comes from; else -1.
    """

    start: int
    end: int
    node: int = -1

    @property
    def is_straight(self) -> bool:
        return self.end == self.start + 1


@dataclass(frozen=True)
class Arc:
    """A group of hops that share a line: all from one place, or all to one.

    Attributes:
        track: 0 runs lowest.
    """

    hops: tuple[Hop, ...]
    track: int


def hops(stations: Sequence[tuple[Iterable[str], Iterable[str]]], fed: Sequence[Iterable[str]], ends: Iterable[str]
         ) -> list[Hop]:
    """Return all paths in a lane.

    Args:
        stations: of each station between the first and the last, the names of what it holds and of what feeds that.
        fed: of each node of station 0, the names of what it stands for.
        ends: names of what comes out at the last station.
    """
    held = {name: Hop(0, 0, k) for k, names in enumerate(fed) for name in names}
    held |= {name: Hop(k, 0) for k, (names, _) in enumerate(stations, 1) for name in names}
    found = {Hop(held[name].start, k, held[name].node)
             for k, sources in enumerate([*(sources for _, sources in stations), ends], 1)
             for name in sources if name in held and held[name].start != k}
    return sorted(found, key=lambda hop: (hop.start, hop.end, hop.node))


def arcs(ways: Iterable[Hop]) -> list[Arc]:
    """Bundle the paths that are not straight, on tracks where they do not touch; short ones run lowest."""
    bundles = _bundled(_bundled([(hop,) for hop in ways if not hop.is_straight], lambda hop: (hop.start, hop.node)),
                       lambda hop: hop.end)
    taken: list[list[tuple[int, int]]] = []
    placed = []
    for bundle in sorted(bundles, key=lambda bundle: (_span(bundle)[1] - _span(bundle)[0], _span(bundle))):
        low, high = _span(bundle)
        track = next((k for k, spans in enumerate(taken) if all(high <= a or b <= low for a, b in spans)), len(taken))
        if track == len(taken):
            taken.append([])
        taken[track].append((low, high))
        placed.append(Arc(bundle, track))
    return placed


def _bundled(groups: list[tuple[Hop, ...]], key) -> list[tuple[Hop, ...]]:
    """Join single hops that have their key in common into one group; leave groups as they are."""
    alike = defaultdict(list)
    for (hop, *more) in groups:
        if not more:
            alike[key(hop)].append(hop)
    return [group for group in groups if len(group) > 1] + [tuple(found) for found in alike.values()]


def _span(bundle: tuple[Hop, ...]) -> tuple[int, int]:
    return min(hop.start for hop in bundle), max(hop.end for hop in bundle)
