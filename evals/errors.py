"""What can go wrong with an evaluation. Every message names the file and, where there is one, the line.

EvalError
├── InvalidFile         a suite, gate or price list that cannot be used
│   └── InvalidCassette     a cassette that does not parse
├── MissingRecording    a request that no cassette answers
│   └── StaleRecording      there was one, but the prompt or the request has changed
└── UnknownSuite        no such suite
"""

from service.errors import CopydeskError


class EvalError(CopydeskError):
    code = "eval_error"


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
