"""Summaries in the background, which survive a crash, a deployment and a dead machine.

| module | holds |
|---|---|
| `desk` | what the doors ask for: submit, look up, list, cancel |
| `running` | one job's way from its request to its end |
| `engine` | DBOS: the queue that all workers share |
| `upkeep` | heartbeat, heirs of the dead, cancelled jobs, retention |
| `webhooks` | who is told, signed and repeated |
| `caching` | the stored summary of the same request |
| `batch` | a file of requests, in order, through one process |
| `lines`, `answers` | the files of a batch, and what models answered for lines that are not written yet |

Nothing is handed on from here: a batch needs no database, and loading what speaks to one takes a second.
"""
