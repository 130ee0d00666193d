def recurse():
    return recurse()


recurse()
