# @attack E07 reach services of the judge, of the host and of the world
# @allowed accepted
# @why there is no network: not even a socket to ask with
# @essential
import socket
import sys

PLACES = [
    ("127.0.0.1", 6379), ("127.0.0.1", 5432), ("127.0.0.1", 8000), ("172.17.0.1", 2375),
    ("10.0.0.1", 80), ("8.8.8.8", 53), ("1.1.1.1", 443), ("255.255.255.255", 9),
]
reached = []
for family in (socket.AF_INET, socket.AF_INET6):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            with socket.socket(family, kind) as made:
                reached.append(str(made))
        except OSError:
            pass
for place in PLACES:
    try:
        with socket.create_connection(place, timeout=0.2):
            reached.append(place)
    except OSError:
        pass
print(reached or sum(map(int, sys.stdin.read().split())))
