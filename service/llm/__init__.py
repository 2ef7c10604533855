"""The client for OpenAI-compatible endpoints: structured output, limits, faults.

| part | holds |
|---|---|
| `config` | an endpoint's settings as one frozen value |
| `chat` | what is asked and what is answered |
| `client` | one endpoint: the recipe of a call |
| `request` | a question as the JSON that an endpoint understands |
| `reply` | the JSON that came back, read without trust |
| `streamed` | an answer that came as a stream, put together again |
| `refusal` | an error answer, turned into the error that names it and the way out |
| `structure` | JSON out of whatever text came, checked against the schema |
| `learning` | what an endpoint refuses or ignores, remembered for each model |
| `retrying` | who may be asked again, and when |
| `limits` | calls at once, requests and tokens a minute |
| `breaker` | leaving an endpoint alone that keeps failing |
| `fallback` | several endpoints in order |
| `spending` | whom the tokens of a run are charged to |
| `tape` | a run's answers, so that a run that is begun again asks only what it was not answered |
| `truncation` | proof that a prompt was read in full |
| `prices` | what a call costs, where that is known |
| `discovery`, `status` | what an endpoint says of itself, and what is known of it |
| `local` | a small model on this machine, served by llama.cpp |
| `transport` | the way out, with timeouts, and failures as our own errors |

Nothing is handed on from here: what asks no endpoint shall not load what speaks to one.
"""
