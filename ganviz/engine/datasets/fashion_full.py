"""Fashion-MNIST, all of it."""

from __future__ import annotations

from ._fetched import FetchedIdx, idx_files
from .base import DATASETS
from .fashion import KINDS


@DATASETS.register("fashion-full")
class FashionFull(FetchedIdx):
    """All 60,000 pieces of clothing of 28 × 28 pixels, fetched once (31 MB); its 10,000 for testing held out.

    Fashion-MNIST, Xiao, Rasul, Vollgraf 2017, arXiv 1708.07747. From Zalando's server
    (fashion-mnist.s3-website.eu-central-1.amazonaws.com). Licence: MIT, (c) 2017 Zalando SE.
    """

    title = "Fashion-MNIST, all of it (31 MB, fetched once)"
    label_names = KINDS
    files = idx_files("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
                      ("8d4fb7e6c68d591d4c3dfef9ec88bf0d", 26_421_880), ("25c81989df183df01b3e8a0aad5dffbe", 29_515),
                      ("bef4ecab320f06d8554ea6380940ec79", 4_422_102), ("bb300cfdad3c16e7a12a480ee83cd310", 5_148))
