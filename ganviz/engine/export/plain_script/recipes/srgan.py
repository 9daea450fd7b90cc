"""SRGAN: large pictures made from small ones."""

from __future__ import annotations

import torch

from ....features.classifier import AMPLE, BATCH, GAIN, LEARNING_RATE, MOST_EPOCHS, PATIENCE, make_networks
from ....layers.subpixel import ResidualBlock
from .. import layers
from ..code import fill, literal
from ..recipe import NetworkText, Recipe, Subject
from .gan import adversaries

_FORWARD = '''
    def forward(self, images):
        """Map <small> to <large>; values may go beyond -1 and 1."""
        x = self.first(images)
        made = self.last(self.enlarge(x + self.blocks(x)))
        <end>
    '''

_BLOCK = '''
    def forward(self, x):
        return x + self.body(x)
    '''

_FEATURES = '''
    def features(D, pictures):
        """Get what each convolution of D makes of pictures, after its activation."""
        found = []
        for layer in D:
            if isinstance(layer, nn.Flatten):
                return found
            pictures = layer(pictures)
            if isinstance(layer, nn.LeakyReLU):
                found.append(pictures)


    def content_loss(D, made, real):
        """Compare what D makes of both pictures, each layer relative to the original's size."""
        with torch.no_grad():
            wanted = features(D, real)
        apart = [(one - other).abs().mean() / other.abs().mean()
                 for one, other in zip(features(D, made), wanted, strict=True)]
        return torch.stack(apart).mean()
    '''

_CLASSIFIER = '''
    def features(classifier, pictures):
        """Get what each hidden layer of a classifier makes of pictures."""
        found = []
        for layer in classifier:
            pictures = layer(pictures)
            if isinstance(layer, nn.ReLU):
                found.append(pictures)
        return found


    def train_classifier(device):
        """Train a network that names the classes of the data, and give its hidden layers; the best epoch's are kept."""
        with np.load(DATA) as arrays:
            items, labels = (torch.from_numpy(arrays[name]).to(device) for name in ("items", "labels"))
        hidden = <hidden>
        classifier = nn.Sequential(*hidden, nn.Linear(<features>, <classes>)).to(device)
        for layer in classifier:
            if isinstance(layer, nn.Conv2d | nn.Linear):
                nn.init.kaiming_normal_(layer.weight)
                nn.init.zeros_(layer.bias)
        optimizer = torch.optim.Adam(classifier.parameters(), lr=<rate>)
        count = max(1, len(items) // 10)
        tested, learned = torch.randperm(len(items)).split([count, len(items) - count])
        best, kept, since = 0.0, deepcopy(classifier.state_dict()), 0
        for _ in range(<epochs>):
            for places in learned[torch.randperm(len(learned))].split(<batch>):
                loss = F.cross_entropy(classifier(to_float(items[places])), labels[places])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            with torch.no_grad():
                named = torch.cat([classifier(to_float(items[places])).argmax(1) for places in tested.split(1024)])
            accuracy = (named == labels[tested]).float().mean().item()
            since += 1
            if accuracy > best + <gain>:
                best, kept, since = accuracy, deepcopy(classifier.state_dict()), 0
            if accuracy >= <ample> or since >= <patience>:
                break
        classifier.load_state_dict(kept)
        return hidden.requires_grad_(False)


    def content_loss(classifier, made, real):
        """Compare what a classifier makes of both pictures, each layer relative to the original's size."""
        wanted = features(classifier, real)
        apart = [(one - other).abs().mean() / other.abs().mean()
                 for one, other in zip(features(classifier, made), wanted, strict=True)]
        return torch.stack(apart).mean()
    '''

_PIXELS = '''
    def content_loss(D, made, real):
        """Mean squared difference to the original's pixels."""
        return (made - real).square().mean()
    '''


def recipe(subject: Subject) -> Recipe:
    """Super-resolution."""
    c, step, compares = subject.config.model, subject.objective.step, subject.objective.loss.compares
    channels, height, width = subject.data.shape
    small = (channels, height // c.factor, width // c.factor)
    has_small = subject.data.source_shape == small and subject.data.aligned
    batch, made = ("real, small", "G(small)") if has_small else ("real", "G(F.avg_pool2d(real, FACTOR))")
    d = fill('''
        <batch> = next(data)
        with torch.no_grad():
            fake = <made>
        loss_d = discriminator_loss(D, real, fake<step>)
        <update>
        ''', batch=batch, made=made, step=step, update=subject.updated("d_optimizer", "d", "loss_d", ("D",)))
    g = fill('''
        <batch> = next(data)
        fake = <made>
        fooling = generator_loss(D, fake<reals><step>)
        loss_g = CONTENT * content_loss(<judge>, fake, real) + ADVERSARIAL * fooling
        <update>
        ''', batch=batch, made=made, judge="classifier" if c.content == "classifier" else "D",
        reals=", real" if compares else "", step=step,
        update=subject.updated("g_optimizer", "g", "loss_g"))
    sampled = made.replace("G(", 'networks["G"](', 1)
    constants = [("CONTENT", c.content_weight), ("ADVERSARIAL", c.adversarial)]
    content = {"pixel": fill(_PIXELS), "features": fill(_FEATURES), "classifier": _classifier(subject)}[c.content]
    last = 'nn.init.zeros_(networks["G"].last.weight)\nnn.init.zeros_(networks["G"].last.bias)'
    return Recipe([_generator(subject, small), subject.sequence(
        "D", "Discriminator", "Pictures of full resolution to raw logits (n, 1).", rows=False)],
        'G, D = networks["G"], networks["D"]', constants if has_small else [("FACTOR", c.factor), *constants],
        f"# G begins as the bicubic enlargement\n{last}" if c.residual else "", [],
        [*subject.objective.functions(), content], adversaries(), subject.phases(d, g),
        subject.reported(), f"{batch} = next(data)\nreturn {sampled}.clamp(-1, 1)",
        batch=("real", "sources") if has_small else ("real",), **_prepared(c.content))


def _prepared(content: str) -> dict:
    """What a script has to do and to load for its content loss, before it trains."""
    if content != "classifier":
        return {}
    return {"besides": ("labels",), "setup": "classifier = train_classifier(device)"}


def _classifier(subject: Subject) -> str:
    """Write how the classifier is trained whose features compare pictures; empty for data without classes."""
    classes = len(subject.data.label_names)
    if not classes:
        return ""
    hidden, head = make_networks(subject.data.shape, classes, torch.Generator())
    return fill(_CLASSIFIER, hidden=layers.written(hidden), features=str(head.in_features), classes=str(classes),
                rate=repr(LEARNING_RATE), epochs=str(MOST_EPOCHS), batch=str(BATCH), gain=repr(GAIN),
                ample=repr(AMPLE), patience=str(PATIENCE))


def _generator(subject: Subject, small: tuple[int, ...]) -> NetworkText:
    network = subject.model.networks["G"][-1]
    large = literal(subject.data.shape[1:])
    end = f'return made + F.interpolate(images, {large}, mode="bicubic", antialias=True)'
    forward = fill(_FORWARD, small=f"(n, {literal(small)[1:]}", large=f"(n, {literal(subject.data.shape)[1:]}",
                   end=end if network.residual else "return made")
    text = layers.class_with_parts("Generator", network, "A residual network that works at low resolution.", forward)
    if blocks := [part for part in network.modules() if isinstance(part, ResidualBlock)]:
        block = layers.class_with_parts("ResidualBlock", blocks[0], "Two convolutions, and a shortcut around them.",
                                        fill(_BLOCK))
        text = f"{block}\n\n\n{text}"
    return NetworkText("G", "Generator", text, network)
