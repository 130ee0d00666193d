"""Judging one job: build, run, compare, validate, score, within budgets.

Here is what turns a `Job` into a `Report`, programs and function calls alike. Judging knows the
port `runners.sandbox`, not Docker, and knows nothing of packages, of their verification or of a
server.
"""
