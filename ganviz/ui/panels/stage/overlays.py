"""What can be drawn in the plane of a 2-D run, with the words for each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

OVERLAYS = ("real", "fake", "heatmap", "manifold", "arrows", "mapping", "missing")
DEFAULT_OVERLAYS = ("real", "fake", "heatmap", "arrows", "mapping", "missing")


def offered_overlays(knows_modes: bool, translates: bool) -> set[str]:
    """Return the overlays that make sense for a run.

    Args:
        knows_modes: whether the modes of the data are known, so that some can be missing.
        translates: whether the fakes are made from data: then there is a mapping, and no latent grid.
    """
    return set(OVERLAYS) - {"manifold" if translates else "mapping"} - (set() if knows_modes else {"missing"})


def overlay_words(overlay: str) -> tuple[str, str]:
    """Return an overlay's name and an explanation of it."""
    return {
        "real": (_tr("Real"), _tr("Real samples: points of the training data, drawn as filled circles.")),
        "fake": (_tr("Fake"), _tr("Fake samples: what the generator makes of a fixed set of latents, drawn as "
                                  "crosses. Each cross is the same latent in every frame.")),
        "heatmap": (_tr("Heat map"), _tr(
            "The discriminator's verdict everywhere in the plane: blue where it takes a point for real, orange where "
            "it takes it for fake, colourless where it is undecided.")),
        "manifold": (_tr("Manifold"), _tr(
            "A regular grid of latents as the generator warps it into the plane: where its lines are dense, the "
            "generator puts many samples.")),
        "arrows": (_tr("Arrows"), _tr(
            "Where the discriminator's gradient pushes each fake point: the direction that lowers the generator's "
            "loss. The legend says which gradient an arrow of that length stands for.")),
        "missing": (_tr("Missing"), _tr(
            "A ring around each mode of the data that no fake reaches; a dashed ring around one that was reached "
            "earlier.")),
        "mapping": (_tr("Mapping"), _tr(
            "Where the generator carries points: a thin line from each source point, drawn as an empty square, to the "
            "fake made from it. Points on the same side start in the same colour: where colours mix at the other end, "
            "neighbours were separated and the correspondence is lost.")),
    }[overlay]


def _tr(text: str) -> str:
    return QCoreApplication.translate("StageOverlays", text)
