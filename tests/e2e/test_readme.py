"""The README tells the truth."""

import re

from tests.e2e.readme import README, ROOT, renewed


def test_the_outputs_are_what_the_program_prints() -> None:
    text = README.read_text("utf-8")
    assert renewed(text) == text, "The README's outputs are out of date; run: python -m tests.e2e.readme"


def test_every_file_that_the_docs_link_to_exists() -> None:
    for page in [README, *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}, which does not exist"


def test_the_settings_of_the_readme_exist() -> None:
    from service.settings import Settings

    known = {f"COPYDESK_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"`(COPYDESK_[A-Z_]+)`", README.read_text("utf-8"))) <= known
