"""What tests change: fast passwords, and no rate limits to wait for."""

from judge_site.settings import *  # noqa: F403
from judge_site.settings import JUDGE, MIDDLEWARE

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
JUDGE = {**JUDGE, "submit_rate": 100_000}
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]
