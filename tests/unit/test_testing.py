"""What other people's projects use in their tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from service import Article
from service.testing import Assertion, assert_summary_supported, summary_supported

ROOT = Path(__file__).parents[2]
FIXTURE = summary_supported
"""Found by pytest under its own name."""

ARTICLE = "The bridge has 14 cracks, the council said on Monday."


def test_a_true_summary_is_supported() -> None:
    assert assert_summary_supported("The bridge has 14 cracks, the council said.", [ARTICLE]).verdict == "pass"


@pytest.mark.parametrize(
    ("summary", "says"),
    [
        ("The bridge has 41 cracks, the council said.", "figure unsupported: '41'"),
        ("The council said the bridge “will fall”.", "quotation fabricated"),
    ],
)
def test_a_false_one_is_not_and_the_reason_is_given(summary: str, says: str) -> None:
    with pytest.raises(AssertionError, match="do not bear the summary out") as caught:
        assert_summary_supported(summary, [Article(text=ARTICLE)])
    assert says in str(caught.value)


def test_what_cannot_be_checked_is_not_supported() -> None:
    with pytest.raises(AssertionError, match="could not be checked"):
        assert_summary_supported("Die Brücke hat 14 Risse.", [Article(text="Die Brücke hat 14 Risse.", language="de")])


def test_as_a_fixture(assert_summary_supported: Assertion) -> None:
    assert_summary_supported("The bridge has 14 cracks, the council said.", [ARTICLE])


def test_the_fixture_comes_with_the_plugin(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["service.testing"]\n', "utf-8")
    (tmp_path / "test_theirs.py").write_text(
        "def test_it(assert_summary_supported):\n"
        "    assert_summary_supported('The bridge has 41 cracks.', ['The bridge has 14 cracks.'])\n",
        "utf-8",
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:asyncio",
        "--rootdir",
        str(tmp_path),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert "figure unsupported: '41'" in done.stdout, done.stdout + done.stderr
