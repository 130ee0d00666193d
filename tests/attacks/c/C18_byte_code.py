# @attack C18 leave a module or byte code that the next run would import
# @allowed accepted
# @why the program folder is read-only, and what is in /tmp is not on the path of the next
import os
import sys

numbers = input().split()
assert "planted" not in sys.modules
assert "/tmp" not in sys.path
for name in ("sitecustomize", "usercustomize", "random", "json"):
    for folder in ("/box", "/tmp", "/tmp/.local/lib/python3.11/site-packages", "/box/__pycache__"):
        try:
            os.makedirs(folder, exist_ok=True)
            with open(f"{folder}/{name}.py", "w") as file:
                file.write("print(13)")
        except OSError:
            pass
print(sum(map(int, numbers)))
