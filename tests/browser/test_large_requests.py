"""Large answers and large bodies, through the site as it is served."""

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import requests
from playwright.sync_api import Page

from problems import blobs
from tests.browser.live import BLOB_TOKEN, LiveSite

MIB = 1024 * 1024
IMPORT = "/admin/problems/problem/import/"
TOO_LARGE = 413


def test_large_test_data_reaches_a_worker(live: LiveSite) -> None:
    content = b"".join(b"%d\n" % number for number in range(700_000))
    sha256 = blobs.put(content).sha256

    answer = requests.get(
        f"{live.url}/api/v1/blobs/{sha256}/",
        headers={"Authorization": f"Bearer {BLOB_TOKEN}"},
        timeout=30,
    )

    assert len(content) > 4 * MIB
    assert (answer.status_code, answer.content) == (200, content)


def pieces(size: int) -> Iterator[bytes]:
    for _ in range(size // MIB):
        yield b"a" * MIB


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_stranger_sends_no_package(live: LiveSite, is_chunked: bool) -> None:
    size = 4 * MIB
    body = pieces(size) if is_chunked else b"a" * size

    answer = requests.post(live.url + IMPORT, data=body, timeout=30)

    assert (answer.status_code, answer.json()["code"]) == (TOO_LARGE, "too_large")


def test_a_body_that_is_far_too_large_is_refused_before_it_is_sent(live: LiveSite) -> None:
    at = urlsplit(live.url)
    with socket.create_connection((str(at.hostname), int(at.port or 0)), timeout=10) as client:
        length = f"Content-Length: {256 * MIB}"
        client.sendall(f"POST {IMPORT} HTTP/1.1\r\nHost: {at.netloc}\r\n{length}\r\n\r\n".encode())

        assert client.recv(12) == b"HTTP/1.1 413"


def test_staff_send_packages_that_are_larger_than_others_may(
    live: LiveSite, admin_page: Page
) -> None:
    cookies = {one["name"]: one["value"] for one in admin_page.context.cookies(live.url)}
    token = cookies["csrftoken"]

    answer = requests.post(
        live.url + IMPORT,
        files={"package": ("large.zip", b"a" * (4 * MIB))},
        data={"csrfmiddlewaretoken": token},
        cookies=cookies,
        timeout=30,
    )

    assert answer.status_code == 200
    assert "zip" in answer.text
