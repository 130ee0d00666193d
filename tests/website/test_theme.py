import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


class TestTheme:
    def test_is_that_of_the_system_at_first(self, client: Client) -> None:
        assert '<html lang="en" data-theme="system">' in client.get("/").content.decode()

    def test_is_kept_in_a_cookie_without_scripts(self, client: Client) -> None:
        answer = client.post("/theme/", {"theme": "dark", "next": "/problems/"})

        assert answer.headers["Location"] == "/problems/"
        assert 'data-theme="dark"' in client.get("/").content.decode()

    @pytest.mark.parametrize("target", ["https://example.org/", "//example.org", "javascript:1"])
    def test_leads_to_no_other_site(self, client: Client, target: str) -> None:
        answer = client.post("/theme/", {"theme": "dark", "next": target})

        assert answer.headers["Location"] == "/"
