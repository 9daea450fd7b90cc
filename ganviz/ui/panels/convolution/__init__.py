from .panel import ConvolutionPanel as ConvolutionPanel
