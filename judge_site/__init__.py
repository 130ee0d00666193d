"""The composition root: knows every room, known by none. Celery finds its application here."""

from judge_site.celery import app as celery_app

__all__ = ["celery_app"]
