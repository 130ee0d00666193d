# @attack D10 a byte order mark
# @allowed accepted compile_error
# @why the language decides, and nobody stumbles over it
print(sum(map(int, input().split())))
