# @attack D16 leave byte code and modules where the next submission would load them
# @allowed accepted
# @why the image and the program folder are read-only, and the home folder is wiped after each run
# @essential
import glob
import os
import py_compile
import sys

places = {
    *sys.path[1:], os.path.dirname(os.__file__), "/box", "/opt/judge", "/usr/local", "/etc", "/var/tmp"
}
places |= set(glob.glob("/usr/lib/python3*/**/__pycache__", recursive=True)[:50])
written = []
for place in places:
    try:
        with open(os.path.join(place, "json.py"), "w") as file:
            written.append(file.name)
    except OSError:
        pass

home = os.path.expanduser("~/.local/lib/python3.11/site-packages")
if os.path.exists(home):
    written.append(home)
os.makedirs(home)
for name in ("usercustomize.py", "sitecustomize.py", "json.py"):
    with open(os.path.join(home, name), "w") as file:
        file.write("print('poisoned')\n")
with open(os.path.join(home, "evil.pth"), "w") as file:
    file.write("import os; print('poisoned')\n")
try:
    py_compile.compile("/box/main.py", "/box/__pycache__/main.cpython-311.pyc", doraise=True)
    written.append("/box/__pycache__")
except OSError:
    pass

print(written or sum(map(int, sys.stdin.read().split())))
