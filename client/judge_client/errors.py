"""What can go wrong. Each message is one sentence for whoever sits at the terminal."""


class JudgeError(Exception):
    """Anything that this client raises."""


class UnreachableError(JudgeError):
    """No answer from the judge, also after trying again."""


class ApiError(JudgeError):
    """The judge said no; `code` is stable, the message is its words."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(f"{detail} ({code})" if code else f"{detail} (HTTP {status})")
        self.status = status
        self.code = code
