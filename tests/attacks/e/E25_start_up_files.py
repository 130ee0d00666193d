# @attack E25 leave files and variables that interpreters, shells and loaders read when they start
# @allowed accepted
# @why the environment is fixed, the home folder is empty at every start, and the rest is read-only
import os
import subprocess
import sys

HOOKS = ("LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONSTARTUP", "NODE_OPTIONS",
         "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "GCC_EXEC_PREFIX", "BASH_ENV", "ENV")
worked = [name for name in HOOKS if name in os.environ]
worked += [name for name in os.listdir(os.path.expanduser("~")) if name.startswith(".")]
for name in (".profile", ".bashrc", ".pythonrc", ".npmrc", ".hotspotrc", ".java", ".gitconfig", ".inputrc"):
    with open(os.path.expanduser(f"~/{name}"), "w") as file:
        file.write("echo poisoned; exit 1\n")
for path in ("/etc/ld.so.preload", "/etc/ld.so.cache", "/etc/environment", "/etc/profile.d/x.sh", "/usr/lib/x.so"):
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT))
        worked.append(path)
    except OSError:
        pass
for name in HOOKS:
    os.environ[name] = "/tmp/.profile"
done = subprocess.run(["/bin/true"], capture_output=True, check=False)
print(worked or done.returncode or sum(map(int, sys.stdin.read().split())))
