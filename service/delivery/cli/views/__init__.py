"""What the commands print for people: one module per thing that is shown. `--json` goes past them."""
