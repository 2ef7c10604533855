"""The README tells the truth."""

import re

import pytest

from tests.e2e.readme import PAGES, README, ROOT, renewed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_outputs_and_tables_are_what_the_program_prints(page) -> None:
    text = page.read_text("utf-8")
    assert renewed(text) == text, f"{page.name} is out of date; run: python -m tests.e2e.readme"


def test_every_file_that_the_docs_link_to_exists() -> None:
    for page in [README, *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}, which does not exist"


def test_the_settings_of_the_readme_exist() -> None:
    from service.settings import Settings

    known = {f"COPYDESK_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"`(COPYDESK_[A-Z_]+)`", README.read_text("utf-8"))) <= known
