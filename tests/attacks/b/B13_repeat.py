# @attack B13 one string as large as the machine
# @allowed memory_limit_exceeded runtime_error
# @why a request that is refused, or granted and touched, is the program's own
print(len("ab" * (1 << 34)))
