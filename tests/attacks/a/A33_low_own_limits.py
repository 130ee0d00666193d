# @attack A33 own limits of nothing at all: no CPU, no memory, no files, no output
# @allowed runtime_error wrong_answer
# @why limits that a program gives itself are its own business
import resource

for name in ("RLIMIT_FSIZE", "RLIMIT_NPROC", "RLIMIT_NOFILE", "RLIMIT_DATA", "RLIMIT_AS"):
    resource.setrlimit(getattr(resource, name), (0, 0))
print(input())
