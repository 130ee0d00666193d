# @attack D10 bytes that are no UTF-8
# @allowed compile_error
# @why the interpreter's complaint is cleaned before it is stored
print("ÿşÃ(")
