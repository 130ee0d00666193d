"""The protocol between worker, supervisor and launcher, stated once (design, section 3).

Raise VERSION with every change of a frame, an operation, a fact or a number: a worker takes no work
while its images state another version (issue 10, item 11). Tests hold the C sources and the worker
against this module.
"""

VERSION = 1
LABEL = "judge-site.protocol"  # of each image: the version that its supervisor speaks

# Requests of the worker; serving.py says what each holds.
OPERATIONS = ("install", "compile", "run", "begin", "ask", "end", "join", "reset")

# Why a run ended, in the order of `enum reason` in launch.h.
REASONS = (
    *("ENDED", "CPU_TIME", "WALL_TIME", "MEMORY", "OUTPUT", "NOT_STARTED", "SPOKE_OUT_OF_TURN"),
    "IDLE_TIME",
)

# The launcher's report: decimal numbers with a space between, in this order.
FACTS = (
    *("reason", "exit_code", "signal", "cpu_us", "wall_us", "memory_kb", "oom_kills", "strays"),
    *("ended_us", "idle_us"),
)

# What a session tells of each case, in the order of `struct record` in feed.h; 64 bits each.
RECORD = ("size", "cpu_us", "wall_us", "memory_kb", "printed")
