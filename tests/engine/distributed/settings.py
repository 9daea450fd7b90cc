"""What is trained by two processes in the tests."""

from __future__ import annotations

from ..helpers import IMAGES, POINTS

STEPS = 4

_SGD = {"optimizer": {side: {"name": "sgd", "lr": 0.05} for side in "dg"}}
_CLOUDS = POINTS | {"data": {"name": "clouds", "of": "spiral"},
                    "model": {"name": "cyclegan-mlp", "g_width": 16, "d_width": 16, "pool": 24}}

# Twice the batch divides none of the data's counts, so that an epoch ends in the middle of what is left of it.
COMPARED = {
    "vanilla": POINTS | _SGD | {"data": {"name": "ring", "size": 100}},
    "vanilla with Adam": POINTS,
    "DCGAN without norm": IMAGES | _SGD | {"model": IMAGES["model"] | {"d_norm": "none", "g_norm": "none"}},
    "DCGAN with batch norm": IMAGES | _SGD | {"model": IMAGES["model"] | {"d_norm": "batch", "g_norm": "batch"}},
    "WGAN-GP": POINTS | _SGD | {"loss": {"name": "wasserstein"}, "regularizers": {"gradient-penalty": {}},
                                "train": {"batch_size": 16, "d_steps": 3}},
    "CycleGAN": _CLOUDS | _SGD,
    "noise and clipping": POINTS | _SGD | {"regularizers": {"instance-noise": {},
                                                            "gradient-clipping": {"max_norm": 0.1}}},
    "VAE": POINTS | _SGD | {"model": {"name": "vae", "g_width": 16, "e_width": 16, "z_dim": 2}},
}

RESUMED = IMAGES | {"train": {"batch_size": 8}, "model": IMAGES["model"] | {"d_norm": "batch"}}
RESUMED_STEPS, DIES_AFTER = 24, 12

SENT = 25 * 5 + 1  # commands that are not refused
