# Letters without a mirror image are not in the table: KeyError.
MIRROR = {letter: letter for letter in "AHIMOTUVWXY "}

for _ in range(int(input())):
    sign = input()
    seen = "".join(MIRROR[letter] for letter in reversed(sign))
    print("same" if seen == sign else "different")
