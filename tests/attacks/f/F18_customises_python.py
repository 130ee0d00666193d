# @attack F18 leave modules that the interpreter loads before the next run
# @allowed accepted
# @why the home folder is emptied after each run, and the program folder can't be written
# @essential
import os
import site
import subprocess
import sys

numbers = sys.stdin.read()
home = site.getusersitepackages()
met = [name for name in ("usercustomize", "evil") if name in sys.modules]
met += os.listdir(home) if os.path.isdir(home) else []
os.makedirs(home, exist_ok=True)
code = "import sys, os; sys.modules['evil'] = sys; os._exit(0)\n"
for name in ("usercustomize.py", "sitecustomize.py", "evil.pth"):
    with open(os.path.join(home, name), "w") as file:
        file.write(code)
for path in ("/box/main.py", "/box/json.py", "/box/__pycache__", "/box/pyvenv.cfg", "/usr/bin/pyvenv.cfg"):
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT))
        met.append(path)
    except OSError:
        pass
subprocess.run([sys.executable, "-c", "1"], check=False)
print(met or sum(map(int, numbers.split())))
