# @attack B01 a list that grows for ever
# @allowed memory_limit_exceeded
# @why the peak is measured, and the whole program is killed
hoard = []
while True:
    hoard.append(bytearray(1 << 16))
