"""Function problems, in LeetCode's form: the user writes a function or a class, we call it.

Here are values of a signature, cases, their comparison, bounds on answers, and the drivers that
make whole programs. Nothing here runs a program: `runners.judging` does.
"""
