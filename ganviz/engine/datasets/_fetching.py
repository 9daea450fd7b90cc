"""Fetch files that do not ship with ganviz from public servers, each once, into the person's cache."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from ..settings.params import ConfigError
from ._reading import Reporter, reason
from .base import Cancelled

if TYPE_CHECKING:
    from requests import Response

_PATIENCE = (10, 30)  # seconds: until a server answers, and between two pieces of what it sends
_PIECE = 16_384  # bytes: on a slow line one must not take long, as cancelling is noticed between two
_ASK_EVERY = 0.1  # seconds between two looks at whether to go on
_SPARE = 2**24  # bytes of the disk that are left to others
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml")


@dataclass(frozen=True)
class RemoteFile:
    """A file on a public server.

    Attributes:
        url: its address; the last part is what it is called in the cache, too.
        checksum: "md5:" or "sha256:", and the digits.
        size: in bytes; no more than that is taken.
    """

    url: str
    checksum: str
    size: int

    @property
    def name(self) -> str:
        return self.url.rpartition("/")[2]


def cache_folder(name: str) -> Path:
    """Get the folder of a data set's files in the person's cache."""
    return Path(platformdirs.user_cache_dir("ganviz", appauthor=False)) / "datasets" / name


def fetch(files: Sequence[RemoteFile], folder: Path, progress: Callable[[int, int], None],
          cancelled: Callable[[], bool]) -> list[Path]:
    """Get files from the cache, and those that are not there, or not whole, from their servers.

    A file comes to its name in the cache only when all of it is there and has the right checksum.

    Args:
        progress: called with the bytes that are there, and all that are wanted; not called if nothing is fetched.
        cancelled: asked ten times a second.

    Raises:
        ConfigError: one cannot be had; says why, and how to come by it otherwise.
        Cancelled: as asked.
    """
    before, total, reporter = 0, sum(file.size for file in files), None
    paths = []
    for file in files:
        path = folder / file.name
        if not _is_there(path, file):
            reporter = reporter or Reporter(progress, cancelled, total)
            _refuse_full_disk(file, path)
            _retrieve(file, path, lambda done, before=before, r=reporter: r.at(before + done))
        before += file.size
        paths.append(path)
    if reporter is not None:
        reporter.at(total)
    return paths


def _is_there(path: Path, file: RemoteFile) -> bool:
    import pooch

    try:
        return path.is_file() and pooch.file_hash(str(path), file.checksum.partition(":")[0]) == _digits(file)
    except OSError:
        return False


def _digits(file: RemoteFile) -> str:
    return file.checksum.partition(":")[2]


def _refuse_full_disk(file: RemoteFile, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(path.parent).free
    except OSError as error:
        raise _failure(file, path, f"{path.parent} cannot be written ({reason(error)})") from None
    if free < file.size + _SPARE:
        raise _failure(file, path, f"it takes {file.size / 1e6:,.0f} MB, and {free / 1e6:,.0f} MB are free on that "
                                   "disk; make room there")


def _retrieve(file: RemoteFile, path: Path, report: Callable[[int], None]) -> None:
    """Fetch a file.

    Args:
        report: called with the bytes so far ten times a second; raises `Cancelled` to end it.
    """
    import pooch
    import requests
    import urllib3

    pooch.get_logger().setLevel("ERROR")  # what it tells, the window does
    transfer = _Transfer(file, path)
    # in a thread of its own: a server that falls silent must not keep a person from cancelling
    with ThreadPoolExecutor(1, "fetch") as pool:
        fetching = pool.submit(pooch.retrieve, file.url, file.checksum, file.name, str(path.parent),
                               downloader=transfer)
        try:
            while wait([fetching], _ASK_EVERY).not_done:
                report(transfer.done)
        except Cancelled:
            transfer.cancel()
            raise
    try:
        fetching.result()
    except ConfigError:
        raise
    except requests.HTTPError as error:
        raise _failure(file, path, f"the server answers {error.response.status_code} "
                                   f"({error.response.reason})") from None
    except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
        what = _network_reason(error, transfer.done > 0)
        raise _failure(file, path, f"{what} after {transfer.done:,} of {file.size:,} bytes; check this machine's "
                                   "connection and try again") from None
    except OSError as error:
        raise _failure(file, path, f"{path.parent} cannot be written ({reason(error)})") from None
    except ValueError:  # from pooch: the checksum
        raise _failure(file, path, f"what came has another checksum than {file.checksum}, so it is damaged or another "
                                   "file, and was thrown away; try again later") from None


class _Transfer:
    """A download as pooch wants it, which another thread can end.

    Attributes:
        done: bytes so far.
    """

    def __init__(self, file: RemoteFile, path: Path) -> None:
        self.done = 0
        self._file, self._path = file, path
        self._is_cancelled = False
        self._response: Response | None = None

    def cancel(self) -> None:
        """End it, also where it waits for the server."""
        self._is_cancelled = True
        response = self._response
        if response is not None:
            try:
                response.raw.shutdown()
            except (ValueError, OSError):
                return  # it is over already

    def __call__(self, url: str, output_file: str, pooch: Any) -> None:
        """Write what is at the address into a file.

        Raises:
            Cancelled: it was ended.
            ConfigError: it is not what was wanted.
            OSError: it cannot be written; or as requests and urllib3 have it.
        """
        import requests

        # what is stored is what the checksum is of, so nothing may be unpacked on the way
        with requests.get(url, stream=True, timeout=_PATIENCE, headers={"accept-encoding": "identity"}) as response:
            response.raise_for_status()
            self._response = response
            try:
                with open(output_file, "wb") as target:
                    for piece in response.raw.stream(_PIECE, decode_content=False):
                        if self._is_cancelled:
                            break
                        self._check(piece)
                        target.write(piece)
                        self.done += len(piece)
            except Exception:
                if not self._is_cancelled:
                    raise
            finally:
                self._response = None
        if self._is_cancelled:
            raise Cancelled
        if self.done < self._file.size:
            raise _failure(self._file, self._path, f"it ended after {self.done:,} of {self._file.size:,} bytes; try "
                                                   "again")

    def _check(self, piece: bytes) -> None:
        if not self.done and piece.lstrip()[:9].lower().startswith(_WEB_PAGE):
            raise _failure(self._file, self._path, "a web page came in its place, as proxies and the log-in pages of "
                                                   "networks send; open the address in a browser to see what it says")
        if self.done + len(piece) > self._file.size:
            raise _failure(self._file, self._path, f"more than its {self._file.size:,} bytes came, so it is another "
                                                   "file; try again later")


def _network_reason(error: Exception, begun: bool) -> str:
    """Say in plain words what is wrong with the connection."""
    import requests
    import urllib3

    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy does not let it through"
    if isinstance(error, requests.exceptions.SSLError):
        return "the secure connection failed"
    if isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError):
        return "the server is silent"
    return "the connection broke off" if begun else "there is no connection to the server"


def _failure(file: RemoteFile, path: Path, why: str) -> ConfigError:
    lies_there = "; the file that lies there now has another checksum" if path.exists() else ""
    return ConfigError("data.name", f"{file.url} cannot be fetched: {why}. Or get {file.name} ({file.checksum}) "
                                    f"elsewhere and put it into {path.parent}{lies_there}")
