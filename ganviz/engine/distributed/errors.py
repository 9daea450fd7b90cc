"""What several processes that train together may meet. Imports no torch."""


class RankLost(RuntimeError):
    """Another process of the run has failed or is gone.

    Attributes:
        details: the traceback of one that failed; may be empty.
    """

    def __init__(self, message: str, details: str = "") -> None:
        self.details = details
        super().__init__(message)
