# @attack F16 tell a sample from a hidden case, to behave only where it is watched
# @allowed wrong_answer
# @why nothing but the input itself differs: every other sign is printed, and would be the answer
import os
import resource
import sys

numbers = sys.stdin.read()
signs = (
    sys.argv, sorted(os.environ), os.getcwd(), os.listdir("/tmp"), os.listdir("/box"),
    [os.readlink(f"/proc/self/fd/{fd}") for fd in range(3)], os.umask(0o22),
    resource.getrlimit(resource.RLIMIT_CPU), resource.getrlimit(resource.RLIMIT_FSIZE),
    {name: os.environ[name] for name in os.environ if "SAMPLE" in name or "CASE" in name},
)
print(signs)
