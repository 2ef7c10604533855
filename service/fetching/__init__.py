"""Articles by their address, behind a guard that reaches the public web only.

| module | |
|---|---|
| `bundles` | the articles of a request that are only addresses |
| `fetcher` | one page, within its limits |
| `guard` | the transport that reaches public addresses only |
| `targets`, `addresses` | what may be asked for, and where that is |
| `bodies`, `pages` | what came back, read |

Nothing is handed on from here: what fetches nothing shall not load the way to the web.
"""
