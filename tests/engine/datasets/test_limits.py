"""Files that are damaged or made to do harm are refused before they take memory."""

from __future__ import annotations

import contextlib
import io
import tracemalloc
import zipfile

import numpy as np
import pytest

from ganviz.engine.datasets import _arrays
from ganviz.engine.opening.own_data import data_tree
from ganviz.engine.settings.params import ConfigError

from .loading import load

GREY = np.arange(20 * 8 * 8).reshape(20, 8, 8).astype(np.uint8)
_MIB = 2**20


def npy(array, header=None):
    """The bytes of a .npy file, perhaps with a header that says something else."""
    file = io.BytesIO()
    np.save(file, array)
    data = file.getvalue()
    if header is None:
        return data
    text = header.encode().ljust(117) + b"\n"
    return data[:8] + len(text).to_bytes(2, "little") + text + data[128:]


def header(shape, descr="|u1", fortran="False"):
    return f"{{'descr': '{descr}', 'fortran_order': {fortran}, 'shape': {shape}, }}"


@pytest.fixture
def little_memory():
    """Fails a test in which more than 64 MiB were taken at once."""
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64 * _MIB


@pytest.mark.parametrize("data", [
    npy(GREY, header(f"({2**63}, 8, 8)")), npy(GREY, header(f"({2**60}, 8, 8)", "<f8")),
    npy(GREY, header("(-1, 8, 8)")), npy(GREY, header("(20, 8, 9)")), npy(GREY, header("(20, 8, 8")),
    npy(GREY, header("(20, 8, 'a')")),
    npy(GREY, header("(20, 8, 8)", "|O")), npy(GREY, header("(20, 8, 8)", "nonsense")), npy(GREY, "[" * 100),
    npy(GREY, header("(20, 8, 8)", "|u1", "2")), npy(GREY)[:200], npy(GREY)[:9], b"\x93NUMPY\x09\x00" + npy(GREY)[8:],
], ids=["2^63", "2^60", "negative", "too-large", "open", "text", "object", "no-type", "brackets", "fortran-2", "cut",
        "cut-header", "version-9"])
@pytest.mark.parametrize("kind", ["array", "points"])
def test_an_npy_file_with_a_wrong_header(tmp_path, little_memory, data, kind):
    (tmp_path / "a.npy").write_bytes(data)
    with pytest.raises(ConfigError, match=r"a\.npy (cannot be read|holds)"):
        load(kind, path=str(tmp_path / "a.npy"))
    with contextlib.suppress(ConfigError):  # the window's look at the header, before anything is read
        data_tree(tmp_path / "a.npy")


def archive(path, members, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return str(path)


def test_members_that_are_no_arrays_are_passed_over_and_named(tmp_path):
    path = archive(tmp_path / "a.npz", {"notes.txt": "hello", "broken.npy": npy(GREY)[:50], "images.npy": npy(GREY)})
    data = load("array", path=path)
    np.testing.assert_array_equal(data.items[..., 0], GREY)
    assert [line.split(":")[0] for line in data.skipped] == ["notes.txt", "broken"]
    assert all("nothing that can be read (no array" in line for line in data.skipped)


@pytest.mark.parametrize(("data", "message"), [
    (npy(GREY, header(f"({2**52}, 16, 16)")), r"'images' .* would take 1,073,741,824\.0 GiB, and 1\.0 GiB is allowed"),
    (npy(GREY, header(f"({2**63}, 8, 8)")), "would take"),
    (npy(GREY, header("(200, 8, 8)")), "'images' is cut off"),
], ids=["2^60", "2^69", "cut"])
def test_an_archive_that_says_too_much(tmp_path, little_memory, data, message):
    path = archive(tmp_path / "a.npz", {"images.npy": data})
    with pytest.raises(ConfigError, match=message):
        load("array", path=path)


def test_an_archive_that_unpacks_to_much_more_than_its_size(tmp_path, monkeypatch, little_memory):
    monkeypatch.setattr(_arrays, "_ALWAYS_ALLOWED", 64 * _MIB)
    with (zipfile.ZipFile(tmp_path / "bomb.npz", "w", zipfile.ZIP_DEFLATED) as file,
          file.open("images.npy", "w") as member):
        member.write(npy(GREY, header("(5120, 128, 128)"))[:128])
        for _ in range(80):
            member.write(bytes(_MIB))
    assert (tmp_path / "bomb.npz").stat().st_size < _MIB / 8
    with pytest.raises(ConfigError, match=r"bomb\.npz: unpacked, 'images' .* would take 0\.1 GiB.* save fewer images, "
                                          r"save them as uint8, or save them with numpy\.save as \.npy"):
        load("array", path=str(tmp_path / "bomb.npz"))


def test_what_is_allowed_grows_with_the_archive(tmp_path, monkeypatch):
    monkeypatch.setattr(_arrays, "_ALWAYS_ALLOWED", 1000)
    images = np.random.default_rng(0).integers(0, 256, (40, 8, 8)).astype(np.uint8)
    np.savez(tmp_path / "a.npz", images=images)  # 2,560 bytes that are not packed
    np.testing.assert_array_equal(load("array", path=str(tmp_path / "a.npz")).items[..., 0], images)
    np.savez_compressed(tmp_path / "b.npz", images=np.zeros((400, 8, 8), np.uint8))  # 25,600 bytes in some 300
    with pytest.raises(ConfigError, match="is allowed for an archive of this size"):
        load("array", path=str(tmp_path / "b.npz"))


def test_labels_count_too(tmp_path, monkeypatch):
    monkeypatch.setattr(_arrays, "_ALWAYS_ALLOWED", 1500)
    monkeypatch.setattr(_arrays, "_ALLOWED_GROWTH", 0)
    np.savez(tmp_path / "a.npz", images=GREY, labels=np.arange(20))  # 1,280 and 160 bytes
    assert len(load("array", path=str(tmp_path / "a.npz")).label_names) == 20
    np.savez(tmp_path / "a.npz", images=GREY, labels=np.full(20, "x" * 50))
    with pytest.raises(ConfigError, match="unpacked, 'labels'"):
        load("array", path=str(tmp_path / "a.npz"))


def test_an_encrypted_or_oddly_packed_archive(tmp_path):
    path = archive(tmp_path / "a.npz", {"images.npy": npy(GREY)})
    data = bytearray((tmp_path / "a.npz").read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1  # says that it is encrypted
    (tmp_path / "a.npz").write_bytes(data)
    with pytest.raises(ConfigError, match="nothing that can be read"):
        load("array", path=path)
