"""Function problems, in LeetCode's form: the user writes a function or a class, we call it."""
