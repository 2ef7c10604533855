"""How people reach Copydesk: over HTTP and from a shell. Every door serves `service.application.Services`."""
