"""Boxes: warm Docker containers that run one submission after another, each as a uid of its own.

Here is the adapter of the port `runners.sandbox`, the only place that knows Docker. What a verdict
is, nobody here knows: a box reports facts.
"""
