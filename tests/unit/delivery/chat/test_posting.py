"""What stands in a message: articles, titles, instructions."""

import time

import pytest

from service.delivery.chat.posting import Posted, read_post

A = "The council agreed on Monday to close the old bridge for 18 months, the mayor said. Repairs will cost $4 million."
B = "North Korea is ready to send 100,000 soldiers, a military specialist stated on state television."
LONG = f"{A}\n\n{B}\n\nDo you think that the bridge will be missed?"


def posted(*texts):
    made = {str: lambda t: Posted(text=t), tuple: lambda t: Posted(title=t[0], text=t[1]), Posted: lambda t: t}
    return tuple(made[type(t)](t) for t in texts)


POSTS = [
    ("an article", [A], [], [A]),
    ("several paragraphs", [LONG], [], [LONG]),
    ("a word before", [f"Summarize this:\n\n{A}"], ["Summarize this:"], [A]),
    ("on the same line", [f"Summarize in two bullets: {A}"], ["Summarize in two bullets:"], [A]),
    ("on a line of its own", [f"tl;dr\n{A}"], ["tl;dr"], [A]),
    ("a word after", [f"{LONG}\n\nPlease summarise this in 3 bullets."], ["Please summarise this in 3 bullets."], [LONG]),
    ("both", [f"Here is an article:\n\n{A}\n\nIn one sentence, please."], ["Here is an article:", "In one sentence, please."], [A]),
    ("two by rules", [f"{A}\n\n---\n\n{B}"], [], [A, B]),
    ("without blank lines", [f"{A}\n---\n{B}"], [], [A, B]),
    ("rules and a word", [f"Compare these in bullets\n---\n{A}\n---\n{B}"], ["Compare these in bullets"], [A, B]),
    ("a word last", [f"{A}\n---\n{B}\n---\nMake it short"], ["Make it short"], [A, B]),
    ("titles before rules", [f"# One\n{A}\n---\n# Two\n{B}"], [], [("One", A), ("Two", B)]),
    ("lone titles", [f"The bridge\n---\n{A}\n---\nThe army\n---\n{B}"], [], [("The bridge", A), ("The army", B)]),
    ("headings", [f"# The bridge\n\n{A}\n\n# The army\n\n{B}"], [], [("The bridge", A), ("The army", B)]),
    ("headings within", [f"# The bridge\n\n{A}\n\n## Costs\n\n{B}"], [], [("The bridge", f"{A}\n\n## Costs\n\n{B}")]),
    ("labels", [f"Article 1:\n{A}\n\nArticle 2: The army\n{B}"], [], [A, ("The army", B)]),
    ("parts", ["Summarize these", A, B], ["Summarize these"], [A, B]),
    ("a rule inside one article", [f"{A}\n\n---\n\n* * *"], [], [f"{A}\n\n---\n\n* * *"]),
    ("no article", ["shorter"], ["shorter"], []),
    ("a greeting", ["Hello"], ["Hello"], []),
    ("Windows line ends", [f"Summarize this:\r\n\r\n{A}\r\n---\r\n{B}"], ["Summarize this:"], [A, B]),
    ("a headline with a verb", [f"Give peace a chance, says mayor\n\n{A}"], [], [f"Give peace a chance, says mayor\n\n{A}"]),
    ("an article that begins with what", [f"What we know so far about the bridge\n\n{A}"], [], [f"What we know so far about the bridge\n\n{A}"]),
    ("an address", ["https://paper.example/a?b=1"], [], [Posted(url="https://paper.example/a?b=1")]),
    ("an address and a word", ["Summarize https://paper.example/a please."], ["Summarize please."], [Posted(url="https://paper.example/a")]),
    ("two addresses", ["https://a.example/1\nhttps://b.example/2"], [], [Posted(url="https://a.example/1"), Posted(url="https://b.example/2")]),
    ("an address inside an article", [f"{A} Read more at https://paper.example/a."], [], [f"{A} Read more at https://paper.example/a."]),
    ("nothing", [""], [], []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "asked", "articles"), [p[1:] for p in POSTS], ids=[p[0] for p in POSTS])
def test_a_message_is_read(texts, asked, articles):
    post = read_post(texts)
    assert post.articles == posted(*articles)
    assert list(post.asked) == asked


OPEN_WEBUI = f"""### Task:
Respond to the user query using the provided context, incorporating inline citations in the format [id].

### Guidelines:
- If you don't know the answer, clearly state that.

<context>
<source id="1" name="bridge.txt">{A}</source>
<source id="1" name="bridge.txt">More of the bridge is told here, the mayor said.</source>
<source id="2" name="army.pdf">{B}</source>
</context>
"""


@pytest.mark.parametrize("query", ["\n<user_query>\nin bullets\n</user_query>\n", "\nin bullets"])
def test_documents_that_open_webui_adds_are_articles(query):
    post = read_post([OPEN_WEBUI + query])
    assert post.asked == ("in bullets",)
    assert post.articles == posted(
        ("bridge.txt", f"{A}\n\nMore of the bridge is told here, the mayor said."), ("army.pdf", B)
    )


@pytest.mark.parametrize(
    "text",
    ["<source>" * 100_000 + "</source>", "# a" + " " * 500_000 + "x", "---\n" * 100_000, "# x\n" * 100_000, "\n" * 500_000,
     "article 1" + " " * 500_000, "please " * 100_000, "Summarize " + "a: " * 100_000, "-" * 500_000],
)  # fmt: skip
def test_no_message_takes_long_to_read(text):
    began = time.process_time()
    read_post([text])
    assert time.process_time() - began < 3
