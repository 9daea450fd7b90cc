"""Why a step is not compiled, or not used."""


class Unsupported(Exception):
    """Something in an iteration that cannot be compiled; the message says what."""


class Mismatch(Exception):
    """A library and a description that do not belong together."""


class Disagreement(Exception):
    """A captured step that does not do what an eager one does; the message says where."""
