"""The protocol between worker, supervisor and launcher, stated once (design, section 3).

Raise VERSION with every change of a frame, an operation, a fact or a number: a worker takes no work
while its images state another version (issue 10, item 11). Tests hold the C sources and the worker
against this module.
"""

VERSION = 1
LABEL = "judge-site.protocol"  # of each image: the version that its supervisor speaks

# A frame, in both directions: the sizes of header and body, the header as JSON, the body.
FRAME = "!II"
MAX_HEADER = 1 << 20
MAX_BODY = 160 * 1024 * 1024

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

# Between supervisor and launcher in a session all numbers have 64 bits. A request begins with the
# first two, its reply with all five: the times of the program's start, the idle time of all cases.
NUMBER = "q"
SESSION_REQUEST = ("count", "size")
SESSION_REPLY = (*SESSION_REQUEST, "cpu_us", "wall_us", "idle_us")

# What a session tells of each case, in the order of `struct record` in feed.h.
RECORD = ("size", "cpu_us", "wall_us", "memory_kb", "printed")
