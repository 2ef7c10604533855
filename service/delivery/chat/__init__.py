"""Chat tools: what they ask, the shapes that they read, how long a message may be. No web framework."""
