"""Turns a claimed row into a result: jobs, sandboxes, heartbeats, interrupts, outages.

This is the only floor that calls `runners.judging`. It knows no Celery and no HTTP.
"""
