# Runs whenever it is allowed to.
input()
total = hot = 0
for litres in map(int, input().split()):
    if hot == 2:
        hot = 0
    else:
        hot += 1
        total += litres
print(total)
