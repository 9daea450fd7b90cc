"""StyleGAN2: a mapping network makes styles of the latents, and the styles steer every convolution."""

from __future__ import annotations

from textwrap import indent

from torch import nn

from ....models.stylegan import StyleGenerator, crossed, path_lengths
from .. import layers
from ..code import fill, literal, repeated
from ..recipe import NetworkText, Recipe, Subject, paragraphs
from .gan import adversaries, iteration

_STYLES = '''
    def mixed_styles(G, n, device):
        """Make (n, layers, w_dim) styles; a share of MIXING has coarse and fine ones of two latents."""
        w = G.mapping(torch.randn(2 * n, Z_DIM, device=device))
        mixed = torch.rand(n, device=device) < MIXING
        cut = torch.where(mixed, torch.randint(1, STYLE_LAYERS, (n,), device=device), STYLE_LAYERS)
        return crossed(w[:n], w[n:], cut, STYLE_LAYERS)
    '''

_PATH = '''
    def path_penalty(G, n, device):
        """Measure how unequally n pictures change by equal steps in w (Karras et al. 2019, arXiv 1912.04958, eq. 4)."""
        w = mixed_styles(G, n, device)
        images = G.synthesis(w)
        lengths = path_lengths(images, w, torch.randn_like(images))
        with torch.no_grad():
            G.path_length.lerp_(lengths.mean(), 0.01)
        return (lengths - G.path_length).square().mean()
    '''

_R1 = '''
    real = next(data)
    slopes = input_gradients(D, <real>).square().sum(1)
    <update>
    '''

_GENERATOR = '''
    class Generator(StyleGenerator):
        """Latents to <made>."""

        def __init__(self):
            super().__init__(
                Mapping(<z>, <w>, <depth>),
                Synthesis(<channels>, <base>, <colours>, <w>),
            )
    '''


def recipe(subject: Subject) -> Recipe:
    """StyleGAN2, with its lazy penalties."""
    c = subject.config.model
    synthesis = subject.model.networks["G"].synthesis
    base = tuple(synthesis.start.shape[1:])
    generator = fill(
        _GENERATOR, made=subject.shape_words(), z=str(c.z_dim), w=str(c.w_dim), depth=str(c.mapping_depth),
        channels=literal(c.channels("g", len(synthesis.pictures) - 1)), base=literal(base),
        colours=str(subject.data.shape[0]))
    judging = layers.plain(nn.Sequential(*subject.model.networks["D"]), False, subject.objective.dropout)
    discriminator = layers.class_of("Discriminator", judging, "Images to raw logits (n, 1).")
    constants = [("Z_DIM", c.z_dim), ("STYLE_LAYERS", subject.model.style_layers), ("MIXING", c.mixing)]
    functions = subject.objective.functions(subject.config.train.batch_size % c.deviation_group == 0,
                                           fakes_first=False)
    r1 = path = ""
    if c.r1_gamma and subject.d_steps:
        constants += [("LAZY_R1_GAMMA", c.r1_gamma), ("R1_EVERY", c.r1_every)]
        if not subject.objective.penalized:
            functions.append(subject.objective.input_gradients())
        real = f"noisy(real{subject.objective.step})" if subject.objective.noisy else "real"
        r1 = _lazy(subject.d_steps, "D_STEPS", "R1_EVERY", fill(_R1, real=real, update=subject.updated(
            "d_optimizer", "d", "R1_EVERY * 0.5 * LAZY_R1_GAMMA * slopes.mean()", ("D",))))
    if c.path_weight and subject.g_steps:
        constants += [("PATH_WEIGHT", c.path_weight), ("PATH_EVERY", c.path_every)]
        functions.append(fill(_PATH))
        penalty = f"path_penalty(G, {max(1, subject.config.train.batch_size // 2)}, device)"
        path = _lazy(subject.g_steps, "G_STEPS", "PATH_EVERY", subject.updated(
            "g_optimizer", "g", f"PATH_EVERY * PATH_WEIGHT * {penalty}"))
    psi = "" if c.truncation_psi == 1 else f", {c.truncation_psi!r}"
    sampled = f'z = torch.randn(BATCH_SIZE, Z_DIM, device=device)\nreturn networks["G"](z{psi}).clamp(-1, 1)'
    body = iteration(subject, "G.synthesis(mixed_styles(G, BATCH_SIZE, device))", between=r1)
    return Recipe([NetworkText("G", "Generator", generator, subject.model.networks["G"]),
                   NetworkText("D", "Discriminator", discriminator, judging)],
                  'G, D = networks["G"], networks["D"]', constants, "", [fill(_STYLES)], functions,
                  adversaries(), paragraphs(body, path), subject.reported(), sampled,
                  layers=[StyleGenerator, crossed, *[path_lengths] * bool(path)])


def _lazy(count: int, name: str, every: str, body: str) -> str:
    """Write an update that is due in some iterations only."""
    return f"if step % {every} == 0:\n{indent(repeated(count, name, body), '    ')}"
