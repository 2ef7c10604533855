"""What a user installs: the wheel in an empty environment, run from another folder."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), **variables}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_summarises_from_another_folder(tmp_path: Path) -> None:
    """The wheel carries its prompts. Its dependencies are the ones installed here, lent by path and not the project itself."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT, cwd=ROOT)
    (wheel,) = tmp_path.glob("copydesk-*.whl")
    python = installed(wheel, tmp_path / "env")
    lend_dependencies(python, tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    where = run(python, "-c", "import service; print(service.__file__)", cwd=elsewhere).strip()
    assert where.startswith(str(tmp_path / "env")), where
    seeds = sorted((ROOT / "seeds/articles").glob("*.txt"))
    printed = run(tmp_path / "env/bin/copydesk", "summarize", *seeds, cwd=elsewhere)
    assert "[1]" in printed
    shown = (
        "from service.delivery.http.pages.files import assets, examples, render_page; print(len(examples()), *assets())"
    )
    assert run(python, "-c", shown, cwd=elsewhere).startswith("2 articles.js calls.js")
    assert "1.0.0" in run(tmp_path / "env/bin/copydesk", "prompts", "list", cwd=elsewhere)


def installed(wheel: Path, folder: Path) -> Path:
    """Install the wheel alone into a new environment, by the pip that runs here; return its Python."""
    venv.create(folder)
    python = folder / "bin/python"
    pip = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder)
    return python


def lend_dependencies(python: Path, folder: Path) -> None:
    """Link every installed package but Copydesk into the new environment's own site-packages."""
    target = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    source = Path(next(p for p in sys.path if p.endswith("site-packages")))
    for item in source.iterdir():
        if "copydesk" in item.name or (target / item.name).exists():
            continue
        (target / item.name).symlink_to(item)
