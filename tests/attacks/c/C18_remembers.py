# @attack C18 leave a note wherever one can write, and look for it in the next case
# @allowed accepted
# @why every case finds the same empty place
# @essential
# @repeat 2
import os

numbers = input().split()
notes = []
for folder, folders, _ in os.walk("/"):
    if folder.startswith(("/proc", "/sys")):
        folders.clear()
        continue
    try:
        path = os.path.join(folder, ".note")
        if os.path.exists(path):
            notes.append(path)
        with open(path, "w") as file:
            file.write("seen")
    except OSError:
        pass
print(sum(map(int, numbers)), *notes)
