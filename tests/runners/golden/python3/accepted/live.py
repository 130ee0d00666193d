kept = [bytes([i]) * 2**20 for i in range(150)]
for i in range(300):
    garbage = bytes([i % 251]) * 2**20
print(sum(block[0] for block in kept))
