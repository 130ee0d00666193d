# @attack F07 fail with a message that never ends
# @allowed time_limit_exceeded
# @why the interpreter makes the message inside the box, on the program's time
class Endless(Exception):
    def __str__(self) -> str:
        while True:
            pass


raise Endless
