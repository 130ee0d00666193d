"""No configuration of whoever runs the tests, no pauses before trying again."""

from pathlib import Path

import pytest
from judge_client import transport


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("JUDGE_URL", "JUDGE_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(transport, "FIRST_PAUSE_S", 0.001)
    return tmp_path
