"""manage.py ensure_admin: an administrator, and a private file that says how to be it."""

import json
import secrets
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from rest_framework.authtoken.models import Token

USERNAME = "admin"


class Command(BaseCommand):
    help = "Create the administrator, with a random password and an API token, unless there is one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        default = Path(settings.BASE_DIR) / "var" / "admin.json"
        parser.add_argument("--path", type=Path, default=default, metavar="FILE")

    def handle(self, *, path: Path, **_options: Any) -> None:
        """Find or make the user and its token, then bring the file up to date.

        An existing password is never changed: where it is not known, the file says so by "".
        """
        user = User.objects.filter(username=USERNAME).first()
        password = _create() if user is None else _known_password(user, path)
        user = User.objects.get(username=USERNAME)
        if not user.is_superuser:
            raise CommandError(f'A user "{USERNAME}" is no administrator: rename that user first.')
        token, _ = Token.objects.get_or_create(user=user)
        facts = {"username": USERNAME, "password": password, "token": token.key}
        if _read(path) != facts:
            _write(path, facts)
            self.stdout.write(_news(path, password))


@transaction.atomic
def _create() -> str:
    password = secrets.token_urlsafe(18)
    User.objects.create_superuser(USERNAME, password=password)
    return password


def _known_password(user: User, path: Path) -> str:
    password = str(_read(path).get("password", ""))
    return password if password and user.check_password(password) else ""


def _news(path: Path, password: str) -> str:
    if password:
        return f"Administrator: {USERNAME}, password {password} (kept in {path})"
    return (
        f"Administrator: {USERNAME}; {path} has a token. The password was set earlier and is not"
        f" known here: manage.py changepassword {USERNAME} sets a new one."
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        facts = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _write(path: Path, facts: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as file:  # mode 0600
        json.dump(facts, file, indent=2)
        file.write("\n")
    Path(file.name).replace(path)
