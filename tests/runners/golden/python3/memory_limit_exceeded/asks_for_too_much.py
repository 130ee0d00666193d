print(len(b"x" * 2**44))
