# @attack A06 threads, each of which starts threads
# @allowed runtime_error time_limit_exceeded
# @why threads count as processes
# @limits time_ms=500 wall_factor=0
import threading


def more():
    while True:
        threading.Thread(target=more).start()


more()
