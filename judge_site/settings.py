"""The one settings file. Every variable is read here, once, and listed in deploy/README.md."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from django.core.exceptions import ImproperlyConfigured
from kombu import Exchange, Queue

from judge_site import api_text as _api_text
from judge_site.env import (
    BASE_DIR,
    env_bool,
    env_int,
    env_ints,
    env_list,
    env_secret,
    env_str,
    split_url,
)
from judge_site.guard import require_closed, require_known
from judge_site.logging_config import logging_config
from runners import languages as _languages
from runners import maxima as _maxima
from website import policy as _policy

# --- Which kind of installation this is ------------------------------------------------------

ENVIRONMENT = env_str("JUDGE_ENV", "production")
if ENVIRONMENT not in {"production", "local"}:
    raise ImproperlyConfigured(f"JUDGE_ENV must be production or local, not {ENVIRONMENT!r}.")
IS_LOCAL = ENVIRONMENT == "local"
DEBUG = env_bool("DEBUG", default=False)
SECRET_KEY = env_secret("SECRET_KEY")
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]" if IS_LOCAL else "")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")

if not IS_LOCAL:
    require_closed(secret_key=SECRET_KEY, debug=DEBUG, hosts=ALLOWED_HOSTS)

# --- Django ----------------------------------------------------------------------------------

INSTALLED_APPS = [
    "judge_site.apps.JudgeSiteConfig",
    "submissions.apps.SubmissionsConfig",
    "leetcode.apps.LeetCodeConfig",
    "problems.apps.ProblemsConfig",
    "website.apps.WebsiteConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "rest_framework.authtoken",
    "accounts.apps.AccountsConfig",  # after the token's app, whose admin it replaces
    "drf_spectacular",
]
MIDDLEWARE = [
    "judge_site.middleware.refuse_nul_bytes",
    "django.middleware.security.SecurityMiddleware",
    "website.storage.StaticFilesMiddleware",
    "website.middleware.CompressPages",
    "website.policy.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "website.middleware.ErrorPages",
]
ROOT_URLCONF = "judge_site.urls"
WSGI_APPLICATION = "judge_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "website.context.site",
            ]
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "UTC"
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = Path(env_str("STATIC_ROOT", str(BASE_DIR / "var" / "static")))
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = (
    r"/website/[^/]+-[A-Z0-9]{8}\.(js|css)$|\.[0-9a-f]{12}\.\w+$"  # website.storage.IMMUTABLE
)
DATA_UPLOAD_MAX_MEMORY_SIZE = env_int("MAX_BODY_BYTES", 2 * 1024 * 1024)
MAX_UPLOAD_BYTES = env_int("MAX_UPLOAD_BYTES", 256 * 1024 * 1024)
WEB_THREADS = env_int("WEB_THREADS", 8, low=1, high=256)
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # the admin page of a problem with many cases
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
AUTH_PASSWORD_VALIDATORS = [
    *(
        {"NAME": f"django.contrib.auth.password_validation.{name}"}
        for name in (
            "UserAttributeSimilarityValidator",
            "MinimumLengthValidator",
            "CommonPasswordValidator",
            "NumericPasswordValidator",
        )
    ),
    {"NAME": "accounts.passwords.TokenEnds"},
]

# --- Transport: production sits behind a proxy that ends TLS ----------------------------------

SECURE_COOKIES = env_bool("SECURE_COOKIES", default=not IS_LOCAL)
SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_NAME = "LEETCODE_SESSION"  # the name that LeetCode's clients look for
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
SESSION_COOKIE_SECURE = SECURE_COOKIES
CSRF_COOKIE_SECURE = SECURE_COOKIES
LANGUAGE_COOKIE_SECURE = SECURE_COOKIES
CSRF_FAILURE_VIEW = "website.views.errors.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {"DIRECTIVES": _policy.SITE}
TRUST_PROXY = env_bool("TRUST_PROXY", default=False)
if TRUST_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

EMAIL_URL = env_secret("EMAIL_URL", "console://")
if EMAIL_URL != "console://":
    _mail = split_url("EMAIL_URL", EMAIL_URL, "smtp", "smtps", "smtp+tls")
    EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 25
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.username or "", unquote(_mail.password or "")
    EMAIL_USE_SSL, EMAIL_USE_TLS = _mail.scheme == "smtps", _mail.scheme == "smtp+tls"
    EMAIL_TIMEOUT = 10
EMAIL_BACKEND = (
    f"django.core.mail.backends.{'console' if EMAIL_URL == 'console://' else 'smtp'}.EmailBackend"
)
DEFAULT_FROM_EMAIL = env_str("EMAIL_FROM", "judge@localhost")

# --- Where the truth lives --------------------------------------------------------------------

DATABASE_URL = env_secret("DATABASE_URL", "postgresql://judge@localhost/judge")
REDIS_URL = env_secret("REDIS_URL", "redis://localhost:6379/0")
STORAGE_DIR = Path(env_str("STORAGE_DIR", str(BASE_DIR / "var" / "storage")))
_db = split_url("DATABASE_URL", DATABASE_URL, "postgresql", "postgres")
split_url("REDIS_URL", REDIS_URL, "redis", "rediss")
_db_options = dict(parse_qsl(_db.query))  # as libpq has them: sslmode=require, host=/a/folder
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _db.path.lstrip("/"),
        "USER": unquote(_db.username or ""),
        "PASSWORD": unquote(_db.password or ""),
        "HOST": _db_options.pop("host", _db.hostname or ""),
        "PORT": str(_db.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, "application_name": "judge_site", **_db_options},
    }
}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "cache",
        "OPTIONS": {"socket_timeout": 1, "socket_connect_timeout": 1},
    }
}
BLOB_URL = env_str("BLOB_URL")  # of a worker: the web server that test data is fetched from
BLOB_TOKEN = env_secret("BLOB_TOKEN")
if BLOB_URL and not BLOB_TOKEN:
    raise ImproperlyConfigured("BLOB_URL needs BLOB_TOKEN, the one that the web server has.")
_storage = env_str("STORAGE_BACKEND", "problems.remote.WebStorage" if BLOB_URL else "")
STORAGES = {
    "default": {
        "BACKEND": _storage or "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {} if _storage else {"location": STORAGE_DIR, "file_permissions_mode": 0o640},
    },
    "staticfiles": {"BACKEND": "website.storage.StaticFiles"},
}
MEDIA_URL = ""  # test data is never served over HTTP

# --- API --------------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["judge_site.parsers.StrictJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "judge_site.documents.Schema",
    "EXCEPTION_HANDLER": "judge_site.errors.handle",
    "NUM_PROXIES": 1 if TRUST_PROXY else 0,  # a forged X-Forwarded-For evades no throttle
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Judge Site",
    "DESCRIPTION": _api_text.DESCRIPTION,
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
}

# --- The judge's own knobs --------------------------------------------------------------------

JUDGE: dict[str, Any] = {
    "registration_open": env_bool("REGISTRATION_OPEN", default=True),
    "public_profiles": env_bool("PUBLIC_PROFILES", default=True),
    "max_source_bytes": env_int("MAX_SOURCE_BYTES", 128 * 1024, low=1),
    "max_input_bytes": env_int("MAX_INPUT_BYTES", 64 * 1024, low=1),
    "playground_time_ms": env_int("PLAYGROUND_TIME_MS", 5_000, low=100, high=60_000),
    "playground_memory_mb": env_int("PLAYGROUND_MEMORY_MB", 256, low=16, high=4096),
    "idle_ms": env_int("IDLE_MS", 4_000, low=1_000),
    "run_idle_ms": env_int("RUN_IDLE_MS", 3_000, low=1_000),
    "run_cpu_ms": env_int("RUN_CPU_MS", 10_000, low=100),
    "run_days": env_int("RUN_DAYS", 7, low=1),
    "max_wait_s": env_int("MAX_WAIT_S", 20, low=0, high=60),
    "max_sockets": env_int("MAX_SOCKETS", 8000, low=0),
    "max_user_sockets": env_int("MAX_USER_SOCKETS", 200, low=0),
    "max_queued": env_int("MAX_QUEUED", 10_000, low=1),
    "submit_rate": env_int("SUBMIT_RATE_PER_MINUTE", 30, low=1),
    "address_rate": env_int("ADDRESS_RATE_PER_MINUTE", 1_800, low=1),
    "read_rate": env_int("READ_UNITS_PER_MINUTE", 3_000, low=1),
    "lease_s": env_int("LEASE_S", 10, low=3),
    "step_slack_s": env_int("STEP_SLACK_S", 120, low=5),
    "max_crashes": env_int("MAX_CRASHES", 3, low=1),
    "status_ttl_s": env_int("STATUS_TTL_S", 3600, low=60),
    "stop_early": env_bool("STOP_EARLY", default=True),
}
RUNNER: dict[str, Any] = {
    "languages": _languages.chosen(env_str("RUNNER_LANGUAGES")),
    "box_uses": env_int("RUNNER_BOX_USES", 200, low=1),
    "box_memory_mb": env_int("RUNNER_BOX_MEMORY_MB", _maxima.BOX_MEMORY_MB, low=128),
    "runtime": env_str("RUNNER_RUNTIME", ""),
    "cpus": env_ints("RUNNER_CPUS"),
    "cache_dir": Path(env_str("RUNNER_CACHE_DIR", str(BASE_DIR / "var" / "cache"))),
    "cache_mb": env_int("RUNNER_CACHE_MB", 1024, low=16),
    "min_free_mb": env_int("RUNNER_MIN_FREE_MB", 512),
    "sandbox": env_str("RUNNER_SANDBOX", "runners.boxes.sandbox.make_sandbox"),
}

WORKER_GRACE_S = env_int("WORKER_GRACE_S", 25)  # how long a worker that stops finishes its work

if JUDGE["playground_memory_mb"] > _maxima.max_memory_mb(RUNNER["box_memory_mb"]):
    raise ImproperlyConfigured("PLAYGROUND_MEMORY_MB is more than RUNNER_BOX_MEMORY_MB can give.")
require_known(RUNNER["languages"], list(_languages.LANGUAGES))

# --- Celery: a message is a wake-up, there is work for a language; the row is the truth --------

CELERY_BROKER_URL = REDIS_URL
CELERY_IMPORTS = ["submissions.fleet.bootsteps"]  # only a worker loads it
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_DEFAULT_QUEUE = "housekeeping"
CELERY_TASK_QUEUES = [  # a worker gets wake-ups for the languages that it serves, and no others
    Queue(name, Exchange(name), routing_key=name)
    for name in ("housekeeping", *(f"judge.{slug}" for slug in RUNNER["languages"]))
]
CELERY_TASK_ACKS_LATE = True  # safe: a second delivery finds nothing to do
CELERY_TASK_REJECT_ON_WORKER_LOST = False  # the lease recovers a lost worker's submission
CELERY_WORKER_PREFETCH_MULTIPLIER = 1  # work is pulled when a slot is free
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "socket_timeout": 30,
    "socket_connect_timeout": 3,
    "retry_policy": {"timeout": 3},
}
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0.1}

# --- Logs: one JSON object a line, with submission id and attempt where there is one ----------

LOGGING = logging_config(env_str("LOG_LEVEL", "INFO"))
