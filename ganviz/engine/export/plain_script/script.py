"""A run as a program of its own: the text that trains the run's networks in plain PyTorch."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from textwrap import indent

import ganviz

from . import data, layers, optimizers, sources
from .code import WIDTH, fill, imports, literal
from .recipe import Recipe, Subject, paragraphs
from .recipes import RECIPES

_LONGEST_NAME = 60  # characters of it that stand in the notice


@dataclass(frozen=True)
class Origin:
    """Where a script comes from, and what lies beside it.

    Attributes:
        script: name of the script's file.
        run: name of the run.
        step: whose settings it has.
        weights_step: of the weights.
        changed: whether settings were changed in mid-run.
        data: name of the file with the training data.
        weights: name of the file with the run's weights; empty without.
    """

    script: str
    run: str
    step: int
    changed: bool
    data: str
    weights: str = ""
    weights_step: int = 0


def recipe_of(subject: Subject) -> Recipe:
    """Get what is particular to a run's script."""
    return RECIPES[subject.config.model.name](subject)


def text_of(subject: Subject, recipe: Recipe, origin: Origin) -> str:
    """Write the script."""
    named = [own for network in recipe.networks for own in layers.own_layers(network.module)]
    own = sources.closure([*named, *recipe.layers], subject.objective.dropout)
    sections = [
        _constants(subject, recipe, origin),
        *_section("Layers of ganviz. MIT License, Copyright (c) 2026 the ganviz authors", own),
        *_section("Networks", [*(network.text for network in recipe.networks), *recipe.making, _make_networks(recipe)]),
        *_section("Losses", recipe.functions),
        *_section("Data", data.functions(subject, recipe)),
        *_section("Training", _training(subject, recipe)),
        *_section("Weights, samples, and the command line", _command_line(subject, recipe, origin)),
        'if __name__ == "__main__":\n    main()']
    body = "\n\n\n".join(sections)
    return f'{_notice(subject, origin)}\n\n{imports(body)}\n\n{body}\n'


def _section(title: str, texts: list[str]) -> list[str]:
    """Put a heading above the first of some texts."""
    if not texts:
        return []
    return [f"# -- {title} ".ljust(WIDTH, "-") + f"\n\n\n{texts[0]}", *texts[1:]]


def _notice(subject: Subject, origin: Origin) -> str:
    config = subject.config
    differs = ["Random numbers are torch's own, all from one stream, so the networks become others than the run's, and "
               "as good.",
               "It computes in float32 throughout; ganviz may take a shorter format where that is faster."]
    if origin.changed:
        differs.append(f"The settings are those in force at step {origin.step:,} of the run, from the first step on; "
                       "what was changed in mid-run is not repeated.")
    if origin.weights:
        differs.append(f"The weights are those of step {origin.weights_step:,}. Going on from them, the optimizers "
                       "begin anew: their moments are not kept.")
    if subject.data.scale is not None:
        differs.append("Points are scaled, as in ganviz: scale * point + offset, with what the data's file has under "
                       "these names, is where they were.")
    if getattr(config.model, "content", "") == "classifier":
        differs.append("The classifier that compares pictures is another than the run's, trained alike.")
    if getattr(config.model, "pool", 0) and origin.weights:
        differs.append("The pools of earlier fakes begin empty there.")
    listed = "\n".join(textwrap.fill(sentence, WIDTH, initial_indent="- ", subsequent_indent="  ")
                       for sentence in differs)
    begun = f"\npython {_quoted(origin.script)} --weights {_quoted(origin.weights)}" if origin.weights else ""
    return fill('''
        """Train the networks of the ganviz run <run> in plain PyTorch.

        It needs torch, numpy and Python 3.10 or newer, and nothing of ganviz. Written by ganviz <version> with the
        settings of step <step>: model <model>, data <data>, loss <loss>.

            python <script><begun>

        Networks, losses, regularizers, optimizers, the ratio of updates, batch size and training data are the run's.
        What differs:

        <differs>
        """
        ''', run=_quoted(origin.run), script=_quoted(origin.script), version=ganviz.__version__,
        step=f"{origin.step:,}", model=config.model.name, data=config.data.name,
        loss=config.loss.name, begun=begun, differs=listed)


def _quoted(name: str) -> str:
    """Write a name so that it can stand in a docstring, in one line."""
    return "".join(c if c.isprintable() and c not in '"\\' else "_" for c in name)[:_LONGEST_NAME]


def _constants(subject: Subject, recipe: Recipe, origin: Origin) -> str:
    train = subject.config.train
    found = [("BATCH_SIZE", train.batch_size)]
    found += [("D_STEPS", train.d_steps)] * (train.d_steps > 1) + [("G_STEPS", train.g_steps)] * (train.g_steps > 1)
    found += [*recipe.constants, *subject.objective.constants()]
    found += [("EMA_DECAY", train.ema_decay)] if averaged(subject) else []
    lines = []
    for name, value in found:
        line = f"{name} = {literal(value)}"
        lines.append(line if len(line) <= WIDTH else f"{name} = [\n" + textwrap.fill(
            ", ".join(map(literal, value)), WIDTH, initial_indent="    ", subsequent_indent="    ") + ",\n]")
    return "\n".join([f"DATA = Path(__file__).with_name({literal(origin.data)})", *lines])


def averaged(subject: Subject) -> list[str]:
    """List the networks of which the script keeps averaged copies."""
    model = subject.model
    if subject.config.train.ema_decay == 0 or subject.g_steps == 0:
        return []
    return [name for name in model.averaged if name in model.networks]


def _make_networks(recipe: Recipe) -> str:
    made = ", ".join(f'"{network.name}": {network.kind}()' for network in recipe.networks)
    if len(made) > 80:
        made = "\n" + "\n".join(f'    "{network.name}": {network.kind}(),' for network in recipe.networks) + "\n"
    if not recipe.first_weights:
        return fill('''
            def make_networks():
                """Make the networks by name; their layers draw their first weights."""
                return {<made>}
            ''', made=made)
    return fill('''
        def make_networks():
            """Make the networks with their first weights, by name."""
            networks = {<made>}
            <first_weights>
            return networks
        ''', made=made, first_weights=recipe.first_weights)


def _training(subject: Subject, recipe: Recipe) -> list[str]:
    kept = averaged(subject)
    has_buffers = any(list(subject.model.networks[name].buffers()) for name in kept)
    texts = [subject.objective.update()]
    if any(s.decay_until for s in (subject.config.optimizer_d, subject.config.optimizer_g)):
        texts.append(fill(optimizers.FALLING_RATE))
    if kept:
        texts.append(fill('''
            def move_averages(averages, networks, step):
                """Move averaged copies towards the networks, the faster the younger they are."""
                share = 1 - min(EMA_DECAY, (1 + step) / (10 + step))
                for name, average in averages.items():
                    for mine, newest in zip(average.parameters(), networks[name].parameters(), strict=True):
                        mine.lerp_(newest.detach(), share)
                    <buffers>
            ''', buffers=fill('''
                for mine, newest in zip(average.buffers(), networks[name].buffers(), strict=True):
                    mine.copy_(newest)
                ''') if has_buffers else ""))
    made = [f"{optimizer.variable} = {_optimizer(subject, optimizer)}" for optimizer in recipe.optimizers
            if (subject.d_steps if optimizer.side == "d" else subject.g_steps)]
    moved = "move_averages(averages, networks, step)" if kept else ""
    device = "device = next(next(iter(networks.values())).parameters()).device"
    texts.append(fill('''
        def train(networks, averages, data, steps, first=0):
            """Train, and yield the step and the losses after each iteration.

            `averages` are copies of networks, which follow these slowly; `data` yields batches; `first` counts the
            iterations that were done before.
            """
            <variables>
            <device>
            <optimizers>
            <setup>
            for step in range(first, first + steps):
                <iteration>
                yield step + 1, <losses>
        ''', variables=recipe.variables, optimizers="\n".join(made), setup=recipe.setup,
        device=device if "device" in recipe.setup + recipe.iteration else "",
        iteration=paragraphs(recipe.iteration, moved), losses=recipe.losses))
    return texts


def _optimizer(subject: Subject, optimizer) -> str:
    settings = subject.config.optimizer_d if optimizer.side == "d" else subject.config.optimizer_g
    if len(optimizer.variables) == 1:
        parameters = f"{optimizer.variables[0]}.parameters()"
    else:
        parameters = "[" + ", ".join(f"*{name}.parameters()" for name in optimizer.variables) + "]"
    made = optimizers.made(settings, parameters)
    return f"[\n{indent(made, '    ')}\n    {optimizer.each}\n]" if optimizer.each else made


def _command_line(subject: Subject, recipe: Recipe, origin: Origin) -> list[str]:
    kept = averaged(subject)
    averages = f"{{name: deepcopy(networks[name]).requires_grad_(False) for name in {literal(tuple(kept))}}}" \
        if kept else "{}"
    conv = ", memory_format=torch.channels_last" if subject.model.convolutional else ""
    tensors = fill('''
        def tensors(networks, averages):
            """List parameters and buffers by name, those of averaged copies as "average.NETWORK…"."""
            kinds = (("", networks), ("average.", averages))
            return {f"{kind}{name}.{key}": value for kind, group in kinds for name, network in group.items()
                    for key, value in network.state_dict().items()}
        ''')
    saved = fill('''
        def save(path, networks, averages, step):
            """Write all weights to an .npz."""
            arrays = {name: value.cpu().numpy() for name, value in tensors(networks, averages).items()}
            np.savez(path, step=step, **arrays)
        ''')
    loaded = fill('''
        def load(path, networks, averages):
            """Take weights from an .npz that `save` wrote; return the step that they are of."""
            with np.load(path) as arrays:
                for name, value in tensors(networks, averages).items():
                    value.copy_(torch.from_numpy(arrays[name]))
                return int(arrays["step"])
        ''')
    samples = fill('''
        @torch.no_grad()
        def sample(networks, data, device):
            """Make a batch of samples, as networks see them: <range>."""
            for network in networks.values():
                network.eval()
            <sampling>
        ''', sampling=recipe.sampling, range="images are (n, C, H, W) from -1 to 1" if subject.data.kind == "images"
        else "points are (n, 2)")
    main = fill('''
        def main():
            parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
            parser.add_argument("--steps", type=int, default=<steps>, help="iterations to train for")
            parser.add_argument("--seed", type=int, default=<seed>, help="start of torch's random numbers")
            parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
            parser.add_argument("--weights", type=Path, help="weights to go on from, an .npz")
            parser.add_argument("--out", type=Path, default=Path("trained.npz"), help="where the weights go")
            parser.add_argument("--samples", type=Path, help="where to write a batch of samples, an .npz")
            options = parser.parse_args()
            torch.manual_seed(options.seed)
            networks = make_networks()
            for network in networks.values():
                network.to(options.device<conv>)
            averages = <averages>
            first = load(options.weights, networks, averages) if options.weights else 0
            step, data = first, batches(options.device)
            for step, losses in train(networks, averages, data, options.steps, first):
                if step % 100 == 0:
                    print(f"step {step:,}:", ", ".join(f"{name} {loss.item():.4f}" for name, loss in losses.items()))
            save(options.out, networks, averages, step)
            print(f"The weights of step {step:,} are in {options.out}.")
            if options.samples:
                made = sample(networks | averages, data, options.device)
                np.savez(options.samples, samples=made.cpu().numpy())
        ''', steps=str(origin.step or 10_000), seed=str(subject.config.train.seed), conv=conv, averages=averages)
    return [tensors, saved, loaded, samples, main]
