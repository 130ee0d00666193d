"""What tests change: fast passwords, no rate limits to wait for, a Redis database of their own.

They may run beside `make up` on the same services: PostgreSQL's test database has its own name.
"""

from urllib.parse import urlsplit

from judge_site import settings
from judge_site.settings import *  # noqa: F403

TEST_REDIS_DATABASE = 9
REDIS_URL = urlsplit(settings.REDIS_URL)._replace(path=f"/{TEST_REDIS_DATABASE}").geturl()
CELERY_BROKER_URL = REDIS_URL
CACHES = {"default": {**settings.CACHES["default"], "LOCATION": REDIS_URL}}
DATABASES = {"default": {**settings.DATABASES["default"], "CONN_MAX_AGE": 0}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
JUDGE = {**settings.JUDGE, "submit_rate": 100_000, "address_rate": 100_000}
MIDDLEWARE = [name for name in settings.MIDDLEWARE if "StaticFiles" not in name]
STORAGES = {
    **settings.STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
