"""Pages for people: views, templates, charts, and the bundle of scripts and styles.

A view makes domain calls of the rooms below, fills one page value (`pages.py`) and renders it. No
QuerySet reaches a template, and nothing here writes SQL or talks to Redis or to workers.
"""
