import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from judge_site import settings as _settings

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))


class TestUnits:
    def test_please_systemd(self) -> None:
        analyze = shutil.which("systemd-analyze")
        if analyze is None:
            pytest.skip("systemd-analyze is not installed")

        done = subprocess.run(
            [analyze, "verify", *map(str, UNITS)], capture_output=True, text=True, check=False
        )

        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    @pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
    def test_leave_a_worker_time_to_drain(self, unit: Path) -> None:
        lines = dict(
            line.split("=", 1) for line in unit.read_text().splitlines() if "=" in line[:40]
        )

        assert lines["KillSignal"] == "SIGTERM"
        assert lines["KillMode"] == "mixed"
        assert lines["Restart"] == "always"
        if "worker" in unit.name:
            assert int(lines["TimeoutStopSec"]) > _settings.WORKER_GRACE_S + 10


class TestCompose:
    @pytest.fixture
    def services(self) -> dict[str, Any]:
        return dict(yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"])

    def test_has_the_whole_stack(self, services: dict[str, Any]) -> None:
        assert set(services) == {"postgres", "redis", "web", "worker"}

    def test_gives_the_engine_to_the_worker_alone(self, services: dict[str, Any]) -> None:
        with_engine = [
            name
            for name, service in services.items()
            if any("docker.sock" in volume for volume in service.get("volumes", ()))
        ]

        assert with_engine == ["worker"]
        assert not any(service.get("privileged") for service in services.values())

    def test_opens_no_port_to_the_world(self, services: dict[str, Any]) -> None:
        ports = [port for service in services.values() for port in service.get("ports", ())]

        assert ports
        assert all(port.startswith("127.0.0.1:") for port in ports)


class TestAppImage:
    def test_has_every_room_of_the_site(self) -> None:
        rooms = {"client", "runners"} | {
            name.split(".")[0]
            for name in _settings.INSTALLED_APPS
            if (DEPLOY.parent / name.split(".")[0]).is_dir()
        }

        copied, sent = (
            set(re.findall(pattern, (DEPLOY.parent / name).read_text(), re.MULTILINE))
            for pattern, name in (
                (r"^COPY (\w+) \1$", "deploy/app.Dockerfile"),
                (r"^!(\w+)$", ".dockerignore"),
            )
        )

        assert "leetcode" in rooms
        assert copied == rooms
        assert rooms <= sent


class TestEngine:
    def test_that_stops_takes_no_worker_with_it_for_good(self) -> None:
        unit = (DEPLOY / "systemd" / "judge-worker@.service").read_text()

        assert not re.search("^(Requires|BindsTo|PartOf)=", unit, re.MULTILINE)


class TestVariables:
    EXAMPLES = ("web.env.example", "worker.env.example")
    # Read elsewhere than in the settings.
    OTHERS = frozenset({"DOCKER_HOST", "IMAGE_PREFIX", "WEB_WORKERS", "WEB_MAX_RSS_MB"})

    def names(self) -> set[str]:
        text = Path(_settings.__file__).read_text()
        return set(re.findall(r'env_[a-z]+\(\s*"([A-Z_]+)"', text))

    def test_of_the_settings_are_all_explained(self) -> None:
        names = self.names() | {"JUDGE_ENV_FILE"}

        assert len(names) > 20
        missing = {name for name in names if f"`{name}`" not in (DEPLOY / "README.md").read_text()}
        assert missing == set()

    def test_are_all_in_the_examples_and_no_others(self) -> None:
        texts = [(DEPLOY / name).read_text() for name in self.EXAMPLES]
        given = {one for text in texts for one in re.findall("^#?([A-Z_]+)=", text, re.MULTILINE)}

        assert given == self.names() | self.OTHERS
