"""Pages for the tests of what people read, texts that try to be more than text, and real parsers that tell."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt

from service.domain import ArticleInfo, Citation, Claim, Span, Status
from service.rendering import Sheet

HOSTILE = (
    "# Breaking: the mayor left",
    "- [ ] Vote for me",
    "1. First 2) second",
    "2) second",
    "> quoted by nobody",
    "--- *** ___ ===",
    "=====",
    "+ plus",
    "*bold* _under_ **strong** __dunder__ ~~gone~~ `code` ``more`` ||spoiler||",
    "[click here](https://evil.example/x)",
    "![pixel](https://evil.example/p.png)",
    "[ref][1] and [ref][] and [1]: https://evil.example",
    "[^1]: a false note",
    "[^1] a false mark",
    "[a]\n(https://evil.example)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- a comment --> <!channel> <@U123> <#C123|general> <https://evil.example|bank>",
    "@channel @here @everyone, please read",
    "Follow @the_paper on www.evil.example/x_y_z or mail editor@evil.example.",
    "https://evil.example/a_b*c*?q=[x](y)`z`",
    "javascript:alert(1) and data:text/html,<b>x</b>",
    "<https://evil.example> <editor@evil.example>",
    "It cost $4 million, not $5 million, and $$x^2$$ too",
    r"\[ x^2 \] and \( y \) and \\ \* \`",
    "AT&T said &lt;b&gt; and &amp; and &#x41; and &copy;",
    ":tada: at 10:30:45 :warning:",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Title\n=====\n\nText\n---",
    "    indented\n\tcode",
    "```\nfenced\n```",
    "ends with a backslash \\",
    "ends with two spaces  \nand goes on",
    "red \x1b[31mtext\x1b[0m \x07 \x00 \x9b",
    "\u202egnihton syas siht\u202c \u2066x\u2069",
    "zero\u200bwidth\u2060 \ufeff \U000e0041\U000e0042",
    "line\u2028separator\x85next\x0bvertical",
    "&&& <<< >>> ``` *** ___ [[[ ]]] ((( )))",
    "“a [North Korean leader] quote” [12] (1)",
)
"""Texts that would be markup, links, calls or commands if they were let."""


def claim(text, *quoted, number=1, status=Status.VERIFIED):
    citations = tuple(
        Citation(article="a1", sentences=(f"a1.s{number}",), start=i, end=i + len(words), quoted_text=words)
        for i, words in enumerate(quoted)
    )
    return Claim(
        id=f"c{number}", text=text, span=Span(start=0, end=len(text)), status=status, citations=citations
    )  # fmt: skip


def article(**known):
    return ArticleInfo(id="a1", language="en", sha256="0", characters=9, sentences=4, **known)


def page(*claims, **more):
    known = {"articles": (article(),)} | more
    return Sheet(claims=claims, **known)


def markdown_leaves(text):
    """Return what a real Markdown parser sees: (the kinds of all tokens, the words of each block)."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    kinds, words = set(), []
    for token in parser.parse(text):
        kinds.add(token.type)
        for leaf in token.children or ():
            kinds.add(leaf.type)
        if token.type == "inline":
            words.append("".join(_word(leaf) for leaf in token.children))
    return kinds, words


def _word(leaf):
    return "\n" if leaf.type in {"softbreak", "hardbreak"} else leaf.content


class Seen(HTMLParser):
    """What a real HTML parser sees."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words, self.others = set(), [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment
