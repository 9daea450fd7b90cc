"""Which image files are read. Without Pillow, so that files are recognized before anything heavy is imported."""

from __future__ import annotations

from pathlib import Path

_ENDINGS = {
    "PNG": (".png", ".apng"), "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"), "WEBP": (".webp",),
    "TIFF": (".tif", ".tiff"), "GIF": (".gif",), "BMP": (".bmp",), "DIB": (".dib",),
    "PPM": (".ppm", ".pgm", ".pbm", ".pnm"), "JPEG2000": (".jp2", ".j2k", ".jpx"), "AVIF": (".avif",), "TGA": (".tga",),
    "PCX": (".pcx",), "SGI": (".sgi", ".rgb"), "PSD": (".psd",), "QOI": (".qoi",), "DDS": (".dds",),
}
# no mark at its start tells such a file: anything might be taken for one, so its name must say so
_UNMARKED = {".tga": "TGA", ".pcx": "PCX"}

IMAGE_SUFFIXES = frozenset(ending for endings in _ENDINGS.values() for ending in endings)
IMAGES = "PNG, JPEG, WebP, TIFF, GIF, BMP or other images"


def formats(path: Path) -> tuple[str, ...]:
    """List Pillow's names of the formats that a file may have; beyond those that tell themselves, its name decides.

    Formats that start other programs (EPS) or hold more than pictures (PDF) are not among them.
    """
    unmarked = _UNMARKED.get(path.suffix.lower())
    return (unmarked,) if unmarked else tuple(name for name in _ENDINGS if name not in _UNMARKED.values())
