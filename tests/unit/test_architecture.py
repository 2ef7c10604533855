"""The floors hold: import-linter's contracts pass, and a planted wrong import breaks them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = (
        "import sys; sys.path.insert(0, ''); from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"
    )
    return subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False)


def test_the_contracts_hold() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("room", "wrong"),
    [
        ("domain/article.py", "import service.analysis"),
        ("analysis/cleaning.py", "from service.verification import verify"),
        ("verification/citations.py", "from service.llm import Client"),
        ("llm/config.py", "from service.prompting import Prompts"),
        ("pipeline/recipe.py", "import service.bootstrap"),
    ],
)
def test_a_planted_wrong_import_breaks_them(tmp_path: Path, room: str, wrong: str) -> None:
    shutil.copytree(ROOT / "service", tmp_path / "service", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "evals", tmp_path / "evals") if (ROOT / "evals").exists() else None
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "service" / room).open("a", encoding="utf-8") as file:
        file.write(f"\n{wrong}\n")
    done = lint_imports(tmp_path)
    assert done.returncode != 0
    assert "BROKEN" in done.stdout


def test_checking_and_the_command_line_load_no_database() -> None:
    """`from service import verify` and `copydesk summarize` must start fast and need no database."""
    program = (
        "import sys; import service, service.delivery.cli; from service.bootstrap import build; build();"
        "print([m for m in ('sqlalchemy', 'dbos', 'psycopg', 'aiosqlite') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


CHECK = ("service.analysis", "service.verification", "service.drafting")
ENDPOINTS = ("httpx", "aiohttp", "service.llm.client")
DATABASE = ("sqlalchemy", "dbos")
SPARING = """
import sys
from service.delivery.cli import main
spared = sys.argv.pop(1).split()
try:
    main()
except SystemExit as ended:
    sys.stderr.write(f"{ended.code or 0} {[module for module in spared if module in sys.modules]}")
"""
TEXT = "The council voted 7-2 on Monday to close the old bridge, the mayor said."


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["--help"], ["pydantic", "rich", "structlog", *CHECK, *ENDPOINTS, *DATABASE]),
        (["--version"], ["pydantic", "rich", "structlog", *CHECK, *ENDPOINTS, *DATABASE]),
        (["summarize", "--help"], ["jinja2", *CHECK, *ENDPOINTS, *DATABASE]),
        (["serve", "--help"], ["jinja2", "litestar", *CHECK, *ENDPOINTS, *DATABASE]),
        (["keys", "list"], ["jinja2", *CHECK, *ENDPOINTS]),
        (["forget"], ["jinja2", *CHECK, *ENDPOINTS]),
        (["prompts", "list"], [*CHECK, *ENDPOINTS, *DATABASE]),
        (["verify", "--source", "text", "--summary", "text"], [*ENDPOINTS, *DATABASE]),
        (["summarize", "text"], [*ENDPOINTS, *DATABASE]),
    ],
    ids=" ".join,
)
def test_a_command_loads_what_it_needs_alone(tmp_path: Path, arguments: list[str], spared: list[str]) -> None:
    """Commands must start fast: what only others need is not loaded."""
    (tmp_path / "text").write_text(TEXT, "utf-8")
    command = [sys.executable, "-c", SPARING, " ".join(spared), *arguments]
    environment = {"PYTHONPATH": str(ROOT), "COPYDESK_DATA_DIR": str(tmp_path)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == "0 []"


def test_only_http_imports_litestar() -> None:
    users = {
        f.relative_to(ROOT).as_posix()
        for f in (ROOT / "service").rglob("*.py")
        if "litestar" in f.read_text("utf-8") and "import" in f.read_text("utf-8")
        if any(
            line.lstrip().startswith(("import litestar", "from litestar")) for line in f.read_text("utf-8").splitlines()
        )
    }
    assert all(u.startswith("service/delivery/") for u in users), users
