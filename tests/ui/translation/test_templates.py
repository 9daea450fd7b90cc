"""Sentences of the engine find the template that they were made from."""

from __future__ import annotations

import pytest

from ganviz.ui.translation import Catalogue, shown, use
from ganviz.ui.translation.ts_file import FINISHED, Message

GERMAN = {
    "%1 of %2 modes": "%1 von %2 Moden",
    "Mode collapse": "Modenkollaps",
    "Partial mode collapse": "Teilweiser Modenkollaps",
    "%1: %2 covered": "%1: %2 abgedeckt",
    "the file %1 holds %2; choose another": "%2 steht in der Datei %1; nimm eine andere",
    "D sees more before G moves on.": "D sieht mehr, bevor G weitergeht.",
    "The weights are too large already.": "Die Gewichte sind schon zu groß.",
    "%1 is %2": "%1 ist %2",
    "high quality": "hohe Qualität",
    "D accuracy": "Genauigkeit von D",
    "above %1": "über %1",
    "%1 and %1 again": "%1 und noch einmal %1",
    "%1 learning rate %2 → %3": "Lernrate %1 %2 → %3",
    "Batch size": "Batch-Größe",
    "Decay until": "Abfall bis",
    "Dropout in D": "Dropout in D",
    "Hinge": "Hinge",
    "Non-saturating": "Nicht sättigend",
    "needs D to judge each sample; leave this off": "braucht ein D für jedes Beispiel; lass es aus",
    "A detective helps. A forger learns.": "Ein Detektiv hilft dem Fälscher.",
    "there is no %1 named %2; choose one of %3": "%1 namens %2 gibt es nicht; wähle aus %3",
    "data set": "Datensatz",
    "points": "Punkte",
}


@pytest.fixture
def german():
    catalogue = Catalogue("de", [Message("Engine:test", source, text, FINISHED) for source, text in GERMAN.items()])
    use(catalogue)
    yield catalogue
    use(None)


@pytest.mark.parametrize(("english", "expected"), [
    ("Mode collapse", "Modenkollaps"),
    ("2 of 8 modes", "2 von 8 Moden"),
    ("the file a of b.npz holds nothing; choose another", "nothing steht in der Datei a of b.npz; nimm eine andere"),
    # what stands in a place may itself be translated
    ("Partial mode collapse: 2 of 8 modes covered", "Teilweiser Modenkollaps: 2 von 8 Moden abgedeckt"),
    # sentences that were joined, each on its own, although "%1 is %2" would match nothing of them
    ("The weights are too large already. D sees more before G moves on.",
     "Die Gewichte sind schon zu groß. D sieht mehr, bevor G weitergeht."),
    # values beside words that have no template of their own
    ("D accuracy 99 % (above 97 %)", "Genauigkeit von D 99 % (über 97 %)"),
    ("high quality -0.5, D accuracy 3", "hohe Qualität -0.5, Genauigkeit von D 3"),
    # several changes, each on its own, although the first template could swallow all
    ("D learning rate 0.1 → 0.2, G learning rate 0.3 → 0.4", "Lernrate D 0.1 → 0.2, Lernrate G 0.3 → 0.4"),
    ("Non-saturating → Hinge, Batch size 128 → 256", "Nicht sättigend → Hinge, Batch-Größe 128 → 256"),
    ("+ Dropout in D, D decay until 0 → 5", "+ Dropout in D, D Abfall bis 0 → 5"),
    ("Dropout in D P 0.3 → 0.5", "Dropout in D P 0.3 → 0.5"),
    ("“Batch size 1 → 2”", "“Batch-Größe 1 → 2”"),
    # a part that holds what joins others
    ("model: needs D to judge each sample; leave this off", "model: braucht ein D für jedes Beispiel; lass es aus"),
    ("A detective helps. A forger learns. The weights are too large already.",
     "Ein Detektiv hilft dem Fälscher. Die Gewichte sind schon zu groß."),
    # names that are typed stay as they are
    ("there is no data set named 'x'; choose one of points, ring",
     "Datensatz namens 'x' gibt es nicht; wähle aus points, ring"),
    ("x and x again", "x und noch einmal x"),
    ("x and y again", "x and y again"),
    ("said by nobody", "said by nobody"),
    ("", ""),
])
def test_the_sentence_is_made_anew_in_the_other_language(german, english, expected):
    assert shown(english) == expected


def test_in_english_a_text_is_itself():
    assert shown("2 of 8 modes") == "2 of 8 modes"


def test_an_unfinished_translation_is_not_shown():
    catalogue = Catalogue("de", [Message("A", "one", "eins", "unfinished"), Message("A", "two", "zwei", FINISHED)])
    assert catalogue.lookup("A", "one") is None
    assert not catalogue.is_complete
    assert catalogue.lookup("A", "two") == "zwei"


def test_the_own_context_comes_before_others():
    catalogue = Catalogue("de", [Message("A", "run", "Lauf", FINISHED), Message("B", "run", "Start", FINISHED)])
    assert [catalogue.lookup(context, "run") for context in ("A", "B", "Subclass")] == ["Lauf", "Start", "Lauf"]
    assert catalogue.is_complete


def test_a_document_is_translated_by_its_paragraphs():
    catalogue = Catalogue("de", [Message("L", "One line\nand the next.", "Eine Zeile.", FINISHED),
                                 Message("L", "- a list", "- eine Liste", FINISHED)])
    assert catalogue.document("One line\nand the next.\n\nUnknown.\n\n- a list") == \
        "Eine Zeile.\n\nUnknown.\n\n- eine Liste"
