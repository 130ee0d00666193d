# @attack C09 small files without end, in every writable place
# @allowed accepted
# @why the number of files is limited, and they are removed in bounded time
# @essential
# @limits time_ms=3000
numbers = input().split()
for folder in ("/tmp", "/dev/shm"):
    try:
        for number in range(1_000_000):
            open(f"{folder}/{number}", "w").close()
    except OSError:
        pass
print(sum(map(int, numbers)))
