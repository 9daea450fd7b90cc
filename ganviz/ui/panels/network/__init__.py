from .panel import Network as Network
