"""Everything that keeps a program in its box; to drop a line here needs a reason."""

from typing import Any

import pytest

from runners.boxes import seccomp
from runners.boxes.spec import (
    UIDS_PER_BOX,
    BoxSpec,
    container_options,
    first_uid,
    host_options,
    image_name,
)

SPEC = BoxSpec(owner="host/1", memory_mb=512, cpus="1")


class TestHostOptions:
    @pytest.mark.parametrize(
        ("option", "value"),
        [
            ("network_mode", "none"),  # answers are not to be asked for elsewhere
            ("ipc_mode", "private"),
            ("read_only", True),  # nothing outlives a submission outside the swept places
            ("privileged", False),
            ("cap_drop", ["ALL"]),
            ("cap_add", ["SETUID", "SETGID", "KILL"]),  # become the run's uid, and kill it
            ("security_opt", ["no-new-privileges:true", f"seccomp={seccomp.profile()}"]),
            ("mem_limit", 512 << 20),
            ("memswap_limit", 512 << 20),  # the same number: no swap
            ("pids_limit", 512),
            ("auto_remove", True),  # a worker that died leaves nothing behind
            ("init", False),  # kill(-1) spares PID 1 only
            ("cpuset_cpus", "1"),  # timing is stable when slots do not share a core
            ("log_config", {"Type": "none", "Config": {}}),  # output is not copied to disk
        ],
    )
    def test_hold(self, option: str, value: object) -> None:
        assert host_options(SPEC)[option] == value

    def test_bound_every_writable_place(self) -> None:
        for options in host_options(SPEC)["tmpfs"].values():
            words = options.split(",")
            assert {"nosuid", "nodev"} <= set(words)
            assert any(word.startswith("size=") for word in words)
            assert any(word.startswith("nr_inodes=") for word in words)

    def test_let_programs_be_started_from_the_program_folder_only(self) -> None:
        tmpfs = host_options(SPEC)["tmpfs"]

        assert [place for place, o in tmpfs.items() if "noexec" not in o.split(",")] == ["/box"]

    def test_leave_no_system_v_objects_and_no_message_queues(self) -> None:
        sysctls = host_options(SPEC)["sysctls"]

        assert {"kernel.shmmni", "kernel.msgmni", "kernel.sem", "fs.mqueue.queues_max"} == set(
            sysctls
        )
        assert all(set(value.split()) == {"0"} for value in sysctls.values())

    def test_bound_the_stack_by_the_launcher_alone(self) -> None:
        ulimits = {limit["name"]: limit for limit in host_options(SPEC)["ulimits"]}

        assert ulimits["stack"]["hard"] == -1
        assert ulimits["core"]["hard"] == 1, "1 byte: no file, and no handler on the host"

    @pytest.mark.parametrize(
        "dangerous", ["binds", "volumes_from", "devices", "pid_mode", "mounts"]
    )
    def test_never_open_a_way_out(self, dangerous: str) -> None:
        assert dangerous not in host_options(SPEC)

    def test_name_a_runtime_only_when_one_is_set(self) -> None:
        gvisor = BoxSpec(owner="x", runtime="runsc")

        assert host_options(gvisor)["runtime"] == "runsc"
        assert "runtime" not in host_options(SPEC)


class TestContainerOptions:
    def test_name_image_and_owner(self) -> None:
        options: dict[str, Any] = container_options(SPEC, "gcc")

        assert options["image"] == image_name("gcc")
        assert options["labels"]["judge-site.owner"] == "host/1"
        assert options["stdin_open"]
        assert options["network_disabled"]


class TestImageName:
    def test_begins_with_the_prefix(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("IMAGE_PREFIX", raising=False)
        assert image_name("gcc") == "judge-site/gcc:latest"

        monkeypatch.setenv("IMAGE_PREFIX", "registry.example.org:5000/judge")
        assert image_name("gcc") == "registry.example.org:5000/judge/gcc:latest"


class TestFirstUid:
    def test_starts_a_block_that_no_account_is_in(self) -> None:
        for _ in range(100):
            uid = first_uid()
            assert uid >= 1_000_000
            assert uid + UIDS_PER_BOX < 2**31
            assert (uid - 1_000_000) % UIDS_PER_BOX == 0
