"""A few lines of Python that load exported weights in plain torch, where ganviz is not installed."""

from __future__ import annotations

import re
from pathlib import Path

import torch
from torch import Tensor, nn

from ..layers.convolution import LIKE_TORCHS
from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast, FlattenImages
from ..layers.pool import FakePool
from ..models.base import watching
from ..telemetry.facts import RunFacts
from .source import LoadedModel
from .stand_in import stand_in_batches

AVERAGED = "ema."
"""Stands before the name of a network whose weights are the moving average."""

_SAMPLES = 8
# layers of ours that do in evaluation what one of torch's does; without weights
_LIKE = {ChannelsLast: "nn.Identity()", LiveDropout: "nn.Identity()", FlattenImages: "nn.Flatten()"}

_HEAD = '''\
# Loads the weights of {run} after {step:,} steps in plain PyTorch; needs: pip install torch safetensors
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

tensors = load_file(Path(__file__).with_name({file}))


def weights(network):
    """Get the state_dict of a network, by its name in {names}."""
    return {{name.removeprefix(f"{{network}}."): tensor for name, tensor in tensors.items()
            if name.startswith(f"{{network}}.")}}

'''


def weights_of(network: nn.Module) -> dict[str, Tensor]:
    """Get the state_dict of a network without the fakes that it may keep to be shown again."""
    pools = tuple(f"{name}." for name, module in network.named_modules() if isinstance(module, FakePool))
    return {key: value for key, value in network.state_dict().items() if not key.startswith(pools)}


def loading_code(loaded: LoadedModel, facts: RunFacts, run: str, file: Path) -> str:
    """Write a script that loads the weights, and draws samples where one plain network makes them of its input.

    Networks whose layers are all torch's are written out. Others are only named: their tensors are in the file, and
    the names of these are those of the parameters.

    Args:
        run: its name, of any characters.
        file: with the tensors, named as the network, a dot and the parameter.
    """
    networks = loaded.model.networks
    keys = {name: AVERAGED + name if name in loaded.averaged else name for name in networks}
    written = {name: code for name, network in networks.items() if (code := _layers(network))}
    others = [name for name in networks if name not in written]
    all_names = [*networks, *(AVERAGED + name for name in loaded.averaged)]
    # as Python strings, whose quotes and line breaks a name from elsewhere cannot leave
    blocks = [_HEAD.format(run=ascii(run), step=loaded.step, file=ascii(file.name), names=", ".join(all_names))]
    blocks += [f'{name} = {code}\n{name}.load_state_dict(weights("{keys[name]}"))\n'
               for name, code in written.items()]
    if others:
        blocks.append("# of classes that torch lacks (`ganviz export RUN pytorch` writes them out): "
                      f"{', '.join(others)}\n"
                      f'print(sorted(weights("{keys[others[0]]}")))\n')
    drawn = _input(loaded, facts) if "G" in written else ""
    if drawn:
        blocks.append(f"with torch.no_grad():\n    samples = G.eval()({drawn})\nprint(tuple(samples.shape))\n")
    return "\n".join(blocks)


def _layers(network: nn.Module, indent: str = "") -> str | None:
    """Write a network out as code; None if it has a layer that is not torch's."""
    if type(network) in _LIKE:
        return _LIKE[type(network)]
    if type(network) is nn.Sequential:
        inside = indent + "    "
        parts = [_layers(layer, inside) for layer in network]
        if None in parts or [name for name, _ in network.named_children()] != [str(k) for k in range(len(parts))]:
            return None
        return "nn.Sequential(\n" + "".join(f"{inside}{part},\n" for part in parts) + indent + ")"
    is_torchs = type(network) in LIKE_TORCHS or type(network).__module__.startswith("torch.nn.modules.")
    if not is_torchs or list(network.children()):
        return None
    # what torch writes of a layer is how it is made, but for the quotes of a word
    code = re.sub(r"padding_mode=(\w+)", r'padding_mode="\1"', repr(network))
    return "nn." + code.replace(", bias=True", "")  # the default, and unknown to the normalizations of older versions


def _input(loaded: LoadedModel, facts: RunFacts) -> str:
    """Write an input of which the network "G" alone makes samples; empty if there is none."""
    model = loaded.model
    networks = {**model.networks, **loaded.averaged}
    model.batches = stand_in_batches(facts)
    z = model.latents(_SAMPLES, torch.Generator().manual_seed(0))
    with watching(*networks.values()):
        try:
            alone = networks["G"](z)
        except (RuntimeError, TypeError, ValueError):  # it is fed something else
            return ""
        if not alone.equal(model.sample(z, networks)):
            return ""
    if model.from_data:
        return f"torch.zeros({_SAMPLES}, {', '.join(map(str, z.shape[1:]))})"
    count, size = (model.labels, z.shape[1] - model.labels) if model.conditional else (_SAMPLES, z.shape[1])
    uniform = getattr(model.config, "z_distribution", "normal") == "uniform"
    noise = f"torch.rand({count}, {size}) * 2 - 1" if uniform else f"torch.randn({count}, {size})"
    return f"torch.cat([{noise}, torch.eye({count})], 1)" if model.conditional else noise
