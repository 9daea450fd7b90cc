"""Pictures that a small budget does not hold, as tests of data on the disk need them."""

import numpy as np

RNG = np.random.default_rng(5)
COUNT = 1000
PICTURES = RNG.integers(0, 256, (COUNT, 16, 16, 3), np.uint8)  # 0.8 MB
SMALL, LARGE = 1, 100  # MB
