"""Suites, cassettes, scorers, metrics and reports: does a change of prompt, model or check help, and how surely?

| part | holds |
|---|---|
| `suites` | cases as data: articles, options, expectations |
| `cassettes` | exchanges with an endpoint, recorded or authored |
| `playing`, `recording` | a transport that plays cassettes, and one that makes them |
| `running`, `checking` | cases in, results out: of the service, and of the check alone |
| `mutations` | true sentences → false ones, with the label that the change gives them |
| `scorers` | one small file for each measure |
| `metrics` | scores → rates with intervals |
| `gating` | rates → pass, fail or inconclusive |
| `reporting` | a table, JSON and JUnit XML |
"""
