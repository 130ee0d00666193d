"""Rules that every template of the site keeps."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from website import apps

FOLDER = Path(apps.__file__).parent / "templates"
TEMPLATES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.html"))


@pytest.mark.parametrize("name", TEMPLATES)
class TestTemplates:
    def test_compile(self, name: str) -> None:
        assert get_template(name)

    def test_have_nothing_that_the_policy_refuses(self, name: str) -> None:
        text = (FOLDER / name).read_text()

        assert not re.search(r"""<script\b|<style\b|\sstyle=|\son[a-z]+=|javascript:""", text)

    def test_that_are_pages_have_a_title(self, name: str) -> None:
        text = (FOLDER / name).read_text()

        is_page = "{% extends" in text
        assert not is_page or "{% block title %}" in text
