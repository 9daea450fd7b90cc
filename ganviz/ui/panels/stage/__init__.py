from .panel import Stage as Stage
