"""Somebody who is only spoken of beside a quotation did not say it."""

import pytest

from service import Article, verify


@pytest.mark.parametrize(("speaker", "verdict"), [("Igor Korotchenko", "pass"), ("The Kremlin", "fail")])
def test_a_quotation_is_not_given_to_whom_the_speaker_spoke_of(seed_b: Article, speaker: str, verdict: str) -> None:
    summary = f"{speaker} praised the North Korean soldiers as “resilient, undemanding, and driven.”"
    assert verify(summary, [seed_b]).verdict == verdict
