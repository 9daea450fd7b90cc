"""A folder of photos for the tests of data on the disk."""

import pytest
from PIL import Image

from .photos import PICTURES


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    """A folder of two classes of pictures that 1 MB does not hold twice."""
    root = tmp_path_factory.mktemp("photos")
    for number, picture in enumerate(PICTURES):
        path = root / "ab"[number % 2] / f"{number:04}.png"
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(picture).save(path, compress_level=0)
    return root
