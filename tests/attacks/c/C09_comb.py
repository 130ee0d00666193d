# @attack C09 deep and wide at once, without the right to enter any of it
# @allowed accepted
# @why what its owner could remove is removed
# @limits time_ms=3000
import os

numbers = input().split()
os.chdir("/tmp")
try:
    while True:
        for number in range(20):
            open(f"f{number}", "w").close()
            os.mkdir(f"d{number}", 0)
        os.mkdir("next")
        os.chdir("next")
except OSError:
    pass
while os.getcwd() != "/tmp":
    os.chdir("..")
    os.chmod("next", 0)
print(sum(map(int, numbers)))
