"""LAPGAN: a small image by one GAN, and for each doubling of its sides another that makes what is missing."""

from __future__ import annotations

from ....layers.pyramid import doubled, gaussian_pyramid
from ....models.dcgan import initialize
from ..code import fill, literal
from ..recipe import NetworkText, OptimizerText, Recipe, Subject

_FUNCTIONS = '''
    def noise(n, level, device):
        """Draw what n images of a level are made from: Z_DIM numbers, or for finer levels one a pixel."""
        shape = (n, 1, *SIZES[level]) if level else (n, Z_DIM)
        return <noise>


    def of_real(real, level):
        """Get a level's images of real ones, and the enlarged ones of the level before; None for the coarsest."""
        sizes = gaussian_pyramid(real, len(SIZES) - 1)
        return sizes[level], doubled(sizes[level - 1]) if level else None


    def make(G, enlarged, z):
        """Make a level's images: of noise alone, or of noise and enlarged images, which are added."""
        if enlarged is None:
            return G(z)
        return (enlarged + G(torch.cat([enlarged, z], 1))).clamp(-1, 1)


    def beside(D, enlarged):
        """Get a function that has D judge images beside the enlarged ones."""
        return lambda images: D(images if enlarged is None else torch.cat([images, enlarged], 1))
    '''

_LOOP = '''
    # the levels train at once and independently, each on real images of its size
    for level, (height, _) in enumerate(SIZES):
        G, D = networks[f"G{height}"], networks[f"D{height}"]
        <phases>
        losses |= {<reported>}
    '''

_SAMPLING = '''
    image = None
    for level, (height, _) in enumerate(SIZES):
        enlarged = None if image is None else doubled(image)
        image = make(networks[f"G{height}"], enlarged, noise(BATCH_SIZE, level, device))
    return image
    '''


def recipe(subject: Subject) -> Recipe:
    """A Laplacian pyramid of GANs."""
    c, step, compares = subject.config.model, subject.objective.step, subject.objective.loss.compares
    sizes = subject.model.sizes
    networks = [network for level, (height, width) in enumerate(sizes) for network in _level(subject, level, height,
                                                                                             width)]
    made = "make(G, enlarged, noise(len(real), level, device))"
    d = fill('''
        real = next(data)
        images, enlarged = of_real(real, level)
        with torch.no_grad():
            made = <made>
        loss_d = discriminator_loss(beside(D, enlarged), images, made<step>)
        <update>
        ''', made=made, step=step, update=subject.updated("d_optimizers[level]", "d", "loss_d", ("D",)))
    g = fill('''
        real = next(data)
        images, enlarged = of_real(real, level)
        made = <made>
        loss_g = generator_loss(beside(D, enlarged), made<reals><step>)
        <update>
        ''', made=made, reals=", images" if compares else "", step=step,
        update=subject.updated("g_optimizers[level]", "g", "loss_g"))
    if not compares:
        g = g.replace("images, enlarged", "_, enlarged")
    reported = ['f"D {height}": loss_d'] * (subject.d_steps > 0) + ['f"G {height}": loss_g'] * (subject.g_steps > 0)
    shape = "torch.randn(shape, device=device)" if c.z_distribution == "normal" else \
        "torch.empty(shape, device=device).uniform_(-1, 1)"
    each = "for height, _ in SIZES"
    finer = literal(tuple(f"{kind}{height}" for height, _ in sizes[1:] for kind in "GD"))
    return Recipe(
        networks, "", [("SIZES", list(sizes)), ("Z_DIM", c.z_dim)],
        f"for name in {finer}:\n    networks[name].apply(initialize)",
        [fill(_FUNCTIONS, noise=shape)], subject.objective.functions(),
        [OptimizerText("d_optimizers", "d", ('networks[f"D{height}"]',), each),
         OptimizerText("g_optimizers", "g", ('networks[f"G{height}"]',), each)],
        "losses = {}\n" + fill(_LOOP, phases=subject.phases(d, g), reported=", ".join(reported)), "losses",
        fill(_SAMPLING),
        layers=[initialize, doubled, gaussian_pyramid])


def _level(subject: Subject, level: int, height: int, width: int) -> list[NetworkText]:
    channels = subject.data.shape[0]
    pixels = f"(n, {channels}, {height}, {width})"
    fed = "Noise" if level == 0 else "Enlarged images and noise, one behind the other,"
    makes = "images" if level == 0 else "residuals"
    seen = f"Images {pixels}" if level == 0 else f"Images {pixels} and the enlarged ones, one behind the other,"
    return [subject.sequence(f"G{height}", f"Generator{height}", f"{fed} to {makes} {pixels}.", rows=level == 0),
            subject.sequence(f"D{height}", f"Discriminator{height}", f"{seen} to raw logits (n, 1).", rows=False)]
