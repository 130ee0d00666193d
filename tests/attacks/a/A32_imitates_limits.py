# @attack A32 die by the signal that a time limit would use
# @allowed runtime_error
# @why a verdict comes from what was measured, not from a signal or an exit code
# @essential
import os
import resource
import signal

resource.setrlimit(resource.RLIMIT_CPU, (0, 1))
os.kill(os.getpid(), signal.SIGXCPU)
os.kill(os.getpid(), signal.SIGKILL)
