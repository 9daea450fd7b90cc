"""The adversarial losses as functions of a script."""

from __future__ import annotations

from dataclasses import dataclass

from .code import fill


@dataclass(frozen=True)
class LossText:
    """What is to be written of a loss.

    Attributes:
        about: one sentence, with where it comes from.
        d: statements that compute D's loss of `logits_real` and `logits_fake`.
        g: those that compute G's of `logits_fake`, and of `logits_real` if it compares with them.
        smoothed: as `d`, with `REAL_TARGET` as what D should say of reals; empty if the loss has no such target.
    """

    about: str
    d: str
    g: str
    smoothed: str = ""

    @property
    def compares(self) -> bool:
        """Whether G's loss compares fakes with reals."""
        return "logits_real" in self.g


_CLASSIFIER = "return F.softplus(-logits_real).mean() + F.softplus(logits_fake).mean()"
_SMOOTHED_CLASSIFIER = """
real = REAL_TARGET * F.softplus(-logits_real) + (1 - REAL_TARGET) * F.softplus(logits_real)
return real.mean() + F.softplus(logits_fake).mean()
""".strip()

LOSSES = {
    "minimax": LossText(
        "The original game (Goodfellow et al. 2014, arXiv 1406.2661, eq. 1).", _CLASSIFIER,
        "return -F.softplus(logits_fake).mean()", _SMOOTHED_CLASSIFIER),
    "non-saturating": LossText(
        "The non-saturating loss (Goodfellow et al. 2014, arXiv 1406.2661, section 3).", _CLASSIFIER,
        "return F.softplus(-logits_fake).mean()", _SMOOTHED_CLASSIFIER),
    "least-squares": LossText(
        "Least squares (Mao et al. 2016, arXiv 1611.04076).",
        "return 0.5 * (logits_real - 1).square().mean() + 0.5 * logits_fake.square().mean()",
        "return 0.5 * (logits_fake - 1).square().mean()",
        "return 0.5 * (logits_real - REAL_TARGET).square().mean() + 0.5 * logits_fake.square().mean()"),
    "hinge": LossText(
        "The hinge loss (Lim & Ye 2017, arXiv 1705.02894).",
        "return F.relu(1 - logits_real).mean() + F.relu(1 + logits_fake).mean()",
        "return -logits_fake.mean()"),
    "wasserstein": LossText(
        "The Wasserstein loss (Arjovsky et al. 2017, arXiv 1701.07875); D is a critic.",
        "return logits_fake.mean() - logits_real.mean()",
        "return -logits_fake.mean()"),
    "relativistic": LossText(
        "The relativistic loss of pairs (Jolicoeur-Martineau 2018, arXiv 1807.00734).",
        "return F.softplus(logits_fake - logits_real).mean()",
        "return F.softplus(logits_real - logits_fake).mean()"),
    "relativistic-average": LossText(
        "The relativistic average loss (Jolicoeur-Martineau 2018, arXiv 1807.00734).",
        "above = F.softplus(logits_fake.mean() - logits_real).mean()\n"
        "return above + F.softplus(logits_fake - logits_real.mean()).mean()",
        "above = F.softplus(logits_real.mean() - logits_fake).mean()\n"
        "return above + F.softplus(logits_real - logits_fake.mean()).mean()"),
}


def functions(loss: LossText, smoothed: bool) -> list[str]:
    """Write D's and G's adversarial loss, as functions of raw logits.

    Args:
        smoothed: whether D's target for reals is `REAL_TARGET`.
    """
    return [
        fill('''
            def adversarial_d_loss(logits_real, logits_fake):
                """<about>"""
                <body>
            ''', about=loss.about, body=loss.smoothed if smoothed else loss.d),
        fill('''
            def adversarial_g_loss(<arguments>):
                """What G lowers of it."""
                <body>
            ''', arguments="logits_fake, logits_real" if loss.compares else "logits_fake", body=loss.g)]
