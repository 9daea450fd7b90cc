"""Writing a person's files: whole or not at all, and through nobody's link."""

import errno
import os
import stat

import pytest

from ganviz.engine.settings.params import ConfigError
from ganviz.engine.system import files

needs_links = pytest.mark.skipif(os.name == "nt", reason="links and modes of POSIX")


def test_text_and_bytes_replace_an_older_file(tmp_path):
    path = tmp_path / "out"
    files.write(path, "α\n")
    assert path.read_bytes() == b"\xce\xb1\n"
    files.write(path, b"\x00")
    assert path.read_bytes() == b"\x00"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_that_is_not_unicode_is_told(tmp_path):
    with pytest.raises(ConfigError, match=r"the name 'path = \\udcff.png' in it is not Unicode; rename that file"):
        files.write(tmp_path / "out", "path = \udcff.png")


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt(), ValueError()])
def test_whatever_happens_on_the_way_leaves_the_older_file_alone(tmp_path, error):
    path = tmp_path / "out"
    path.write_text("old")

    def write_half():
        with files.replacing(path) as file:
            file.write(b"half of the ne")
            raise error

    with pytest.raises(ConfigError if isinstance(error, OSError) else type(error)):
        write_half()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@needs_links
def test_a_planted_link_is_not_followed(tmp_path):
    victim, path = tmp_path / "victim", tmp_path / "out"
    victim.write_text("mine")
    path.symlink_to(victim)
    files.write(path, "new")
    assert victim.read_text() == "mine"
    assert path.read_text() == "new"
    assert not path.is_symlink()


@needs_links
def test_nobody_can_foresee_the_name_that_is_written_to(tmp_path):
    seen = set()
    for _ in range(2):
        with files.replacing(tmp_path / "out"):
            seen |= {p.name for p in tmp_path.iterdir()} - {"out"}
    assert len(seen) == 2


@needs_links
def test_modes_are_those_of_the_older_file_or_of_any_new_one(tmp_path):
    secret, new = tmp_path / "secret", tmp_path / "new"
    secret.touch()
    secret.chmod(0o600)
    before = os.umask(0o027)
    try:
        files.write(secret, "x")
        files.write(new, "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


@pytest.mark.parametrize(("target", "said"), [
    ("nowhere/out", "the folder .*nowhere does not exist"), ("file/out", "does not exist"),
    ("folder", "it is not a file"),
    pytest.param("pipe", "it is not a file", marks=needs_links),
    pytest.param("x" * 300, "File name too long", marks=needs_links)])
def test_an_unusable_target_is_found_by_probing_as_by_writing(tmp_path, target, said):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    if target == "pipe":
        os.mkfifo(tmp_path / "pipe")
    before = sorted(tmp_path.iterdir())
    for attempt in (files.probe, lambda path: files.write(path, "x")):
        with pytest.raises(ConfigError, match=f"cannot write .*{said}.*choose another place"):
            attempt(tmp_path / target)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize("name", ["old", "new"])
def test_a_write_protected_file_or_folder_is_found_by_probing(tmp_path, name):
    (tmp_path / "old").touch()
    (tmp_path / "old").chmod(0o400)
    if name == "new":
        tmp_path.chmod(0o500)
    try:
        with pytest.raises(ConfigError, match="cannot write"):
            files.probe(tmp_path / name)
    finally:
        tmp_path.chmod(0o700)


def test_a_usable_target_is_left_as_it_is_by_probing(tmp_path):
    (tmp_path / "old").write_text("old")
    for name in ("old", "new"):
        files.probe(tmp_path / name)
    assert [p.name for p in tmp_path.iterdir()] == ["old"]
    assert (tmp_path / "old").read_text() == "old"
