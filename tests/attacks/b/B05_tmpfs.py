# @attack B05 hold memory in files: fill /tmp and /dev/shm, then answer
# @allowed memory_limit_exceeded
# @why files in memory are memory
# @essential
numbers = input().split()
for folder, size in (("/tmp", 120), ("/dev/shm", 15)):
    for number in range(size):
        with open(f"{folder}/{number}", "wb") as file:
            file.write(b"x" * 1000 * 1000)
print(sum(map(int, numbers)))
