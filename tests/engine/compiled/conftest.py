import pytest

from ganviz.engine.compiled import cache, compiler


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def with_compiler(monkeypatch, cache_folder):
    """Let steps be compiled, into a cache of the test run's own."""
    monkeypatch.delenv("CXX")
    monkeypatch.setattr(cache, "folder", lambda: cache_folder / "steps")
    if compiler.find() is None:
        pytest.skip("no C++ compiler here")
