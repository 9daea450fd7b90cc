"""Lessons are read from Markdown, and mistakes are told with their line and the way out."""

from __future__ import annotations

import contextlib
import random

import pytest

from ganviz.engine.settings.params import ConfigError
from ganviz.lessons import library, reading
from ganviz.lessons.checks.base import CHECKS
from ganviz.lessons.checks.setting import SettingCheck
from ganviz.lessons.checks.steps import StepsCheck
from ganviz.lessons.lesson import Answer, Preparation, Question
from ganviz.lessons.reading import LessonError, parse
from tests.mutations import SEED

from .writing import FRONT, lesson_text, page_text

QUESTION = 'text = "Why?"\n[[answer]]\ntext = "So"\nsays = "No."\n[[answer]]\ntext = "Thus"\nright = true'


def test_a_whole_lesson():
    front = FRONT.replace("number = 7", 'number = 7\npreset = "ring-vanilla"\nseed = 3\n[settings]\n'
                          '"train.batch_size" = 64\ntrain.g_steps = 2')
    lesson = parse(lesson_text(
        page_text("One", "Some *text*.\n\n### A smaller heading\n\nMore.",
                  prepare='settings = { "optimizer.d.lr" = 0.01 }\nrun = true\npanels = ["health"]\n'
                          'slow_motion = 2\nhides = ["timeline"]',
                  try_='text = "Do it"\nshow = "controls/optimizer.d.lr"\ndo = { run = false }',
                  check='kind = "steps"\nat_least = 300\npauses = true\nnot_yet = "Wait."\ndone = "Yes."'),
        page_text("Two", question=QUESTION), front=front))
    assert (lesson.title, lesson.summary, lesson.minutes, lesson.number) == ("A lesson", "What it is about.", 5, 7)
    assert lesson.prepare == Preparation(preset="ring-vanilla", seed=3,
                                         settings=(("train.batch_size", 64), ("train.g_steps", 2)))
    one, two = lesson.pages
    assert one.title == "One"
    assert one.text == "Some *text*.\n\n### A smaller heading\n\nMore."
    assert one.prepare == Preparation(settings=(("optimizer.d.lr", 0.01),), run=True, panels=("health",),
                                      slow_motion=2, hides=("timeline",))
    assert (one.turn.text, one.turn.show, one.turn.do) == ("Do it", "controls/optimizer.d.lr", Preparation(run=False))
    assert one.check == StepsCheck(300)
    assert (one.not_yet, one.done) == ("Wait.", "Yes.")
    assert two.question == Question("Why?", (Answer("So", says="No."), Answer("Thus", right=True)))
    assert two.check is None
    assert (one.pauses, two.pauses) == (True, False)


def test_a_fence_of_text_is_shown_as_it_is():
    page = parse(lesson_text(page_text("One", "```\n## no page\n```\n\n~~~text\nas it is\n~~~"))).pages
    assert len(page) == 1
    assert page[0].text == "```\n## no page\n```\n\n~~~text\nas it is\n~~~"


def test_checks_may_hold_others():
    check = parse(lesson_text(page_text("One", check=(
        'kind = "any"\nof = [{kind = "all", of = [{kind = "steps", at_least = 5}]}, '
        '{kind = "setting", path = "loss.name", value = "hinge"}]')))).pages[0].check
    assert [part for part in check.parts()] == [StepsCheck(5), SettingCheck("loss.name", "=", "hinge")]


def test_the_id_stays_when_a_text_is_mended_and_changes_with_the_pages():
    first = parse(lesson_text(page_text("One"), page_text("Two")))
    assert parse(lesson_text(page_text("One", "A better text."), page_text("Two"))).id == first.id
    assert parse(lesson_text(page_text("One"))).id != first.id


def test_going_straight_to_a_page_sums_up_what_was_prepared_before_it():
    lesson = parse(lesson_text(
        page_text("One", prepare='settings = { "train.g_steps" = 0 }\nrun = true'),
        page_text("Two", prepare='settings = { "train.g_steps" = 2 }\nrun = false'),
        page_text("Three", prepare='preset = "grid-vanilla"'),
        front=FRONT.replace("number = 7", 'preset = "ring-vanilla"')))
    assert lesson.prepared_for(0) == Preparation("ring-vanilla", settings=(("train.g_steps", 0),), run=True)
    assert lesson.prepared_for(1).settings == (("train.g_steps", 0), ("train.g_steps", 2))
    assert lesson.prepared_for(1).run is False
    assert lesson.prepared_for(2) == Preparation("grid-vanilla")


P = "## One\n\nText.\n\n"
MISTAKES = {
    "no front matter": ("# Title", 1, r"a lesson begins with a line \+\+\+"),
    "open front matter": ("+++\ntitle = 'x'\n", 1, "has no end"),
    "broken front matter": ("+++\ntitle = 'x'\nminutes == 5\n+++\n## One", 3, "not TOML"),
    "no title": ("+++\nminutes = 5\n+++\n## One", 1, "no title"),
    "unknown name": ("+++\ntitle = 'x'\nminuets = 5\n+++\n## One", 2, "did you mean minutes"),
    "wrong type": ("+++\ntitle = 'x'\nminutes = 'five'\n+++\n## One", 2, "a whole number is needed"),
    "impossible number": ("+++\ntitle = 'x'\nminutes = -1\n+++\n## One", 2, "from 0 to 600"),
    "unknown preset": ("+++\ntitle = 'x'\npreset = 'ring-vanila'\n+++\n## One", 2, "did you mean ring-vanilla"),
    "no pages": (FRONT, 7, "0 pages"),
    "too many pages": (FRONT + "## One\n" * 61, 7, "61 pages"),
    "text before a page": (FRONT + "\nHello\n## One", 8, "before the first page"),
    "block before a page": (FRONT + "\n```try\ntext='x'\n```\n## One", 8, "before the first page"),
    "page without title": (FRONT + "## \n", 7, "no title"),
    "open block": (FRONT + P + "```check\nkind = 'steps'", 11, "close it with a line ```"),
    "unknown block": (FRONT + P + "```chek\n```", 11, "did you mean check"),
    "two blocks of a kind": (FRONT + P + "```try\ntext='a'\n```\n```try\ntext='b'\n```", 14, "two blocks try"),
    "broken block": (FRONT + P + "```check\nkind = 'steps'\nat_least = = 3\n```", 13, "not TOML"),
    "no kind": (FRONT + P + "```check\nat_least = 3\n```", 11, "needs a kind"),
    "unknown kind": (FRONT + P + "```check\nkind = 'step'\n```",
                     11, "there is no check named 'step'; choose one of all, any"),
    "missing value": (FRONT + P + "```check\nkind = 'steps'\n```", 11, "needs at_least"),
    "unknown value": (FRONT + P + "```check\nkind = 'steps'\natleast = 3\n```", 11, "has no atleast; it has at_least"),
    "impossible value": (FRONT + P + "```check\nkind = 'steps'\nat_least = 0\n```", 11, "choose a value from 1"),
    "unknown operator": (FRONT + P + "```check\nkind='setting'\npath='a.b'\nvalue=1\noperator='~'\n```", 11, "not one"),
    "a table as value": (FRONT + P + "```check\nkind='setting'\npath='a.b'\nvalue={}\n```", 11, "true or false"),
    "no list of checks": (FRONT + P + "```check\nkind='all'\nof=3\n```", 11, "a list of checks"),
    "checks too deep": (FRONT + P + "```check\nkind='all'\nof=[" + "{kind='all', of=[" * 5
                        + "{kind='steps', at_least=1}" + "]}" * 5 + "]\n```", 11, "nested more than 4 deep"),
    "answer without question": (FRONT + P + "```check\nkind='question'\n```", 11, "asks no question"),
    "one answer": (FRONT + P + "```question\ntext='?'\n[[answer]]\ntext='a'\nright=true\n```", 11, "2 to 8"),
    "none right": (FRONT + P + "```question\ntext='?'\n[[answer]]\ntext='a'\n[[answer]]\ntext='b'\n```", 11, "right"),
    "nothing to do": (FRONT + P + "```try\nshow='stage'\n```", 11, "what is there to do"),
    "a file to open": (FRONT + P + "```prepare\nsettings = { 'data.path' = '/etc/passwd' }\n```",
                       11, "cannot open files"),
    "a file in a config": (FRONT + P + "```prepare\nconfig = { data = { name = 'folder', path = '/home' } }\n```", 11,
                           "cannot open files"),
    "preset and config": (FRONT + P + "```prepare\npreset='ring-vanilla'\nconfig={ a = { b = 1 } }\n```",
                          11, "one of them"),
    "pause of nothing": (FRONT + P + "```prepare\npause_at = 5\n```", 11, "name its preset"),
    "restart of a new one": (FRONT + P + "```prepare\npreset='ring-vanilla'\nrestart=true\n```",
                             11, "leave out restart"),
    "impossible pace": (FRONT + P + "```prepare\nslow_motion = 5000\n```", 11, "from 0.1 to 1000"),
    "a picture": (FRONT + "## One\n\n![x](file:///etc/passwd)", 9, "no pictures"),
    "a link to a file": (FRONT + "## One\n\n[x](file:///etc/passwd)", 9, "leads nowhere"),
    "a link to a script": (FRONT + P + "```try\ntext = \"\"\"\n[x](javascript:1)\"\"\"\n```", 13, "leads nowhere"),
}


@pytest.mark.parametrize("name", list(MISTAKES))
def test_mistakes_are_told_with_their_line(name):
    text, line, words = MISTAKES[name]
    with pytest.raises(LessonError, match=words) as caught:
        parse(text, "mine.md")
    assert caught.value.line == line, str(caught.value)
    assert str(caught.value).startswith(f"mine.md, line {line}: ")


def test_a_file_that_is_missing_too_large_or_no_text(tmp_path):
    with pytest.raises(LessonError, match="cannot be read"):
        reading.read(tmp_path / "no.md")
    large = tmp_path / "large.md"
    large.write_bytes(b"x" * (reading.LARGEST + 1))
    with pytest.raises(LessonError, match="as no lesson is"):
        reading.read(large)
    binary = tmp_path / "binary.md"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LessonError, match="UTF-8"):
        reading.read(binary)


def test_damaged_files_are_read_or_refused_with_a_message():
    chance = random.Random(SEED)
    whole = [entry.path.read_text(encoding="utf-8") for entry in library.shipped()]
    for _ in range(300):
        text = list(chance.choice(whole))
        for _ in range(chance.randrange(1, 12)):
            place = chance.randrange(len(text))
            match chance.randrange(3):
                case 0:
                    text[place] = chr(chance.choice((0, 9, 10, 34, 39, 43, 91, 96, 123, 0x2028, 0x10FFFF)))
                case 1:
                    del text[place:place + chance.randrange(1, 200)]
                    text = text or ["x"]
                case 2:
                    begin = chance.randrange(len(text))
                    text[place:place] = text[begin:begin + chance.randrange(1, 200)]
        with contextlib.suppress(LessonError):
            assert parse("".join(text)).pages


def test_every_kind_of_check_has_a_help_for_each_of_its_values():
    from ganviz.engine.settings.params import settings_of

    for check_class in CHECKS.classes().values():
        assert check_class.__doc__
        settings = {s.name: s for s in settings_of(check_class)}
        assert set(check_class.required) <= set(settings)
        assert all(s.param.help.endswith((".", "…")) for s in settings.values())


def test_a_lesson_is_found_by_its_file_its_name_and_its_number(tmp_path):
    mine = tmp_path / "mine.md"
    mine.write_text(lesson_text(page_text("One")), encoding="utf-8")
    other = tmp_path / "other.md"
    other.write_text(lesson_text(page_text("One"), front=FRONT.replace("number = 7", "number = 3")), encoding="utf-8")
    assert [entry.name for entry in library.shipped(tmp_path)] == ["other", "mine"]
    assert library.find(str(mine)) == mine
    assert library.find("mine", tmp_path) == mine
    assert library.find("3", tmp_path) == other
    with pytest.raises(ConfigError, match="did you mean mine"):
        library.find("mime", tmp_path)
    with pytest.raises(ConfigError, match="there is no file"):
        library.find("no/where.md", tmp_path)


def test_the_shipped_lessons_can_be_read_and_are_numbered():
    entries = library.shipped()
    numbers = [entry.lesson.number for entry in entries]
    assert entries
    assert numbers == sorted(set(numbers))
    for entry in entries:
        assert 5 <= entry.lesson.minutes <= 10
        assert entry.lesson.summary.endswith(".")
        assert 3 <= len(entry.lesson.pages) <= 12
