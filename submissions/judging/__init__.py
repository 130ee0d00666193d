"""From a claimed row to a result: the job, the sandbox, signs of life, and what went wrong.

This is the only floor that calls `runners.judging`. It knows no Celery and no HTTP.
"""
