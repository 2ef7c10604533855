"""Copydesk's services as tools of the Model Context Protocol, for assistants. Needs the extra: `copydesk[mcp]`."""
