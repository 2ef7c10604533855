"""The README shows what the program really prints: `python -m tests.e2e.readme` sets it anew."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"

BLOCK = re.compile(
    r"(?P<open><!-- output: (?P<command>copydesk .*?) -->\n)(?P<body>.*?)(?P<close><!-- end -->)", re.DOTALL
)
SECONDS = re.compile(r"· \d+\.\d+ s")


def printed(command: str) -> str:
    """Run a command of the README from the project's folder, at 80 columns and without colours."""
    arguments = shlex.split(command)[1:]
    stdin = None
    if "--summary-text" in arguments:
        at = arguments.index("--summary-text")
        stdin, arguments[at : at + 2] = arguments[at + 1], ["--summary", "-"]
    done = subprocess.run(
        [sys.executable, "-m", "service", *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env={"COLUMNS": "80", "NO_COLOR": "1", "PATH": "", "PYTHONIOENCODING": "utf-8"},
    )
    return SECONDS.sub("· 0.0 s", done.stdout).rstrip() or done.stderr


def renewed(text: str) -> str:
    """Return the README with every output set anew."""
    return BLOCK.sub(lambda m: f"{m['open']}\n```text\n{printed(m['command'])}\n```\n\n{m['close']}", text)


if __name__ == "__main__":
    README.write_text(renewed(README.read_text("utf-8")), "utf-8")
