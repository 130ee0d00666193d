SYMMETRIC = set("AHIMOTUVWXY ")

for _ in range(int(input())):
    sign = input()
    same = sign == sign[::-1] and SYMMETRIC.issuperset(sign)
    print("same" if same else "different")
