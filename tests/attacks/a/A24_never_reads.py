# @attack A24 answer without reading an input of several MiB
# @allowed wrong_answer
# @why nobody waits for the input to be read
# @padding 8192
print(42)
