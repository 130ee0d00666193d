"""What is in force in a real box, asked of the engine and seen by a program inside it."""

import contextlib
import json
from collections.abc import Callable
from typing import Any

import docker
import pytest

from runners.boxes.box import DockerBox
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import MASKED_COUNTERS, BoxSpec
from runners.contract import Limits
from runners.sandbox import Command, Outcome

pytestmark = pytest.mark.docker

LOOK = r"""
import json, os, resource, socket, stat
def words(path, tell=":"):
    with open(path) as file:
        return dict(line.rstrip("\n").split(tell, 1) for line in file if tell in line)
def fails(call):
    try:
        call()
    except OSError as error:
        return error.errno
    return 0
def read(path):
    if not os.path.exists(path):
        return ""
    return " ".join(os.listdir(path)) if os.path.isdir(path) else open(path).read()
def mount(name):
    return next(line.split() for line in open("/proc/mounts") if line.split()[1] == name)[3]
print(json.dumps({
    "me": words("/proc/self/status"),
    "supervisor": words("/proc/1/status"),
    "launcher": words(f"/proc/{os.getppid()}/status"),
    "limits": {
        name: resource.getrlimit(getattr(resource, name))
        for name in dir(resource) if name.startswith("RLIMIT_")
    },
    "fds": {fd: os.readlink(f"/proc/self/fd/{fd}") for fd in range(200)
            if os.path.exists(f"/proc/self/fd/{fd}") or os.path.islink(f"/proc/self/fd/{fd}")},
    "environment": dict(os.environ),
    "ids": [os.getresuid(), os.getresgid(), os.getgroups()],
    "session": os.getsid(0) == os.getpid(),
    "cwd": os.getcwd(),
    "interfaces": [line.split(":")[0].strip() for line in open("/proc/net/dev").readlines()[2:]],
    "connect": fails(lambda: socket.create_connection(("1.1.1.1", 53), 1)),
    "mounts": {place: mount(place) for place in ("/", "/tmp", "/dev/shm", "/box", "/proc/sys")},
    "write": {place: fails(lambda: open(place + "/x", "w"))
              for place in ("/", "/box", "/etc", "/opt/judge", "/dev", "/run", "/home")},
    "read_supervisor": [fails(lambda: os.readlink("/proc/1/root")),
                        fails(lambda: open("/proc/1/environ").read(1)),
                        fails(lambda: os.listdir("/proc/1/fd")),
                        fails(lambda: os.listdir(f"/proc/{os.getppid()}/fd"))],
    "signal": [fails(lambda: os.kill(1, 9)), fails(lambda: os.kill(os.getppid(), 9))],
    "write_stdin": fails(lambda: os.write(0, b"x")),
    "reopen_stdin": fails(lambda: os.close(os.open("/dev/stdin", os.O_RDWR))),
    "cgroups": [line.rstrip().split(":")[2] for line in open("/proc/self/cgroup")],
    "counters": {path: read(path) for path in COUNTERS},
    "setuid_files": [name for folder in ("/usr/bin", "/usr/sbin", "/usr/lib")
                     for name in os.listdir(folder)
                     if os.lstat(os.path.join(folder, name)).st_mode & 0o6000
                     and stat.S_ISREG(os.lstat(os.path.join(folder, name)).st_mode)],
}))
"""
CALLS = r"""
import ctypes, json, os
libc = ctypes.CDLL(None, use_errno=True)
def call(name, *args):
    ctypes.set_errno(0)
    return 0 if getattr(libc, name)(*args) >= 0 else ctypes.get_errno()
results = {
    "shmget": call("shmget", 0, 4096, 0o1600),
    "msgget": call("msgget", 0, 0o1600),
    "semget": call("semget", 0, 1, 0o1600),
    "mq_open": call("mq_open", b"/q", 0o102, 0o600, None),
    "unshare": call("unshare", 0x10000000),
    "mount": call("mount", b"none", b"/tmp", b"tmpfs", 0, None),
    "ptrace": call("ptrace", 16, 1, 0, 0),
    "setuid": call("setuid", 0),
    "chroot": call("chroot", b"/tmp"),
    "keyctl": call("syscall", 250, 0, 0),
    "bpf": call("syscall", 321, 0, 0, 0),
    "setns": call("setns", 0, 0),
}
print(json.dumps(results))
"""


@pytest.fixture(scope="module")
def seen(docker_sandbox: DockerSandbox) -> dict[str, Any]:
    limits = Limits(time_ms=3000, memory_mb=100, output_kb=64)
    look = f"COUNTERS = {MASKED_COUNTERS}\n{LOOK}"
    command = Command(argv=("/usr/bin/python3", "-c", look), limits=limits, processes=17)
    with docker_sandbox.open("python3") as box:
        outcome = box.run(command, b"input")
    assert outcome.exit_code == 0, outcome.stderr.decode()
    found: dict[str, Any] = json.loads(outcome.stdout)
    return found


class TestAsTheEngineSeesIt:
    @pytest.fixture
    def inspected(self, box: DockerBox) -> dict[str, Any]:
        with contextlib.closing(docker.from_env()) as client:
            inspected: dict[str, Any] = client.api.inspect_container(box.container)
        return inspected

    def test_the_host_configuration_is_in_force(self, inspected: dict[str, Any]) -> None:
        host = inspected["HostConfig"]
        memory = BoxSpec(owner="").memory_mb << 20

        assert (host["NetworkMode"], host["IpcMode"], host["PidMode"]) == ("none", "private", "")
        assert host["CgroupnsMode"] == "private"
        assert (host["Privileged"], host["ReadonlyRootfs"], host["AutoRemove"]) == (
            False,
            True,
            True,
        )
        assert (host["Memory"], host["MemorySwap"], host["PidsLimit"]) == (memory, memory, 512)
        assert host["CapDrop"] == ["ALL"]
        assert sorted(cap.removeprefix("CAP_") for cap in host["CapAdd"]) == [
            "KILL",
            "SETGID",
            "SETUID",
        ]
        assert len(host["CpusetCpus"]) > 0
        assert not host["Binds"]
        assert not inspected["Mounts"]

    def test_it_is_labelled_for_the_reaper(self, inspected: dict[str, Any]) -> None:
        assert inspected["Config"]["Labels"]["judge-site.owner"].startswith("cli-")


class TestAsAProgramSeesIt:
    def test_it_has_no_rights(self, seen: dict[str, Any]) -> None:
        me = {name: value.strip() for name, value in seen["me"].items()}

        assert {me[name] for name in ("CapInh", "CapPrm", "CapEff", "CapAmb")} == {"0" * 16}
        assert (me["NoNewPrivs"], me["Seccomp"]) == ("1", "2")
        (uid, *uids), gids, groups = seen["ids"]
        assert uid >= 1_000_000
        assert {*uids, *gids} == {uid}
        assert groups == []

    def test_the_supervisor_has_three_capabilities(self, seen: dict[str, Any]) -> None:
        for process in ("supervisor", "launcher"):
            status = seen[process]
            assert int(status["CapEff"], 16) == (1 << 5) | (1 << 6) | (1 << 7), "KILL SETGID SETUID"
            assert status["NoNewPrivs"].strip() == "1"
            assert status["Groups"].strip() == ""

    def test_no_capability_can_come_back(self, seen: dict[str, Any]) -> None:
        assert int(seen["me"]["CapBnd"], 16) == 0xE0
        assert seen["setuid_files"] == []

    def test_resource_limits_hold(self, seen: dict[str, Any]) -> None:
        limits = {name.removeprefix("RLIMIT_"): value for name, value in seen["limits"].items()}

        assert limits["CPU"] == [5, 5]
        assert limits["STACK"] == [100 << 20] * 2
        assert limits["FSIZE"] == [68 << 10] * 2
        assert limits["NOFILE"] == [256, 256]
        assert limits["NPROC"] == [17, 17]
        assert limits["CORE"] == [1, 1], "1 byte: no file, and no handler on the host"
        none = ("MEMLOCK", "MSGQUEUE", "NICE", "RTPRIO")
        assert {tuple(limits[name]) for name in none} == {(0, 0)}
        assert limits["SIGPENDING"] == [1024, 1024]

    def test_three_descriptors_are_open(self, seen: dict[str, Any]) -> None:
        assert {fd: name.split(" ")[0] for fd, name in seen["fds"].items()} == {
            "0": "/memfd:stdin",
            "1": "/memfd:stdout",
            "2": "/memfd:stderr",
        }

    def test_its_input_can_only_be_read(self, seen: dict[str, Any]) -> None:
        assert seen["write_stdin"] == 9, "EBADF"
        assert seen["reopen_stdin"] == 13, "EACCES"

    def test_the_environment_says_nothing(self, seen: dict[str, Any]) -> None:
        assert seen["environment"].keys() <= {
            "PATH",
            "HOME",
            "LANG",
            "TMPDIR",
            "PYTHONDONTWRITEBYTECODE",
            "LC_CTYPE",
        }
        assert seen["cwd"] == "/tmp"
        assert seen["session"]

    def test_there_is_no_network(self, seen: dict[str, Any]) -> None:
        assert seen["interfaces"] == ["lo"]
        assert seen["connect"] != 0

    def test_nothing_is_writable_but_the_swept_places(self, seen: dict[str, Any]) -> None:
        assert all(seen["write"].values()), seen["write"]
        mounts = seen["mounts"]
        assert mounts["/"].startswith("ro")
        assert mounts["/proc/sys"].startswith("ro")
        assert "noexec" in mounts["/tmp"]
        assert "noexec" in mounts["/dev/shm"]
        assert {"size=131072k", "nr_inodes=8192"} <= set(mounts["/tmp"].split(","))
        assert {"size=16384k", "nr_inodes=256"} <= set(mounts["/dev/shm"].split(","))
        assert {"size=131072k", "nr_inodes=16384"} <= set(mounts["/box"].split(","))

    def test_the_supervisor_is_out_of_reach(self, seen: dict[str, Any]) -> None:
        assert all(seen["read_supervisor"]), seen["read_supervisor"]
        assert seen["signal"] == [1, 1], "EPERM"

    def test_dangerous_calls_are_refused(self, run_python: Callable[..., Outcome]) -> None:
        outcome = run_python(CALLS)

        refused = json.loads(outcome.stdout)
        assert all(refused.values()), refused

    def test_peaks_of_earlier_runs_are_hidden(self, seen: dict[str, Any]) -> None:
        assert set(seen["counters"].values()) == {""}

    def test_its_cgroup_has_no_name(self, seen: dict[str, Any]) -> None:
        """The name would be the container's id; on cgroup v1 the engine's own choice shows it."""
        assert set(seen["cgroups"]) == {"/"}

    def test_signals_have_their_usual_effect(self, box: DockerBox) -> None:
        grep = ("/bin/grep", "^SigIgn", "/proc/self/status")

        outcome = box.run(Command(argv=grep, limits=Limits()), b"")

        ignored = int(outcome.stdout.split()[1], 16)
        assert ignored & (1 << 12 | 1 << 24) == 0, "SIGPIPE and SIGXFSZ"


class TestUids:
    def test_every_submission_has_its_own(self, docker_sandbox: DockerSandbox) -> None:
        command = Command(argv=("/usr/bin/id", "-u"), limits=Limits())

        def uids() -> set[int]:
            with docker_sandbox.open("python3") as box:
                return {int(box.run(command, b"").stdout) for _ in range(2)}

        first, second = uids(), uids()
        assert len(first) == len(second) == 1
        assert first != second
