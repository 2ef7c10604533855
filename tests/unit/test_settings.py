"""Variables that look like settings and are none."""

import pytest

from service.settings import Misspelt, misspelt_settings


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("COPYDESK_LLM_BASEURL", ("COPYDESK_LLM_BASEURL", "COPYDESK_LLM_BASE_URL")),
        ("COPYDESK_LLM_URL", ("COPYDESK_LLM_URL", "COPYDESK_LLM_BASE_URL")),
        ("copydesk_prot", ("COPYDESK_PROT", "COPYDESK_PORT")),
        ("COPYDEKS_LLM_BASE_URL", ("COPYDEKS_LLM_BASE_URL", "COPYDESK_LLM_BASE_URL")),
        ("COPYDESK_FOO", ("COPYDESK_FOO", None)),
        ("COPYDESK_PORT", None),
        ("copydesk_port", None),
        ("OPENAI_BASE_URL", None),
        ("OPENAI_API_BASE", None),
        ("DATABASE_URL", None),
        ("COPYDESK_SERVICE_HOST", None),
        ("COPYDESK_SERVICE_PORT_HTTP", None),
        ("COPYDESK_PORT_8000_TCP_ADDR", None),
    ],
)
@pytest.mark.parametrize("in_file", [False, True], ids=["environment", ".env"])
def test_a_misspelt_setting_is_found_with_the_one_that_is_meant(monkeypatch, tmp_path, name, found, in_file):
    if in_file:
        (tmp_path / ".env").write_text(f"{name}=1\n", "utf-8")
    else:
        monkeypatch.setenv(name, "1")
    assert misspelt_settings() == (() if found is None else (Misspelt(*found),))
