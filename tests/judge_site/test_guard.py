import os
import subprocess
import sys
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from judge_site.env import BASE_DIR
from judge_site.guard import require_closed, require_known

GOOD: dict[str, Any] = {"secret_key": "k" * 50, "debug": False, "hosts": ["judge.example"]}


class TestRequireClosed:
    def test_lets_a_production_site_start(self) -> None:
        require_closed(**GOOD)

    @pytest.mark.parametrize(
        ("change", "name"),
        [
            ({"secret_key": ""}, "SECRET_KEY"),
            ({"secret_key": "k" * 39}, "SECRET_KEY"),
            ({"secret_key": "django-insecure-" + "k" * 50}, "SECRET_KEY"),
            ({"secret_key": "ChangeMe" * 10}, "SECRET_KEY"),
            ({"debug": True}, "DEBUG"),
            ({"hosts": []}, "ALLOWED_HOSTS"),
            ({"hosts": ["judge.example", "*"]}, "ALLOWED_HOSTS"),
        ],
    )
    def test_says_in_one_sentence_what_to_set(self, change: dict[str, Any], name: str) -> None:
        with pytest.raises(ImproperlyConfigured, match=name) as caught:
            require_closed(**{**GOOD, **change})

        assert str(caught.value).count(".") == 1


class TestRequireKnown:
    def test_names_the_languages_that_there_are_not(self) -> None:
        require_known(["c"], ["c", "cpp"])
        with pytest.raises(ImproperlyConfigured, match=r"RUNNER_LANGUAGES has cobol; .* c, cpp"):
            require_known(["c", "cobol"], ["c", "cpp"])
        with pytest.raises(ImproperlyConfigured, match="no language"):
            require_known([], ["c"])


class TestSettings:
    """As a process starts with them."""

    def start(self, **variables: str) -> str:
        """The last line that it says; "started" when it does."""
        code = "import django; django.setup(); print('started')"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=BASE_DIR,
            env={
                "PATH": os.environ["PATH"],
                "JUDGE_ENV_FILE": os.devnull,
                "DJANGO_SETTINGS_MODULE": "judge_site.settings",
                "SECRET_KEY": "k" * 50,
                "ALLOWED_HOSTS": "judge.example",
                **variables,
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return (done.stdout or done.stderr).strip().splitlines()[-1]

    def test_start_in_production_when_they_are_closed(self) -> None:
        assert self.start() == "started"

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("SECRET_KEY", ""),
            ("DEBUG", "true"),
            ("ALLOWED_HOSTS", "*"),
            ("JUDGE_ENV", "staging"),
            ("RUNNER_LANGUAGES", "cobol"),
            ("DATABASE_URL", "mysql://x/y"),
            ("MAX_WAIT_S", "soon"),
        ],
    )
    def test_do_not_start_otherwise_and_name_the_variable(self, name: str, value: str) -> None:
        said = self.start(**{name: value})

        assert "ImproperlyConfigured" in said
        assert name in said
