"""Logs: one JSON object a line, with submission id and attempt where there is one."""

from typing import Any


def logging_config(level: str) -> dict[str, Any]:
    """Django's LOGGING for this level of our own loggers."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "judge_site.logs.JsonFormatter"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django.request": {"level": "ERROR"},
            # A wrong Host is answered with 400; strangers are not to fill the log with tracebacks.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            # Judging logs for itself; Celery's line for each task says nothing more.
            "celery.worker.strategy": {"level": "ERROR"},
            "celery.app.trace": {"level": "WARNING"},
        },
    }
