# @attack F17 modules named like those of the library, beside the source
# @allowed wrong_answer
# @why they replace the library for this program only: the supervisor never looks there
print("imported instead")
