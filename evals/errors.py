"""What can go wrong with an evaluation. Every message names the file and, where there is one, the line.

EvalError
├── InvalidFile         a suite, gate or price list that cannot be used
│   └── InvalidCassette     a cassette that does not parse
├── MissingRecording    a request that no cassette answers
│   └── StaleRecording      there was one, but the prompt or the request has changed
└── UnknownSuite        no such suite
"""


class EvalError(Exception):
    """The root, beside the tree of the service, which its documents list. `hint` says what to do."""

    code = "eval_error"

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}" if self.hint else self.message


class InvalidFile(EvalError):
    code = "invalid_file"


class InvalidCassette(InvalidFile):
    code = "invalid_cassette"


class MissingRecording(EvalError):
    code = "missing_recording"


class StaleRecording(MissingRecording):
    code = "stale_recording"


class UnknownSuite(EvalError):
    code = "unknown_suite"
