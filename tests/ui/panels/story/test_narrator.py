"""The narrator: what is told of states that were worked out by hand, at its thresholds and across them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ganviz.ui.panels.story.narrator import DuelState, tell, title

# passed 40 %, refused 10 %: right on 1 - (0.4 + 0.1) / 2 = 75 %, and (0.4 + 0.9) / 2 = 65 % of the notes are trusted
SOME_PASS = DuelState(step=1240, samples=256, passed=0.4, refused=0.1, pairs=0.8, overlap=0.58, printed=7, kinds=8)


def found(*names):
    return tuple((name, name.replace("-", " ").capitalize()) for name in names)


def told(**changes):
    return tell(replace(SOME_PASS, **changes))


def test_the_shares_follow_from_what_passed_and_what_was_refused():
    assert SOME_PASS.right == pytest.approx(0.75)
    assert SOME_PASS.trust == pytest.approx(0.65)
    assert DuelState(samples=10).right is None


def test_the_reason_names_every_number_it_rests_on():
    assert told().reason == ("because D is right on 75 % (50 % = guessing), scores overlap by 58 %, 7 of 8 kinds are "
                             "printed · step 1,240 · n = 2 × 256")


@pytest.mark.parametrize(("passed", "refused", "chapter", "words"), [
    (0.0, 0.0, "catches-all", "hardly any fake gets through"),
    (0.15, 0.04, "catches-all", "hard to fool: one fake in five"),  # right on 90.5 %
    (0.15, 0.06, "slipping", "one fake in five"),  # right on 89.5 %
    (0.4, 0.1, "slipping", "one fake in three gets through. The detective still knows most real notes"),
    (0.45, 0.2, "slipping", "one fake in two gets through, and the detective now hesitates even over real notes"),
    (0.36, 0.35, "endgame", "close to guessing: one fake in three"),  # 64.5 %
    (0.5, 0.5, "endgame", "one fake in two"),
    (0.6, 0.65, "outrun", "has been outrun"),  # 37.5 %
    (0.02, 0.95, "calls-all-fake", "trusts no note"),  # trusts (0.02 + 0.05) / 2 = 3.5 %
    (0.98, 0.02, "calls-all-real", "trusts every note"),  # trusts 98 %
])
def test_the_chapter_follows_from_the_verdicts(passed, refused, chapter, words):
    telling = told(passed=passed, refused=refused)
    assert telling.chapter == chapter
    assert words in telling.sentence


@pytest.mark.parametrize(("pairs", "chapter"), [(1.0, "ranks-apart"), (0.9, "ranks-apart"), (0.89, "ranks-closer"),
                                                (0.65, "ranks-closer"), (0.5, "ranks-alike"),
                                                (0.39, "ranks-upside-down")])
def test_scores_without_a_threshold_are_told_by_their_order(pairs, chapter):
    telling = told(has_threshold=False, passed=None, refused=None, pairs=pairs)
    assert telling.chapter == chapter
    assert f"a real note above a fake in {100 * pairs:.0f} % of pairs" in telling.reason
    assert "right on" not in telling.reason


def test_before_there_is_anything_to_tell():
    assert tell(DuelState()).chapter == "no-data"
    assert tell(DuelState()).reason == "step 0"
    assert told(step=0).chapter == "untrained"


def test_without_a_detective_it_says_so_and_where_there_is_one():
    telling = tell(DuelState(step=50, has_detective=False, preset="faces-dcgan", model="VAE"))
    assert telling.chapter == "no-detective"
    assert "no detective" in telling.sentence
    assert "VAE" in telling.sentence
    assert "open faces-dcgan" in telling.sentence
    assert telling.reason == "step 50"


@pytest.mark.parametrize(("name", "chapter", "words"), [
    ("not-finite", "broken", "broken down"), ("divergence", "broken", "broken down"),
    ("mode-hopping", "chase", "circles"), ("oscillation", "chase", "circles"),
    ("memorization", "copies", "copies real notes"), ("equilibrium", "equilibrium", "Nobody can tell any more"),
    ("discriminator-too-strong", "too-strong", "no hint which fake"),
    ("generator-too-strong", "outrun", "outrun"), ("blind-discriminator", "blind", "does not see the difference")])
def test_findings_are_told_before_the_numbers(name, chapter, words):
    telling = told(findings=found(name))
    assert telling.chapter == chapter
    assert words in telling.sentence
    assert telling.reason.startswith(f"because diagnosis finds “{found(name)[0][1]}”, D is right on 75 %")


@pytest.mark.parametrize(("printed", "words"), [(1, "prints one note, over and over: of 8 kinds"),
                                                (3, "3 of 8 kinds"), (None, "prints little else")])
def test_a_collapse_is_told_as_printing_one_note(printed, words):
    telling = told(findings=found("mode-collapse"), printed=printed, kinds=None if printed is None else 8)
    assert telling.chapter == "collapse"
    assert words in telling.sentence
    assert "missing" not in telling.sentence, "it has been said already"


def test_a_collapse_is_worse_than_an_equilibrium_of_scores():
    assert told(findings=found("equilibrium", "mode-collapse")).chapter == "collapse"


def test_other_findings_tell_nothing():
    assert told(findings=found("red-indicators", "modes-missing")).chapter == "slipping"


@pytest.mark.parametrize(("printed", "words"), [(8, ""), (7, "One kind is missing"), (5, "3 of 8 kinds are missing")])
def test_missing_kinds_are_added(printed, words):
    sentence = told(printed=printed).sentence
    assert words in sentence
    assert ("missing" in sentence) == bool(words)


def test_it_does_not_flicker_at_a_threshold():
    # right on 65.5, 64.5, 65.5 ... %: on both sides of 65 %
    above, below = (replace(SOME_PASS, passed=p, refused=0.3) for p in (0.39, 0.41))
    first = tell(above)
    assert (first.chapter, tell(below).chapter) == ("slipping", "endgame")
    assert tell(below, first).chapter == "slipping"
    assert tell(above, tell(below, first)).chapter == "slipping"
    clearly = replace(SOME_PASS, passed=0.48, refused=0.31)  # 60.5 %, more than 4 points below
    later = tell(clearly, first)
    assert later.chapter == "endgame"
    assert tell(above, later).chapter == "endgame", "and from below it does not flicker either"


def test_the_share_that_passes_does_not_flicker_either():
    first = told(passed=0.41)
    assert "one fake in three" in first.sentence
    assert "one fake in three" in tell(replace(SOME_PASS, passed=0.435), first).sentence
    assert "one fake in two" in told(passed=0.435).sentence
    assert "one fake in two" in tell(replace(SOME_PASS, passed=0.45), first).sentence


def test_another_loss_forgets_what_was_held_on_to():
    ranks = told(has_threshold=False, passed=None, refused=None, pairs=0.95)
    assert tell(SOME_PASS, ranks).chapter == "slipping"


def test_every_chapter_that_happens_has_a_title():
    chapters = {told(findings=found(name)).chapter for name in (
        "divergence", "mode-collapse", "oscillation", "memorization", "equilibrium", "discriminator-too-strong",
        "generator-too-strong", "blind-discriminator")} | {"untrained", "catches-all", "slipping", "endgame", "outrun",
                                                           "calls-all-fake", "calls-all-real", "ranks-apart",
                                                           "ranks-closer", "ranks-alike", "ranks-upside-down"}
    titles = [title(chapter) for chapter in chapters]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert title("no-data") == ""
