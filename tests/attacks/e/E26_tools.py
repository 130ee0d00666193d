# @attack E26 run a shell and look for tools to go on with
# @allowed accepted
# @why a shell has the same rights, and an image has the tools of its language only
import os
import shutil
import subprocess
import sys

TOOLS = ("curl", "wget", "nc", "ssh", "gcc", "cc", "ld", "gdb", "strace", "docker", "sudo", "pip")
found = [tool for tool in TOOLS if shutil.which(tool)]
shell = subprocess.run(["/bin/sh", "-c", "id -u; echo $(( 1 + 1 ))"], capture_output=True, text=True, check=False)
if shell.stdout.split() != [str(os.getuid()), "2"]:
    found.append(shell.stdout)
print(found or sum(map(int, sys.stdin.read().split())))
