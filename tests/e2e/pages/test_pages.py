"""The pages in a real browser: flows, the keyboard alone, hostile text, a cut wire, small screens."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.e2e.pages.scenes import CHOICE, CLOSED, COST, GERMAN, OTHER, TEXT, WRONG_CLOSED, WRONG_COST, Model, Wire
from tests.waiting import PATIENCE

expect.set_options(timeout=1_000 * PATIENCE)

PAYLOAD = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [a](javascript:hacked=1)'


def summarize(page, *articles, **fields):
    for index, text in enumerate(articles, 1):
        if index > 1:
            page.click("#add")
        page.fill(f"#text-{index}", text)
    for name, value in fields.items():
        page.fill(f"#{name}", value)
    page.click("#go")


def finished(page):
    page.wait_for_selector("#after:not([hidden])")


def lit(page, name="lit"):
    return page.evaluate(
        "name => [...document.querySelectorAll(`#sources .${name}`)].map(e => e.textContent).join('')", name
    )


def top(page, selector):
    return page.locator(selector).bounding_box()["y"]


def words(page):
    return page.locator("#claims .words").all_inner_texts()


def test_claims_arrive_while_the_wrong_one_is_mended(serve, browse):
    model = Model(held=True)
    page = browse(serve(model))
    summarize(page, TEXT)
    page.wait_for_selector("#claim-c2")
    assert words(page) == [CLOSED["text"], CHOICE["text"]]
    assert "Repairing" in page.inner_text("#status")
    assert page.is_hidden("#after")
    model.go_on.set()
    finished(page)
    assert words(page) == [CLOSED["text"], CHOICE["text"], COST["text"]]
    assert "First written: " + WRONG_COST["text"] in page.inner_text("#claim-c3 .badge")
    assert "No article says 'about £9.5 million'" in page.inner_text("#claim-c3 .badge")
    assert "1 was repaired" in page.inner_text("#changes")
    assert "Passed the check" in page.inner_text("#verdict")
    assert page.inner_text("#status") == "Done."


def test_what_was_left_out_is_said(serve, browse):
    page = browse(serve(Model([CLOSED, WRONG_CLOSED], mended=WRONG_CLOSED)))
    summarize(page, TEXT)
    finished(page)
    assert words(page) == [CLOSED["text"]]
    assert "1 was left out" in page.inner_text("#changes")
    assert WRONG_CLOSED["text"] in page.inner_text("#changes .dropped")
    assert "28 months" in page.inner_text("#changes .dropped .why")


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("c1", "The council agreed on Monday 👩‍👩‍👧 to close the old bridge for 18 months."),
        ("c2", "“We have no choice,” Mayor Ann Lee told reporters after the meeting."),
        ("c3", "The work will cost about £3.5 million, the council said."),
    ],
)
def test_a_claim_lights_its_sentence_and_nothing_else(serve, browse, claim, source):
    """Everything before it holds characters that take two UTF-16 units."""
    page = browse(serve(Model()))
    summarize(page, TEXT)
    finished(page)
    page.hover(f"#claim-{claim} .words")
    assert lit(page) == source
    page.hover("h1")
    assert lit(page) == ""


def test_figures_quotations_and_attributions_have_marks_and_reasons(serve, browse):
    page = browse(serve(Model()))
    summarize(page, TEXT)
    finished(page)
    assert page.locator("#claim-c1 .m-figure").all_inner_texts() == ["18 months"]
    assert page.locator("#claim-c2 .m-quotation").inner_text() == "“We have no choice,”"
    assert page.locator("#claim-c2 .m-attribution").inner_text() == "Mayor Ann Lee"
    page.hover("#claim-c1 .m-figure")
    assert page.inner_text("#claim-c1 .reason") == "Figure: The source says '18 months'."
    assert lit(page, "spot") == "18 months"
    page.click("#claim-c2 summary")
    listed = page.inner_text("#claim-c2 .findings")
    assert "Quotation, verbatim" in listed
    assert "Attribution, kept" in listed
    assert "The article" in page.inner_text("#claim-c2 .quotes")


def test_excluded_passages_are_grey_with_their_reason_and_hidden_text_is_told(serve, browse):
    page = browse(serve())
    summarize(page, TEXT.replace("county", "coun\u200bty"))
    finished(page)
    grey = page.locator("#sources .excluded").all_inner_texts()
    assert grey == ["Trending:", "Ten Bridges You Must See Before You Die"]
    assert "Left out: It announces other stories of the site." in page.inner_text("#sources")
    assert page.locator("#sources .notice").count() == 1


def test_two_articles_show_who_rests_on_whom(serve, browse):
    page = browse(serve(Model([CLOSED, CHOICE])))
    summarize(page, TEXT, OTHER)
    finished(page)
    picture = page.get_attribute("#corroboration svg", "aria-label")
    assert picture == "Article 1 and Article 2 rest on Ann Lee"
    assert page.locator("#corroboration .of-article").count() == 2
    assert "one remark, not several" in page.inner_text("#corroboration")


def test_the_examples_open_with_one_click(serve, browse, seed_a):
    page = browse(serve())
    page.click("[data-example='2']")
    finished(page)
    assert page.locator("#sources article").count() == 2
    assert "Channel One" in page.get_attribute("#corroboration svg", "aria-label")
    assert "without a model" in page.inner_text("#provenance")
    assert page.locator("#sources article").first.locator("p").nth(1).inner_text() in seed_a.text


def test_markdown_is_copied(serve, browse):
    page = browse(serve(Model()), permissions=["clipboard-read", "clipboard-write"])
    summarize(page, TEXT)
    finished(page)
    page.click("#copy")
    expect(page.locator("#copied")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("## Bridge to close for repairs")
    assert "[^1]: " in copied


def test_the_keyboard_is_enough(serve, browse):
    page = browse(serve(Model()))
    press = page.keyboard.press
    press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the desk"
    while page.evaluate("document.activeElement.id") != "text-1":
        press("Tab")
    page.keyboard.insert_text(TEXT)
    while page.evaluate("document.activeElement.id") != "go":
        press("Tab")
    press("Enter")
    finished(page)
    assert page.evaluate("document.activeElement.id") == "summary"
    seen = []
    for _ in range(12):
        press("Tab")
        seen.append(
            page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")
        )
        if seen[-1].startswith("Show the source of claim 1"):
            break
    assert seen[0].startswith("Show the source of the headline")
    assert lit(page).startswith("The council agreed")
    press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    press("Tab")
    press("Enter")
    assert "Figure, exact" in page.inner_text("#claim-c1 .findings")
    press("Tab")
    press("Tab")
    assert lit(page).startswith("“We have no choice,”")


def test_what_arrives_is_read_out(serve, browse):
    model = Model(held=True)
    page = browse(serve(model))
    summarize(page, TEXT)
    expect(page.locator("#announce")).to_contain_text("Claim 2, verified")
    assert page.get_attribute("#announce", "aria-live") == "polite"
    model.go_on.set()
    expect(page.locator("#announce")).to_contain_text("Passed the check")


def test_every_control_has_a_name(serve, browse):
    url = serve(Model())
    for path in ("/", "/check"):
        page = browse(url + path)
        nameless = page.evaluate(
            "[...document.querySelectorAll('input, select, textarea, button')]"
            ".filter(e => !e.labels?.length && !e.textContent.trim() && !e.getAttribute('aria-label')).map(e => e.id)"
        )
        assert nameless == []
        assert page.evaluate("document.documentElement.lang") == "en"
        assert page.locator("main, nav, header, footer").count() >= 4


@pytest.mark.parametrize("path", ["/", "/check"])
def test_hostile_text_stays_text(serve, browse, path):
    hostile = {"text": CLOSED["text"][:-1] + f" {PAYLOAD}.", "citations": ["a1.s2"]}
    model = Model([CLOSED, hostile], headline={"text": PAYLOAD, "citations": ["a1.s1"]}, mended=hostile)
    page = browse(serve(model) + path)
    article = f"{PAYLOAD}\n\n{TEXT}\n\n{PAYLOAD} said the council on Monday."
    fields = {"title-1": PAYLOAD, "publisher-1": PAYLOAD}
    if path == "/check":
        fields["text"] = f"The council agreed to close {PAYLOAD} the old bridge for 28 months."
    summarize(page, article, **fields)
    page.wait_for_selector("#verdict:is(.pass, .fail, .unchecked)")
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.locator("main img, main script, main a[href^=javascript]").count() == 0
    assert PAYLOAD in page.inner_text("#sources")


def test_a_cut_wire_is_taken_up_again(serve, browse):
    model = Model(held=True)
    with Wire(serve(model)) as wire:
        page = browse(wire.url, expected=("ERR_", "Failed to load"))
        summarize(page, TEXT)
        page.wait_for_selector("#claim-c2")
        wire.cut()
        model.go_on.set()
        finished(page)
    assert words(page) == [CLOSED["text"], CHOICE["text"], COST["text"]]
    assert page.is_hidden("#problem")


def test_a_run_can_be_stopped_and_made_anew(serve, browse):
    model = Model(held=True)
    page = browse(serve(model))
    summarize(page, TEXT)
    page.wait_for_selector("#claim-c2")
    page.click("#stop")
    expect(page.locator("#status")).to_have_text("Stopped.")
    model.go_on.set()
    page.click("#go")
    finished(page)
    assert words(page) == [CLOSED["text"], CHOICE["text"], COST["text"]]


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("/", "", r"Paste an article first, or open the example\."),
        ("/check", "", r"Paste an article first, or open the example\."),
        ("/check", TEXT, r"Paste the summary that is to be checked\."),
        ("/", "two words", r"The request cannot be used\s+Article 1, text — is not prose.*\s+Request \w+"),
    ],
)
def test_what_is_wrong_is_said_with_the_way_out(serve, browse, path, text, said):
    """All of it, and nothing else."""
    page = browse(serve(Model()) + path, expected=("400",))
    summarize(page, text)
    page.wait_for_selector("#problem:not([hidden])")
    assert re.fullmatch(said, page.inner_text("#problem").strip())
    assert page.get_attribute("#problem", "role") == "alert"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_verdict_stands_above_the_claims(serve, browse, width):
    """In sight, too, where a long form was sent off from its foot."""
    model = Model([CLOSED])
    page = browse(serve(model), viewport={"width": width, "height": 800})
    summarize(page, TEXT)
    finished(page)
    expect(page.locator("#verdict")).to_be_in_viewport()
    assert top(page, "#verdict") < top(page, "#claims")
    assert re.fullmatch(
        r"Passed the check\. \d+ things were checked, and nothing is left that the articles do not bear out\.",
        page.inner_text("#verdict"),
    )


def test_the_verdict_waits_for_the_end(serve, browse):
    model = Model(held=True)
    page = browse(serve(model))
    summarize(page, TEXT)
    page.wait_for_selector("#claim-c2")
    assert page.inner_text("#verdict").startswith("At work.")
    page.click("#stop")
    expect(page.locator("#verdict")).to_contain_text("Not finished. What stands below has been checked")
    model.go_on.set()


def test_no_more_is_said_to_stand_than_was_checked(serve, browse):
    page = browse(serve())
    summarize(page, GERMAN)
    finished(page)
    assert page.inner_text("#verdict").startswith("Not checked in full. ")
    assert "stood the check" not in page.inner_text("#changes")
    assert "as they were written, but not everything could be checked." in page.inner_text("#changes")
    assert "This article is not in English" in page.inner_text("#sources .notice")


def test_what_does_not_stand_may_be_kept_and_flagged(serve, browse):
    page = browse(serve(Model([CLOSED, WRONG_COST], mended=WRONG_COST)))
    page.select_option("#on-violation", "annotate")
    summarize(page, TEXT)
    finished(page)
    assert page.inner_text("#verdict") == "Did not pass the check. What does not stand is flagged below."
    assert words(page)[-1] == WRONG_COST["text"]
    assert "flagged" in page.get_attribute("#claim-c2", "class")


def test_fields_stand_in_line(serve, browse):
    page = browse(serve())
    for name in ("label", "label > :is(select, input)"):
        boxes = [box.bounding_box() for box in page.locator(f".options > {name}").all()]
        assert len(boxes) == 4
        assert len({(round(b["y"]), round(b["height"])) for b in boxes}) == 1, name


@pytest.mark.parametrize("width", [390, 1280])
def test_every_article_can_be_seen_to_exist(serve, browse, width):
    long = TEXT + "\n\nThe council met again on Tuesday and agreed on the same." * 30
    page = browse(serve(), viewport={"width": width, "height": 800}, reduced_motion="reduce")
    summarize(page, long, OTHER)
    finished(page)
    assert page.locator("#sources .index button").all_inner_texts() == ["Article 1", "Article 2"]
    second = page.locator("#a2 .article-body p").first
    expect(second).not_to_be_in_viewport()
    page.click("#sources .index button >> nth=1")
    expect(second).to_be_in_viewport()
    assert top(page, "#a2") >= top(page, "#sources .index")


@pytest.mark.parametrize("path", ["/", "/check"])
def test_the_source_of_a_page_is_read_as_a_page(serve, browse, path):
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.replace(" 👩‍👩‍👧", "").split("\n\n")[:4])
    source = f"<!-- saved -->\n<!DOCTYPE html><html><body><nav>Home</nav><article>{paragraphs}</article></body></html>"
    page = browse(serve(Model([CLOSED])) + path)
    summarize(page, source, **({"text": CLOSED["text"]} if path == "/check" else {}))
    page.wait_for_selector("#verdict.pass")
    assert "<" not in page.inner_text("#desk")
    assert "This is the article in it" in page.inner_text("#sources .notice")
    page.hover("#claim-c1 .words")
    sentence = "The council agreed on Monday to close the old bridge for 18 months."
    assert lit(page) in {sentence, "18 months"}


@pytest.mark.parametrize("text", ["<i>Bridge</i> closes. " + TEXT, "<The council> said so. " + TEXT, "2 < 3. " + TEXT])
def test_an_angle_bracket_makes_no_page(serve, browse, text):
    page = browse(serve())
    summarize(page, text)
    finished(page)
    assert page.locator("#sources .notice").count() == 0
    assert text[:12] in page.inner_text("#sources")


def test_a_run_that_fails_on_its_way_is_said(serve, browse):
    page = browse(serve(Model(status=401)))
    summarize(page, TEXT)
    expect(page.locator("#problem")).to_contain_text("The model's endpoint refused our key")
    assert page.is_hidden("#desk")
    assert page.locator("#input").get_attribute("open") is not None


def test_a_request_that_is_refused_is_said(serve, browse):
    page = browse(serve(Model()), expected=("Failed to load",))
    problem = {"title": "It cannot be reached", "status": 503, "detail": "It is away.", "errors": []}
    refuse = {"status": 503, "content_type": "application/problem+json", "body": json.dumps(problem)}
    page.route("**/v1/summaries", lambda route: route.fulfill(**refuse))
    summarize(page, TEXT)
    expect(page.locator("#problem")).to_contain_text("It is away.")
    assert page.locator("#input").get_attribute("open") is not None


def test_a_server_that_asks_for_a_key_gets_it(serve, browse):
    page = browse(serve(Model()), expected=("401",))
    sent = []

    def door(route):
        sent.append(route.request.headers.get("authorization"))
        if sent[-1]:
            route.continue_()
        else:
            problem = {"title": "A key is needed", "status": 401, "detail": "Send one.", "errors": []}
            route.fulfill(status=401, content_type="application/problem+json", body=json.dumps(problem))

    page.route("**/v1/summaries", door)
    summarize(page, TEXT)
    page.wait_for_selector("#key:visible")
    page.fill("#key", "sk-desk")
    page.click("#go")
    finished(page)
    assert sent == [None, "Bearer sk-desk"]


def test_any_summary_is_checked(serve, browse):
    page = browse(serve() + "/check")
    text = "The council agreed to close the old bridge for 28 months. “We have no choice,” Mayor Ann Lee told reporters 👍."
    summarize(page, TEXT, text=text)
    page.wait_for_selector("#desk:not([hidden])")
    assert "Do not print it as it stands." in page.inner_text("#verdict")
    assert words(page)[0].startswith("The council agreed")
    assert words(page)[1].startswith("“We have no choice,”")
    assert page.locator("#claim-c1 .is-violation.mark").all_inner_texts() == ["28 months"]
    assert "No article says '28 months'" in page.inner_text("#claim-c1 .findings")
    page.hover("#claim-c2 .words")
    assert "“We have no choice,” Mayor Ann Lee" in lit(page)
    assert "what a summary leaves out" in page.inner_text("#limits") or page.locator("#limits details").count() == 1


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_runs_over_the_edge(serve, browse, width):
    page = browse(serve(Model()), viewport={"width": width, "height": 800})
    summarize(page, TEXT + "\n\n" + "Donau" * 60 + " is a long word.", OTHER)
    finished(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_tap_leads_to_the_source_and_back(serve, browse):
    page = browse(serve(Model()), viewport={"width": 390, "height": 700}, has_touch=True)
    summarize(page, TEXT)
    finished(page)
    page.tap("#claim-c3 .to-source")
    source = page.locator("#sources .lit").first
    assert source.inner_text().startswith("The work will cost")
    expect(source).to_be_in_viewport()
    page.tap(".back")
    assert page.evaluate("document.activeElement.closest('.claim').id") == "claim-c3"


def test_who_wants_no_motion_gets_none(serve, browse):
    page = browse(serve(Model()), reduced_motion="reduce")
    summarize(page, TEXT)
    finished(page)
    assert page.evaluate("getComputedStyle(document.querySelector('li.claim')).animationName") == "none"


def test_the_api_is_there_to_read(serve, browse):
    page = browse(serve() + "/docs")
    paths = page.evaluate("fetch('/openapi.json').then(r => r.json()).then(d => Object.keys(d.paths))")
    shown = page.inner_text("main")
    assert [path for path in paths if path not in shown] == []
    page.click("#summarize details summary")
    assert "citation_format" in page.inner_text("#summarize")


def test_the_api_is_headed_as_it_is_listed_and_code_is_set_as_code(serve, browse):
    page = browse(serve() + "/docs")
    assert page.locator("h3").all_inner_texts() == page.locator("nav[aria-label=Addresses] a").all_inner_texts()
    assert "`" not in page.text_content("main")
    assert "Idempotency-Key" in page.locator("#summarize td code").all_text_contents()
