"""The shipped .ts files: up to date with the program, valid, and with nothing lost in translation."""

from __future__ import annotations

import pytest

from ganviz.languages import ENGLISH, LANGUAGES
from ganviz.ui.translation import read_catalogue, ts_file
from ganviz.ui.translation.ts_file import FINISHED, UNFINISHED, Message
from tests.translations.merging import FILES, FOLDER, faults, merged

CODES = [code for code in LANGUAGES if code != ENGLISH]


def test_every_language_has_its_folder():
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", FILES)
def test_the_file_is_up_to_date(name, code):
    path = FOLDER / code / f"{name}.ts"
    assert path.read_text(encoding="utf-8") == ts_file.write(merged(path, FILES[name]()), code), \
        "run python -m tests.translations"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", FILES)
def test_everything_is_translated(name, code):
    assert [m.source for m in ts_file.read(FOLDER / code / f"{name}.ts") if not m.is_finished] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", FILES)
def test_nothing_is_lost_in_translation(name, code):
    found = {m.source: faults(m) for m in ts_file.read(FOLDER / code / f"{name}.ts") if m.is_finished}
    assert {source: words for source, words in found.items() if words} == {}


def test_a_catalogue_is_made_of_all_files():
    assert read_catalogue(FOLDER, "de").lookup("Menus", "&View") == "&Ansicht"


@pytest.mark.parametrize(("source", "translation", "is_fault"), [
    ("%1 of %2", "%2, davon %1", False),
    ("%1 of %2", "%1 von", True),
    ("**Run** it", "**Start** drücken", False),
    ("**Run** it", "Start drücken", True),
    ("the [loss](term:loss)", "der [Verlust](term:loss)", False),
    ("the [loss](term:loss)", "der [Verlust](term:verlust)", True),
    ("&File", "&Datei", False),
    ("&File", "Datei", True),
    ("one", "", True),
])
def test_what_must_be_kept_is_looked_for(source, translation, is_fault):
    assert bool(faults(Message("A", source, translation, FINISHED))) is is_fault


def test_a_file_comes_back_as_it_was_written(tmp_path):
    messages = [Message("A", "a < b & \"c\"\nd", "ä > ö", FINISHED), Message("A", "two"),
                Message("B", "three", comment="of mice")]
    path = tmp_path / "a.ts"
    path.write_text(ts_file.write(messages, "de"), encoding="utf-8")
    assert ts_file.read(path) == messages


def test_merging_keeps_what_is_translated_and_drops_what_is_gone(tmp_path):
    path = tmp_path / "a.ts"
    path.write_text(ts_file.write([Message("A", "kept", "behalten", FINISHED), Message("A", "gone", "weg", FINISHED),
                                   Message("A", "moved", "umgezogen", FINISHED)], "de"), encoding="utf-8")
    found = [Message("A", "new"), Message("B", "moved"), Message("A", "kept")]
    assert merged(path, found) == [Message("A", "new", "", UNFINISHED), Message("A", "kept", "behalten", FINISHED),
                                   Message("B", "moved", "umgezogen", FINISHED)]
