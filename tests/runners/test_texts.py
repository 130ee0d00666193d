import pytest

from runners.texts import CAP, clean


class TestClean:
    @pytest.mark.parametrize(
        ("raw", "text"),
        [
            (b"plain\ttext\n", "plain\ttext\n"),
            (b"dos\r\nline", "dos\nline"),
            ("żółw 🐢".encode(), "żółw 🐢"),
            (b"nul\x00", "nul\ufffd"),
            (b"\x1b[31mred", "\ufffd[31mred"),
            (b"bad \xff utf-8", "bad \ufffd utf-8"),
            ("\u202eevil".encode(), "\ufffdevil"),
            ("\x85\x9b".encode(), "\ufffd\ufffd"),
            (b"\xed\xa0\x80", "\ufffd\ufffd\ufffd"),
            (b"over\rwritten", "over\ufffdwritten"),
        ],
    )
    def test_makes_text_safe_to_store_and_show(self, raw: bytes, text: str) -> None:
        assert clean(raw) == text

    def test_cuts_what_is_long_and_says_so(self) -> None:
        assert clean(b"x" * (CAP + 5)) == "x" * CAP + "\n... 5 bytes more"

    def test_may_cut_through_a_character(self) -> None:
        assert clean("żż".encode(), cap=3) == "ż\ufffd\n... 1 bytes more"
