"""The narrator: sentences that follow from the measured state of the duel, and the reason for them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ...plots.scales import step_text

_MARGIN = 0.04  # beyond a threshold before another chapter is told, so that the narrator does not flicker
_SHARES = (0.03, 0.14, 0.29, 0.42, 0.58, 0.72, 0.86, 0.97)  # between the ways to say how many fakes pass
_SHARE_MARGIN = 0.02
_RIGHT = (0.4, 0.65, 0.9)  # share of right verdicts, between outrun, endgame, slipping and catches-all
_TRUST = (0.1, 0.9)  # share of all notes that are taken for real, between calls-all-fake, neither and calls-all-real
_PAIRS = (0.4, 0.65, 0.9)  # share of pairs in which the real note scores higher, where scores only rank
_HESITATES = 0.2  # share of real notes that are refused, from which on it is worth a word

# What diagnosis may find, the first that holds is told; what holds only where D gives verdicts comes after.
_FINDINGS = (("not-finite", "broken"), ("divergence", "broken"), ("mode-collapse", "collapse"),
             ("mode-hopping", "chase"), ("oscillation", "chase"), ("memorization", "copies"),
             ("equilibrium", "equilibrium"), ("discriminator-too-strong", "too-strong"),
             ("generator-too-strong", "outrun"), ("blind-discriminator", "blind"))


@dataclass(frozen=True)
class DuelState:
    """The measured state of the duel at one moment, as far as it can be told.

    Attributes:
        step: iterations done.
        has_detective: whether the model has a discriminator.
        has_threshold: whether a score above some point means "real"; else scores only rank.
        samples: on how many fakes, and as many real notes, the shares were measured; 0 before the first measurement.
        passed: share of fakes taken for real, 0 to 1; None without a threshold.
        refused: share of real notes taken for fakes; None likewise.
        pairs: share of pairs of a real note and a fake in which the real one scores higher.
        overlap: of the scores' histograms, 0 to 1.
        printed, kinds: how many of the known kinds (modes or classes) are printed; None where none are known.
        findings: (name, title) of what diagnosis finds now.
        preset: where there is a detective; only for a model without one.
        model: what the model is called.
    """

    step: int = 0
    has_detective: bool = True
    has_threshold: bool = True
    samples: int = 0
    passed: float | None = None
    refused: float | None = None
    pairs: float = 0.5
    overlap: float = 0.0
    printed: int | None = None
    kinds: int | None = None
    findings: tuple[tuple[str, str], ...] = ()
    preset: str = ""
    model: str = ""

    @property
    def right(self) -> float | None:
        """Share of right verdicts, real notes and fakes counting alike."""
        return None if self.passed is None or self.refused is None else 1 - (self.passed + self.refused) / 2

    @property
    def trust(self) -> float | None:
        """Share of all notes, half of them real, that are taken for real."""
        return None if self.passed is None or self.refused is None else (self.passed + 1 - self.refused) / 2


@dataclass(frozen=True)
class Telling:
    """What the narrator says.

    Attributes:
        chapter: of the story; see `tell`.
        sentence: one or more.
        reason: the numbers that it rests on, in one line.
        bands: which of the steps of each scale it has told, for the next telling to hold on to.
    """

    chapter: str
    sentence: str
    reason: str
    bands: tuple[tuple[str, int], ...] = ()


def tell(state: DuelState, before: Telling | None = None) -> Telling:
    """Tell the state of the duel.

    The chapters are "no-detective", "no-data", "untrained", those of findings ("broken", "collapse", "chase", "copies",
    "equilibrium", "too-strong", "outrun", "blind"), and else "calls-all-fake", "calls-all-real", "catches-all",
    "slipping", "endgame" and "outrun" by the share of right verdicts; where scores only rank, "ranks-apart",
    "ranks-closer", "ranks-alike" and "ranks-upside-down".

    Args:
        before: what was told last in the same run: what it said is said again until the state is clearly another.
    """
    bands = _bands(state, dict(before.bands) if before is not None else {})
    chapter = _chapter(state, bands)
    return Telling(chapter, _sentence(chapter, state, bands), _reason(chapter, state), tuple(bands.items()))


def title(chapter: str) -> str:
    """Say what a chapter is about in a few words, for the case file."""
    return {
        "untrained": _tr("The duel begins"),
        "broken": _tr("The duel has broken down"), "collapse": _tr("The counterfeiter prints the same over and over"),
        "chase": _tr("They chase each other in circles"), "copies": _tr("The counterfeiter copies real notes"),
        "equilibrium": _tr("Nobody can tell any more"), "too-strong": _tr("The detective lets nothing pass"),
        "outrun": _tr("The detective has been outrun"), "blind": _tr("The detective is blind"),
        "calls-all-fake": _tr("The detective trusts no note"), "calls-all-real": _tr("The detective trusts every note"),
        "catches-all": _tr("The detective catches nearly all"), "slipping": _tr("Some fakes slip through"),
        "endgame": _tr("The detective is close to guessing"),
        "ranks-apart": _tr("The critic ranks real notes above nearly all fakes"),
        "ranks-closer": _tr("The counterfeiter closes the distance"),
        "ranks-alike": _tr("The critic ranks fakes and real notes alike"),
        "ranks-upside-down": _tr("The critic ranks fakes above real notes"),
    }.get(chapter, "")


def percent(share: float) -> str:
    """Write a share as whole percent."""
    return f"{100 * share:.0f} %"


# --- which chapter ---


def _bands(state: DuelState, before: dict[str, int]) -> dict[str, int]:
    """Say on which step of each scale the state is, holding on to the steps that were told before."""
    if not state.samples:
        return {}
    scales = {"pairs": (state.pairs, _PAIRS, _MARGIN)} if state.passed is None else {
        "right": (state.right, _RIGHT, _MARGIN), "trust": (state.trust, _TRUST, _MARGIN),
        "passed": (state.passed, _SHARES, _SHARE_MARGIN)}
    return {name: _band(value, edges, margin, before.get(name)) for name, (value, edges, margin) in scales.items()}


def _band(value: float, edges: tuple[float, ...], margin: float, before: int | None) -> int:
    """Count the edges at or below a value; the step before is left only beyond its edges by the margin."""
    if before is not None:
        low = edges[before - 1] - margin if before > 0 else float("-inf")
        high = edges[before] + margin if before < len(edges) else float("inf")
        if low <= value < high:
            return before
    return sum(value >= edge for edge in edges)


def _chapter(state: DuelState, bands: dict[str, int]) -> str:
    if not state.has_detective:
        return "no-detective"
    found = {name for name, _ in state.findings}
    chapter = next((chapter for name, chapter in _FINDINGS if name in found), "")
    if chapter == "broken":
        return chapter
    if not state.samples:
        return "no-data"
    if state.step == 0:
        return "untrained"
    if chapter:
        return chapter
    if "pairs" in bands:
        return ("ranks-upside-down", "ranks-alike", "ranks-closer", "ranks-apart")[bands["pairs"]]
    if bands["trust"] != 1:
        return "calls-all-fake" if bands["trust"] == 0 else "calls-all-real"
    return ("outrun", "endgame", "slipping", "catches-all")[bands["right"]]


# --- the words ---


def _sentence(chapter: str, state: DuelState, bands: dict[str, int]) -> str:
    passing = _passing(bands["passed"]) if "passed" in bands else ""
    texts = {
        "no-detective": _tr("There is no detective here: this model, %2, learns to copy real notes as closely as it "
                            "can, and nobody judges what it makes. For a duel, open %1."),
        "no-data": _tr("The first notes are being printed. Nobody has judged any yet."),
        "untrained": _tr("Neither has learned anything yet: the counterfeiter scribbles, and the detective has never "
                         "been told what a real note looks like."),
        "broken": _tr("The duel has broken down: the numbers have grown beyond all bounds, and neither player learns "
                      "anything from them."),
        "collapse": _collapse(state),
        "chase": _tr("They run in circles: as soon as the detective knows one kind of note, the counterfeiter prints "
                     "another, and what was learned is lost again."),
        "copies": _tr("The counterfeiter copies real notes: what it prints passes, but it is hardly new."),
        "equilibrium": _tr("Nobody can tell any more: %1, and the notes themselves are as good and as varied as "
                           "real ones. The detective can only guess, and rightly so."),
        "too-strong": _tr("The detective sees through everything and is never fooled. That sounds like a victory, but "
                          "the counterfeiter gets no hint which fake was the better one, and stops improving."),
        "outrun": _tr("The detective has been outrun: it takes fakes for real more readily than real notes, "
                      "and a judge who is wrong teaches the counterfeiter nothing."),
        "blind": _tr("The detective is right half of the time, as if the fakes were perfect, but they are not: it "
                     "simply does not see the difference."),
        "calls-all-fake": _tr("The detective trusts no note at all: real ones are refused like fakes. It does not see "
                              "what makes a note real."),
        "calls-all-real": _tr("The detective trusts every note: fakes pass like real ones. It does not see what "
                              "gives a fake away."),
        "catches-all": _tr("The detective catches nearly everything: %1. The counterfeiter learns from each "
                           "refusal.") if bands.get("passed", 0) == 0 else _tr(
                               "The detective is hard to fool: %1. The counterfeiter learns from each refusal."),
        "slipping": _slipping(state),
        "endgame": _tr("The detective is close to guessing: %1. Whether that is because the notes are good, only "
                       "the notes can tell."),
        "ranks-apart": _tr("The critic scores nearly every real note above the fakes, as it should: it gives no "
                           "verdicts, it measures how far the fakes are from real, and the counterfeiter walks "
                           "along that slope."),
        "ranks-closer": _tr("The counterfeiter closes the distance: more and more fakes score as high as real "
                            "notes."),
        "ranks-alike": _tr("The critic scores fakes and real notes nearly alike: there is little distance left "
                           "that it could measure."),
        "ranks-upside-down": _tr("The critic scores fakes above real notes: it has been outrun, and its slope leads "
                                 "the counterfeiter astray."),
    }
    sentence = texts[chapter].replace("%1", state.preset if chapter == "no-detective" else passing)
    return sentence.replace("%2", state.model) + _on_kinds(chapter, state)


def _collapse(state: DuelState) -> str:
    if state.printed is None or state.kinds is None:
        return _tr("The counterfeiter has found a note that passes, and prints little else, over and over.")
    if state.printed <= 1:
        return _tr("The counterfeiter prints one note, over and over: of %1 kinds it knows a single one.").replace(
            "%1", str(state.kinds))
    return _tr("The counterfeiter prints the same few notes over and over: %1 of %2 kinds.").replace(
        "%1", str(state.printed)).replace("%2", str(state.kinds))


def _slipping(state: DuelState) -> str:
    if (state.refused or 0) >= _HESITATES:
        return _tr("The counterfeiter is catching up: %1, and the detective now hesitates even over real notes. "
                   "Neither has won.")
    return _tr("Some fakes slip through: %1. The detective still knows most real notes.")


def _on_kinds(chapter: str, state: DuelState) -> str:
    """Add what is missing from the notes that are printed, where that is news."""
    if state.printed is None or state.kinds is None or state.printed >= state.kinds or chapter in (
            "no-detective", "no-data", "untrained", "broken", "collapse", "equilibrium", "calls-all-fake"):
        return ""
    missing = state.kinds - state.printed
    return " " + (_tr("One kind is missing among the notes.") if missing == 1 else
                  _tr("%1 of %2 kinds are missing among the notes.").replace("%1", str(missing)).replace(
                      "%2", str(state.kinds)))


def _passing(band: int) -> str:
    """Say in words how many fakes pass, by the step of the scale."""
    return (_tr("hardly any fake gets through"), _tr("one fake in ten gets through"),
            _tr("one fake in five gets through"), _tr("one fake in three gets through"),
            _tr("one fake in two gets through"), _tr("two fakes in three get through"),
            _tr("four fakes in five get through"), _tr("nine fakes in ten get through"),
            _tr("nearly every fake gets through"))[band]


def _reason(chapter: str, state: DuelState) -> str:
    parts = []
    names = {name for name, told in _FINDINGS if told == chapter}
    if (finding := next((text for name, text in state.findings if name in names), "")) and chapter != "no-detective":
        parts.append(_tr("diagnosis finds “%1”").replace("%1", finding))
    if state.has_detective and state.samples:
        if state.right is not None:
            parts.append(_tr("D is right on %1 (50 % = guessing)").replace("%1", percent(state.right)))
        else:
            parts.append(_tr("D scores a real note above a fake in %1 of pairs (50 % = chance)").replace(
                "%1", percent(state.pairs)))
        parts.append(_tr("scores overlap by %1").replace("%1", percent(state.overlap)))
    if state.printed is not None and state.kinds is not None and state.has_detective:
        parts.append(_tr("%1 of %2 kinds are printed").replace("%1", str(state.printed)).replace(
            "%2", str(state.kinds)))
    said = _tr("because %1").replace("%1", ", ".join(parts)) if parts else ""
    about = [_tr("step %1").replace("%1", step_text(state.step))]
    if state.samples and state.has_detective:
        about.append(_tr("n = 2 × %1").replace("%1", f"{state.samples:,}"))
    return " \N{MIDDLE DOT} ".join(filter(None, (said, *about)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Narrator", text)
