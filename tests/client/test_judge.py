import pytest
from judge_client import ApiError, Judge, JudgeError, Status, UnreachableError, transport

from tests.client.stand_ins import DONE, Reply, standing_in, status

BUSY = Reply(503, {"code": "queue_full", "detail": "Try again."}, {"Retry-After": "0"})


class TestSubmit:
    def test_is_sent_again_with_the_same_key(self) -> None:
        with standing_in(Reply(is_cut=True), BUSY, Reply(500), Reply(202, status())) as server:
            found = Judge(server.url, "t").submit("sums", "print(3)", "python3")

        keys = {headers["Idempotency-Key"] for _, _, headers, _ in server.asked}
        assert (found.state, len(server.asked), len(keys)) == ("queued", 4, 1)
        assert server.asked[-1][3] == {"language": "python3", "source": "print(3)"}
        assert server.asked[-1][2]["Authorization"] == "Token t"

    def test_waits_as_long_as_it_is_asked_to(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pauses: list[float] = []
        monkeypatch.setattr("time.sleep", pauses.append)
        slow = Reply(429, {"code": "throttled", "detail": "x"}, {"Retry-After": "7"})

        with standing_in(slow, Reply(202, status())) as server:
            Judge(server.url).submit("sums", "x", "c")

        assert pauses == [7]

    def test_says_why_it_was_refused(self) -> None:
        fields = {"language": ["There is no language 'x' here."], "source": ["It is empty."]}
        detail = "language: There is no language 'x' here."
        no = Reply(400, {"code": "invalid", "detail": detail, "fields": fields})

        with standing_in(no) as server, pytest.raises(ApiError) as caught:
            Judge(server.url).submit("a/../b", "x", "x")

        assert (caught.value.status, caught.value.code) == (400, "invalid")
        assert str(caught.value) == f"{detail} source: It is empty. (invalid)"
        assert server.paths == ["/api/v1/problems/a%2F..%2Fb/submissions/"]

    def test_gives_up_in_the_end(self) -> None:
        with standing_in(*[BUSY] * transport.TRIES) as server, pytest.raises(ApiError):
            Judge(server.url).submit("sums", "x", "c")
        with pytest.raises(UnreachableError):
            Judge("http://127.0.0.1:1").submit("sums", "x", "c")

    @pytest.mark.parametrize("url", ["nonsense", "ftp://x", "http://[", ""])
    def test_needs_an_address(self, url: str) -> None:
        with pytest.raises(JudgeError):
            Judge(url).languages()


class TestWait:
    def test_asks_to_be_held_until_the_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pauses: list[float] = []
        monkeypatch.setattr("time.sleep", pauses.append)
        with standing_in(Reply(200, status("running")), Reply(200, DONE)) as server:
            judge = Judge(server.url)
            found = judge.wait(Status.of(status()))

        assert found.verdict == "accepted"
        assert set(server.paths) == {"/api/v1/submissions/7/status/?wait=15&until=done"}
        assert pauses[0] > 0, "this judge did not hold the poll"


class TestPoll:
    def test_says_what_it_has_seen_and_tells_only_news(self) -> None:
        script = (
            Reply(200, status(), {"ETag": '"a"'}),
            Reply(304),
            Reply(200, status("running", cases_done=1), {"ETag": '"b"'}),
            Reply(200, DONE, {"ETag": '"c"'}),
        )
        with standing_in(Reply(202, status()), *script) as server:
            judge = Judge(server.url)
            states = [one.state for one in judge.follow(judge.submit("s", "x", "c"), push=False)]

        assert states == ["queued", "running", "done"]
        seen = [headers.get("If-None-Match") for _, _, headers, _ in server.asked[1:]]
        assert seen == [None, '"a"', '"a"', '"b"']
        assert server.paths[1] == "/api/v1/submissions/7/status/?wait=15"

    def test_is_what_follows_when_there_is_no_push(self) -> None:
        no_sockets = [Reply(404)] * 3
        with standing_in(Reply(202, status()), *no_sockets, Reply(200, DONE)) as server:
            judge = Judge(server.url)
            last = list(judge.follow(judge.submit("s", "x", "c")))[-1]

        assert (last.verdict, last.runtime_ms) == ("accepted", 3)
        assert server.paths[1] == "/ws/submissions/7/"


class TestLists:
    def test_are_read_page_by_page_from_the_same_judge(self) -> None:
        more = "http://elsewhere.example/api/v1/problems/?page=2&search=x"
        first = {"results": [{"slug": "a", "title": "A", "tags": ["t"]}], "next": more}
        last = {"results": [{"slug": "b", "title": "B"}], "next": None}
        with standing_in(Reply(200, first), Reply(200, last)) as server:
            found = list(Judge(server.url).problems(search="x"))

        assert [one.slug for one in found] == ["a", "b"]
        assert server.paths[1] == "/api/v1/problems/?page=2&search=x"

    def test_need_a_judge_at_the_other_end(self) -> None:
        with standing_in(Reply(200)) as server, pytest.raises(JudgeError):
            list(Judge(server.url).problems())

    def test_send_no_token_elsewhere(self) -> None:
        elsewhere = Reply(302, None, {"Location": "http://127.0.0.1:1/"})
        with standing_in(elsewhere) as server, pytest.raises(JudgeError):
            Judge(server.url, "secret").languages()
