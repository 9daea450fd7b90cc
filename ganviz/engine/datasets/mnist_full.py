"""MNIST, all of it."""

from __future__ import annotations

from ._fetched import FetchedIdx, idx_files
from .base import DATASETS


@DATASETS.register("mnist-full")
class MnistFull(FetchedIdx):
    """All 60,000 of MNIST's handwritten digits, 28 × 28 pixels, fetched once (12 MB); its 10,000 for testing held out.

    Y. LeCun, C. Cortes, C. Burges. From ossci-datasets.s3.amazonaws.com, PyTorch's mirror. Licence: CC BY-SA 3.0.
    """

    title = "MNIST, all of it (12 MB, fetched once)"
    label_names = tuple("0123456789")
    files = idx_files("https://ossci-datasets.s3.amazonaws.com/mnist/",
                      ("f68b3c2dcbeaaa9fbdd348bbdeb94873", 9_912_422), ("d53e105ee54ea40749a09fcbcd1e9432", 28_881),
                      ("9fb629c4189551a2d022fa330f9573f3", 1_648_877), ("ec29112dd5afa0611ce80d1b7f02629c", 4_542))
