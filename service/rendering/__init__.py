"""A checked summary → what people read: Markdown, plain text, HTML. The citations stand in the text.

What articles and models wrote is data: it comes out as the words that it is, and commands no reader's program.
"""

from service.rendering.account import account_for
from service.rendering.html import write_html
from service.rendering.markdown import write_markdown
from service.rendering.notes import Notes
from service.rendering.plain import write_plain
from service.rendering.sheet import Sheet

__all__ = ["Notes", "Sheet", "account_for", "write_html", "write_markdown", "write_plain"]
