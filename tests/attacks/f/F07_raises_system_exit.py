# @attack F07 raise what the interpreter takes for an orderly end
# @allowed wrong_answer
# @why an orderly end without an answer is a wrong answer
raise SystemExit
