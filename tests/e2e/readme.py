"""README and docs show what the program really prints and takes: `python -m tests.e2e.readme` sets them anew."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.e2e.tables import TABLES

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))

BLOCK = re.compile(
    r"(?P<open><!-- output: (?P<command>copydesk .*?) -->\n)(?P<body>.*?)(?P<close><!-- end -->)", re.DOTALL
)
TABLE = re.compile(r"(?P<open><!-- table: (?P<name>\w+) -->\n)(?P<body>.*?)(?P<close><!-- end -->)", re.DOTALL)
SECONDS = re.compile(r"· \d+\.\d+ s")


def printed(command: str) -> str:
    """Run a command of the README from the project's folder, at 80 columns and without colours."""
    arguments = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "service", *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env={"COLUMNS": "80", "NO_COLOR": "1", "PATH": "", "PYTHONIOENCODING": "utf-8"},
    )
    return SECONDS.sub("· 0.0 s", done.stdout).rstrip() or done.stderr


def renewed(text: str) -> str:
    """Return a page with every output and every table set anew."""
    text = BLOCK.sub(lambda m: f"{m['open']}\n```text\n{printed(m['command'])}\n```\n\n{m['close']}", text)
    return TABLE.sub(lambda m: f"{m['open']}\n{TABLES[m['name']]()}\n\n{m['close']}", text)


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(renewed(page.read_text("utf-8")), "utf-8")
