from pathlib import Path

import pytest

from deploy import endings


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"a", b"a\n"), (b"a\n\n\n", b"a\n"), (b"a\r\n\r\n", b"a\n"), (b"a\n", b"a\n"), (b"", b"")],
)
def test_a_file_ends_with_one_newline(tmp_path: Path, before: bytes, after: bytes) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(before)

    assert endings.main([str(path)]) == int(before != after)
    assert path.read_bytes() == after
