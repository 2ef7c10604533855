"""Summaries in the background, which survive a crash, a deployment and a dead machine.

| module | holds |
|---|---|
| `desk` | what the doors ask for: submit, look up, list, cancel |
| `running` | one job's way from its request to its end |
| `engine` | DBOS: the queue that all workers share |
| `upkeep` | heartbeat, heirs of the dead, cancelled jobs, retention |
| `webhooks` | who is told, signed and repeated |
| `batch` | a file of requests, in order, through one process |
"""

from service.jobs.desk import Jobs
from service.jobs.webhooks import Webhooks

__all__ = ["Jobs", "Webhooks"]
