"""Two domains of pictures from a person's own folder or file."""

from __future__ import annotations

from .base import DATASETS
from .pairs import Pairs


@DATASETS.register("domains")
class Domains(Pairs):
    """Your own two domains, without pairs: trainA and trainB, two other folders, or two arrays of an .npz file.

    The two need not hold as many pictures. Folders called test or val, testA and testB are held out. Pictures are
    resized and centre-cropped to a square, arrays are taken as they are. A domain without any colour is read as grey.
    """

    title = "Two domains of your own"
    form = "domains"

    def _selected(self, part, names, sides):
        return tuple(list(part[name].values()) for name in names)

    def _usable(self, source, target):
        return source, target

    def _check_counts(self, counts, names):
        """Accept any sizes: domains need not be equally large."""

    def _counted(self, source, target, names):
        apart = f", {source[1]:,} and {target[1]:,} set apart for testing" if source[1] else ""
        return "Domains", f"{source[0]:,} of {names[0]}, {target[0]:,} of {names[1]}{apart}"
