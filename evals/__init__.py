"""Suites, cassettes, scorers, metrics and reports: does a change of prompt, model or check help, and how surely?

| part | holds |
|---|---|
| `suites` | cases as data: articles, options, expectations |
| `cassettes` | exchanges with an endpoint, recorded or authored |
| `playing`, `recording` | a transport that plays cassettes, and one that makes them |
| `running` | cases in, results out |
| `mutations` | true sentences → false ones, with the label that the change gives them |
| `scorers` | one small file for each measure |
| `metrics` | scores → rates with intervals |
| `gating` | rates → pass, fail or inconclusive |
| `comparing` | two runs, case by case |
| `reports` | a table, JSON, JUnit XML and one HTML file |
"""
