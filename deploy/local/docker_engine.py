"""Docker Engine: `docker info` decides. We install, start and stop it only where nobody else does.

An engine that we start writes to var/log/dockerd.log, and we write its process id to
var/run/dockerd.pid; the last command to leave stops it, unless other people's containers run in it
by then.
"""

import os
import subprocess
from pathlib import Path

from deploy.local import debian, pids
from deploy.local.commands import ask, find, need, tail
from deploy.local.console import Trouble, say
from deploy.local.layout import Layout

LABEL = "judge-site.owner"
ANSWER_LIMIT_S = 60
STOP_LIMIT_S = 30
HINT = "start Docker Engine (on most systems: systemctl start docker), then run again"
# Where the host can't have a bridge. Boxes have no network, and images are built on the host's.
WITHOUT_BRIDGE = ("--bridge=none", "--iptables=false")


def ensure(layout: Layout) -> None:
    """Makes one answer: 1. the one that runs, 2. the installed one, 3. a newly installed one."""
    if answers():
        say("Docker Engine is running")
        return
    _refuse_what_we_cannot_start()
    if find("dockerd") is None or find("docker") is None:
        debian.install(layout, "docker.io", purpose="Docker Engine")
    if os.geteuid() != 0 and not answers():
        raise Trouble(f"Docker Engine is needed and does not run: {HINT}.")
    if _service_manager_starts_it():
        say("Docker Engine started by the system's service manager")
        return
    say(f"starting Docker Engine (log: {layout.log / 'dockerd.log'})")
    if not (_starts(layout) or _starts(layout, *WITHOUT_BRIDGE)):
        log = layout.log / "dockerd.log"
        raise Trouble(f"{tail(log)}\nDocker Engine does not start: see the lines above, or {HINT}.")


def stop(layout: Layout) -> None:
    """Stops the engine if it is one that we started and nobody else uses it."""
    pid = _started_by_us(layout)
    if pid is None:
        return
    if _is_used():
        say("Docker Engine left running: others have containers in it")
        return
    pids.end(pid, within_s=STOP_LIMIT_S)
    _pid_file(layout).unlink(missing_ok=True)
    say("Docker Engine stopped")


def answers() -> bool:
    return find("docker") is not None and _info().returncode == 0


def _info() -> subprocess.CompletedProcess[str]:
    done = ask((need("docker"), "info", "--format", "{{.ServerVersion}}"))
    if done.returncode == 0 and not done.stdout.strip():  # old clients exit 0 without a server
        return subprocess.CompletedProcess(done.args, 1, "", done.stderr)
    return done


def _refuse_what_we_cannot_start() -> None:
    if "permission denied" in (_info().stderr.lower() if find("docker") else ""):
        raise Trouble(
            "This user may not use Docker Engine: add it to the group docker"
            " (usermod -aG docker NAME), log in again, and run again."
        )
    if os.environ.get("DOCKER_HOST"):
        raise Trouble(
            f"Docker Engine at DOCKER_HOST={os.environ['DOCKER_HOST']} does not answer:"
            " start it or unset DOCKER_HOST."
        )


def _service_manager_starts_it() -> bool:
    """Where systemd runs the machine, it owns the engine too."""
    if not Path("/run/systemd/system").is_dir():
        return pids.wait_until(answers, within_s=2)  # an installation may have just started it
    ask((need("systemctl"), "start", "docker"), timeout_s=ANSWER_LIMIT_S)
    return pids.wait_until(answers, within_s=5)


def _starts(layout: Layout, *options: str) -> bool:
    _mount_cgroups()
    with (layout.log / "dockerd.log").open("ab") as out:
        process = subprocess.Popen(
            (need("dockerd"), *options),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            cwd="/",
            start_new_session=True,
        )
    _pid_file(layout).write_text(f"{process.pid}\n")
    pids.wait_until(lambda: process.poll() is not None or answers(), within_s=ANSWER_LIMIT_S)
    if process.poll() is None and answers():
        return True
    pids.end(process.pid, within_s=STOP_LIMIT_S)
    process.wait()
    _pid_file(layout).unlink(missing_ok=True)
    return False


def _mount_cgroups() -> None:
    """Without systemd nobody may have mounted the control groups that limits are made of."""
    root = Path("/sys/fs/cgroup")
    if not os.path.ismount(root):
        ask((need("mount"), "-t", "cgroup2", "cgroup2", str(root)))


def _started_by_us(layout: Layout) -> int | None:
    try:
        pid = int(_pid_file(layout).read_text())
    except (OSError, ValueError):
        return None
    return pid if pids.is_called(pid, "dockerd") else None


def _is_used() -> bool:
    """Our workers have ended by now, so a container that runs is somebody else's."""
    return bool(ask((need("docker"), "ps", "-q")).stdout.split())


def _pid_file(layout: Layout) -> Path:
    return layout.run / "dockerd.pid"
