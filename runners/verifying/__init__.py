"""Verifying a problem package: do its own submissions get the verdicts that their folders promise?

Here is what reads a package, judges its submissions and reports on them: requirements, measured
time limits, margins. How one job is judged belongs to `runners.judging`, how a package is read to
`runners.packages`.
"""
