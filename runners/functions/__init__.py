"""Function problems, in LeetCode's form: the user writes a function or a class, we call it.

signature   what is written: names and types, from LeetCode's metaData
drivers/    what makes a whole program of it, one folder a language
"""
