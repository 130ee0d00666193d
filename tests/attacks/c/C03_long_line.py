# @attack C03 one number of half a million digits
# @allowed wrong_answer
# @why no number is read that was not asked for
print("9" * 500_000)
