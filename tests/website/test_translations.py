"""Every word of the site is translated, and the compiled catalogues are those of the sources."""

import re

import pytest
from babel.messages.catalog import Catalog
from django.test import Client

from deploy import messages

RUN = "run `python -m deploy.messages`, and translate what is new"
PLACEHOLDERS = re.compile(r"%\(\w+\)s|\{\w+\}|%%|<[^>]+>")


def ids(catalog: Catalog) -> set[str]:
    return {str(one.id) for one in catalog if one.id}


@pytest.mark.parametrize("language", messages.LANGUAGES)
class TestCatalogue:
    def test_has_the_words_of_the_site_and_no_others(self, language: str) -> None:
        assert ids(messages.translated(language)) == ids(messages.found()), RUN

    def test_has_a_translation_of_each(self, language: str) -> None:
        empty = [
            one.id
            for one in messages.translated(language)
            if one.id and not all(one.string if isinstance(one.string, tuple) else [one.string])
        ]

        assert empty == [], RUN

    def test_keeps_placeholders_and_tags(self, language: str) -> None:
        for one in messages.translated(language):
            if not one.id or isinstance(one.id, tuple):
                continue
            expected = sorted(PLACEHOLDERS.findall(str(one.id)))
            assert sorted(PLACEHOLDERS.findall(str(one.string))) == expected, one.id

    def test_is_compiled(self, language: str) -> None:
        content = (messages.folder(language) / "django.mo").read_bytes()

        assert content == messages.compiled(messages.translated(language)), RUN


@pytest.mark.django_db
class TestSwitch:
    def test_keeps_the_choice_without_scripts(self, client: Client) -> None:
        answer = client.post("/language/", {"language": "de", "next": "/problems/"})
        text = client.get("/problems/").content.decode()

        assert answer.headers["Location"] == "/problems/"
        assert '<html lang="de"' in text
        assert "Aufgaben suchen" in text

    def test_follows_the_browser_before(self, client: Client) -> None:
        german = client.get("/", headers={"accept-language": "de-AT,de;q=0.9"})
        french = client.get("/", headers={"accept-language": "fr"})

        assert '<html lang="de"' in german.content.decode()
        assert '<html lang="en"' in french.content.decode()

    def test_leads_to_no_other_site(self, client: Client) -> None:
        answer = client.post("/language/", {"language": "de", "next": "https://example.org/"})

        assert answer.headers["Location"] == "/"
