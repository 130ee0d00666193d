"""What settings refuse to start with: each refusal is one sentence that says what to set."""

from collections.abc import Sequence

from django.core.exceptions import ImproperlyConfigured

MIN_SECRET_CHARS = 40
KNOWN_SECRETS = ("change", "secret", "insecure", "example", "default", "django-insecure")


def require_closed(*, secret_key: str, debug: bool, hosts: Sequence[str]) -> None:
    """A production site has a secret of its own, no debugging, and knows its host names."""
    if len(secret_key) < MIN_SECRET_CHARS or secret_key.lower().startswith(KNOWN_SECRETS):
        raise ImproperlyConfigured(
            f"Production needs SECRET_KEY, at least {MIN_SECRET_CHARS} random characters."
        )
    if debug:
        raise ImproperlyConfigured("Production does not start with DEBUG on.")
    if not hosts or "*" in hosts:
        raise ImproperlyConfigured("Production needs ALLOWED_HOSTS, the names this site has.")


def require_known(languages: Sequence[str], known: Sequence[str]) -> None:
    """RUNNER_LANGUAGES names languages that exist, at least one."""
    unknown = [slug for slug in languages if slug not in known]
    if unknown or not languages:
        raise ImproperlyConfigured(
            f"RUNNER_LANGUAGES has {', '.join(unknown) or 'no language'}; "
            f"known ones are {', '.join(known)}."
        )
