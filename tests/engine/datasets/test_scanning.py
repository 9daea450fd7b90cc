"""What is found below a folder, and what is passed over."""

from __future__ import annotations

import os

import pytest

from ganviz.engine.datasets._scanning import scan


def files(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def found(root, **options):
    result = scan(root, lambda: False, **options)
    return [result.name(file) for file in result.files], result.left_out.lines()


def test_images_are_found_by_their_endings_and_sorted(tmp_path):
    files(tmp_path, "b/2.TIF", "b/10.jfif", "a.gif", "b/c/1.webp", "z.avif")
    assert found(tmp_path) == (["a.gif", "b/10.jfif", "b/2.TIF", "b/c/1.webp", "z.avif"], ())


def test_what_the_caller_reads_by_itself_is_not_passed_over(tmp_path):
    files(tmp_path, "list.json", "below/list.json")
    assert found(tmp_path, known=("list.json",)) == ([], ("below/list.json: no image (.json)",))


def test_linked_folders_are_followed_and_read_once(tmp_path):
    files(tmp_path / "elsewhere", "1.png", "2.png")
    files(tmp_path / "here", "real/3.png")
    (tmp_path / "here" / "again").symlink_to(tmp_path / "here" / "real")
    (tmp_path / "here" / "linked").symlink_to(tmp_path / "elsewhere")
    names, left_out = found(tmp_path / "here")
    assert names == ["linked/1.png", "linked/2.png", "real/3.png"]
    assert left_out == ("again/: a link to a folder that is read already",)


def test_a_link_that_leads_nowhere_is_named(tmp_path):
    files(tmp_path, "1.png")
    (tmp_path / "gone").symlink_to("nowhere")
    (tmp_path / "gone.png").symlink_to("nowhere.png")
    assert found(tmp_path) == (["1.png"], ("gone, gone.png: a link that leads nowhere",))


@pytest.mark.parametrize("target", [".", ".."])
def test_links_that_lead_back_end_nowhere(tmp_path, target):
    files(tmp_path, "beside.png", "here/1.png", "here/below/2.png")
    (tmp_path / "here" / "below" / "loop").symlink_to(tmp_path / "here" / target)
    assert found(tmp_path / "here") == (
        ["1.png", "below/2.png"], ("below/loop/: a link back to this folder or one above it",))


def test_two_links_that_lead_to_each_other_are_followed_once(tmp_path):
    files(tmp_path, "one/1.png", "two/2.png", "here/3.png")
    (tmp_path / "one" / "next").symlink_to(tmp_path / "two")
    (tmp_path / "two" / "next").symlink_to(tmp_path / "one")
    (tmp_path / "here" / "start").symlink_to(tmp_path / "one")
    names, left_out = found(tmp_path / "here")
    assert names == ["3.png", "start/1.png", "start/next/2.png"]
    assert left_out == ("start/next/next/: a link to a folder that is read already",)


def test_a_name_that_no_screen_shows_is_shown_with_marks(tmp_path):
    with open(os.fsencode(tmp_path) + b"/caf\xe9.png", "wb"):
        pass
    files(tmp_path, "two\nlines.txt")
    assert found(tmp_path) == (["caf\ufffd.png"], ("two\ufffdlines.txt: no image (.txt)",))


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may look into every folder")
def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path):
    files(tmp_path, "open.png", "shut/1.png")
    (tmp_path / "shut").chmod(0)
    try:
        assert found(tmp_path) == (["open.png"], ("shut: Permission denied",))
    finally:
        (tmp_path / "shut").chmod(0o700)
