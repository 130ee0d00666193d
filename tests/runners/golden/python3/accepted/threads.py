import sys
import threading

sys.setrecursionlimit(10**6)
threading.stack_size(2**27)


def solve():
    input()
    print(sum(map(int, input().split())))


thread = threading.Thread(target=solve)
thread.start()
thread.join()
