# @attack C06 a letter with ten thousand marks on it, and other texts that are slow to lay out
# @allowed wrong_answer
# @why what is kept of them is short
print("a" + "\u0301" * 100_000)
print("\ufdfa" * 10_000)
