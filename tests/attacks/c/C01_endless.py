# @attack C01 output without end, and SIGXFSZ ignored
# @allowed output_limit_exceeded
# @why stopped at the cap, not at the wall limit
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
while True:
    try:
        print("y" * 100)
    except OSError:
        pass
