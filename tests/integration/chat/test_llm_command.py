"""The `llm` command as a client: the lines of docs/embedding.md, against a real server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from service.bootstrap import build
from tests.integration.http.serving import Server, settings_for
from tests.waiting import PATIENCE

ARTICLE = (
    "The council agreed on Monday to close the old bridge for 18 months. Repairs will cost $4 million, the mayor said."
)


@pytest.fixture(scope="module")
def server():
    with Server(build(settings_for())) as server:
        yield server


@pytest.fixture
def llm(server, tmp_path):
    (tmp_path / "extra-openai-models.yaml").write_text(
        f"- model_id: copydesk\n  model_name: copydesk\n  api_base: {server.url}/v1\n", "utf-8"
    )

    def run(*arguments, text=""):
        environment = {
            "LLM_USER_PATH": str(tmp_path),
            "OPENAI_API_KEY": "any",
            "LLM_LOAD_PLUGINS": "",  # the weights of the small model call themselves one, and lack what it imports
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(tmp_path),
            "PYTHONIOENCODING": "utf-8",
        }
        done = subprocess.run(
            [str(Path(sys.executable).parent / "llm"), *arguments],
            input=text, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=PATIENCE, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_an_article_and_a_follow_up(llm):
    first = llm("-m", "copydesk", text=ARTICLE)
    assert "the old bridge for 18 months.[^1]" in first
    assert "[^2]: in a1.s2: Repairs will cost \\$4 million, the mayor said." in first
    second = llm("-c", "-m", "copydesk", "who said that?")
    assert "- **mayor**: Repairs will cost \\$4 million, the mayor said.[^2]" in second


def test_without_streaming(llm):
    assert "[^1]" in llm("-m", "copydesk", "--no-stream", text=f"{ARTICLE}\n\nIn bullets, please.")
