"""The check of names: people, places, bodies, and what a claim says of who they are."""
