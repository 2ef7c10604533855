"""What a chat comes to: nothing is kept, the history says all of it."""

import json

import pytest

from service.delivery.chat.conversation import Explain, RunErrand, Said, Work, understand
from service.delivery.chat.wishes import Question, Wishes
from service.errors import InvalidInput

A = "The council agreed on Monday to close the old bridge for 18 months, the mayor said. Repairs will cost $4 million."
B = "North Korea is ready to send 100,000 soldiers, a military specialist stated on state television."


def chat(*texts, system=None):
    """User and assistant in turn, the user first."""
    roles = ("user", "assistant")
    said = [Said(role=roles[i % 2], texts=(t,)) for i, t in enumerate(texts)]
    return [*([Said(role="system", texts=(system,))] if system else []), *said]


def work(*texts, **more):
    task = understand(chat(*texts, **more), {}, Wishes())
    assert isinstance(task, Work), task
    return task


def bodies(task):
    return [a.text for a in task.request.articles]


def test_an_article_alone_is_work():
    task = work(A)
    assert bodies(task) == [A]
    assert task.request.length == 6


def test_a_follow_up_works_on_the_same_articles():
    task = work(f"{A}\n---\n{B}", "…", "in bullets", "…", "shorter", "An answer.", "who said that?")
    assert bodies(task) == [A, B]
    assert (task.request.style, task.request.length) == ("bullets", 3)
    assert task.wishes.question is Question.WHO
    assert task.told == "An answer."


def test_a_new_article_takes_the_place_of_the_old_one_and_of_the_wishes():
    task = work(A, "…", "in bullets", "…", B)
    assert bodies(task) == [B]
    assert task.request.style == "paragraph"


def test_an_article_can_join():
    assert bodies(work(A, "…", f"Here is another one, compare it with the first:\n\n{B}")) == [A, B]


def test_a_question_is_a_focus_and_no_article():
    task = work(A, "…", "How much will the repairs of the old bridge in the town cost the tax payers?")
    assert bodies(task) == [A]
    assert task.request.focus == "How much will the repairs of the old bridge in the town cost the tax payers"


@pytest.mark.parametrize(
    ("system", "length", "style"),
    [
        ("Always answer in three bullets.", 3, "bullets"),
        ("You are a helpful assistant.", 6, "paragraph"),
        ("Short. " * 100, 6, "paragraph"),
        ("", 6, "paragraph"),
    ],
)
def test_a_short_system_message_sets_the_form(system, length, style):
    task = work(A, system=system)
    assert (task.request.length, task.request.style) == (length, style)


@pytest.mark.parametrize(
    ("texts", "waiting"), [(["hello"], False), (["shorter"], False), ([""], False), ([A, "…", "Thanks!"], True)]
)
def test_without_an_article_or_a_wish_it_is_explained(texts, waiting):
    assert understand(chat(*texts), {}, Wishes()) == Explain(waiting=waiting)


@pytest.mark.parametrize(
    "order",
    [
        "Translate into German",
        "Please translate it into German.",
        "Can you translate this to French for me",
        "Fix the grammar",
        "Make it funnier",
        "Turn this into a tweet",
        "write it like Shakespeare would",
        "Rewrite it in a formal tone",
        "Now explain it to a child",
        "Remove the second sentence",
    ],
)
def test_an_order_is_no_article_and_what_is_not_done_is_said(order):
    assert understand(chat(A, "…", order), {}, Wishes()) == Explain(waiting=True, ordered=True)
    assert understand(chat(order), {}, Wishes()) == Explain(ordered=True)
    assert bodies(work(A, "…", order, "…", "shorter")) == [A]


@pytest.mark.parametrize(
    "text",
    [
        "Fix for the old bridge will cost the town four million dollars, the mayor said on Monday.",
        "Make or break week for the government, ministers told reporters in London.",
        "Rewrite the rules and nothing at all changes, the clerk told reporters on Monday, for nobody in town has read them yet.",
        "Search teams found two climbers alive on Tuesday.",
    ],
)
def test_an_article_may_open_as_an_order_does(text):
    assert bodies(work(A, "…", text)) == [text]


@pytest.mark.parametrize(
    ("wish", "focus"), [("Put the repairs first", "the repairs"), ("Start with the cost of it.", "the cost of it")]
)
def test_what_is_to_come_first_is_a_focus(wish, focus):
    task = work(A, "…", wish)
    assert (bodies(task), task.request.focus) == ([A], focus)


@pytest.mark.parametrize("wish", ["Make it shorter", "Write it in three bullets", "Turn it into a headline"])
def test_an_order_that_is_understood_is_done(wish):
    assert bodies(work(A, "…", wish)) == [A]


def test_only_assistants_speaking_is_no_work():
    assert understand([Said(role="assistant", texts=(A,))], {}, Wishes()) == Explain()


def test_parts_that_are_no_text_are_counted():
    task = understand([Said(role="user", texts=("Summarize this", A), unread=2)], {}, Wishes())
    assert task.unread == 2


def test_too_many_articles_say_how_many():
    with pytest.raises(InvalidInput, match="51 entries; at most 50"):
        work("\n---\n".join([A] * 51))


def test_options_go_through():
    assert understand(chat(A), {"temperature": 0.5, "seed": 7}, Wishes()).request.seed == 7


HISTORY = f"### Chat History:\n<chat_history>\nUSER: {A}\nASSISTANT: The bridge is closed.\n</chat_history>"
NAMES = ("Kim Jong Un", "North Korea", "Ukraine")

ERRANDS = [
    (f'### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\n### Guidelines:\n- Short.\n### Output:\nJSON format: {{ "title": "your concise title here" }}\n{HISTORY}', {"title": "Kim Jong Un, North Korea"}),
    (f'### Task:\nGenerate 1-3 broad tags categorizing the main themes.\n### Output:\nJSON format: {{ "tags": ["tag1"] }}\n{HISTORY}', {"tags": ["News", *NAMES]}),
    (f"### Task:\nSuggest 3-5 relevant follow-up questions or prompts.\n{HISTORY}", {"follow_ups": ["Shorter, please.", "In bullets, please.", "Only what officials said", "Who said that?"]}),
    (f"### Task:\nAnalyze the chat history to determine the necessity of generating search queries.\n{HISTORY}", {"queries": []}),
    (f'### Task:\nName this chat in my own words.\n### Output:\n{{ "title": "x" }}\n{HISTORY}', {"title": "Kim Jong Un, North Korea"}),
    (f'### Task:\nYou are an autocompletion system. Continue the text.\n`{{ "text": "" }}`\n{HISTORY}', {"text": ""}),
    (f"### Task:\nGenerate a detailed prompt for am image generation task.\n{HISTORY}", {"prompt": ""}),
    ("Provide a concise, 5-word-or-less title for the conversation, using title case conventions. Only return the title itself.\n\nConversation:\nUser: x\nAI: y", "Kim Jong Un, North Korea"),
    ("Analyze this conversation and provide:\n1. The detected language of the conversation\n2. A concise title\n\nUser: x", {"language": "English", "title": "Kim Jong Un, North Korea"}),
    ("Your task is to reflect the speaker's likely facial expression through a fitting emoji.\n\nMessage: ```x```", "📰"),
    ("Please generate a four to five word title summarizing our conversation without any lead-in.", "Kim Jong Un, North Korea"),
    ("Based on the chat history, give this conversation a name.\nKeep it short.", "Kim Jong Un, North Korea"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "answer"), ERRANDS, ids=[m[:50] for m, _ in ERRANDS])
def test_what_chat_tools_ask_by_themselves_gets_a_short_answer(message, answer):
    task = understand(chat(A, "…", message), {}, Wishes())
    assert isinstance(task, RunErrand)
    made = task.errand.answer(NAMES)
    assert (json.loads(made) if made.startswith("{") else made) == answer
    assert len(task.errand.answer(())) < 130


def test_the_chat_that_an_errand_repeats_is_found():
    assert A in understand(chat(ERRANDS[0][0]), {}, Wishes()).chat
    assert A in understand(chat(A, "…", ERRANDS[-2][0]), {}, Wishes()).chat


def test_a_tool_choice_in_the_system_message_is_an_errand():
    task = understand(chat("Query: x", system="Available Tools: []\n\nYour task is to choose"), {}, Wishes())
    assert task.errand.answer(()) == '{"tool_calls": []}'


@pytest.mark.parametrize("text", ["Generate a summary of this.", "headline", "Give me a title for the article"])
def test_a_reader_is_no_chat_tool(text):
    assert isinstance(understand(chat(A, "…", text), {}, Wishes()), Work)
