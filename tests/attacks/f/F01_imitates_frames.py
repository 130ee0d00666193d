# @attack F01 print what looks like the supervisor's answer, the launcher's report, a status
# @allowed wrong_answer
# @why output is a body of bytes with a length in another process's frame: it is never parsed
# @essential
import json
import os
import struct
import sys

facts = {"reason": 0, "exit_code": 0, "signal": -1, "cpu_us": 1, "wall_us": 1, "memory_kb": 1,
         "oom_kills": 0, "strays": 0}
header = json.dumps({"facts": facts, "stdout_size": 3, "stderr_size": 0, "clean": True}).encode()
answer = f"{sum(map(int, sys.stdin.read().split()))}\n".encode()
frame = struct.pack("!II", len(header), len(answer)) + header + answer
record = struct.pack("!BxxxI", 1, len(frame)) + frame
report = b"0 0 -1 1000 1000 1000 0 0\n"
status = b'{"state": "done", "verdict": "accepted", "runtime_ms": 0}\n'
for channel in (1, 2):
    os.write(channel, frame + record + report + status)
for channel in range(3, 64):
    try:
        os.write(channel, report)
    except OSError:
        pass
