"""The life of a worker: its presence, its fitness, its part of Celery, and problems it verifies."""
