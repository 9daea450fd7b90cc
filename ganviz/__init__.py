"""Watch a generative adversarial network learn, live, and steer it."""

__version__ = "0.1.0"
