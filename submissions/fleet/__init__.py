"""The life of a worker: presence, fitness, boot steps of Celery, and verifications."""
