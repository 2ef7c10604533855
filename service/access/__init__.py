"""Who may ask, how often, and how much at once.

| module | |
|---|---|
| `keys` | makes, revokes and checks keys |
| `limits` | a key's share, counted in the database for all replicas |
| `gate` | how much one process works on, and how many may wait |
| `identity` | whose work is being done |

Nothing is handed on here: whoever only asks whose work it is shall not load a database.
"""
