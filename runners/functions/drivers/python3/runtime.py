"""Calls what the user wrote, case after case: see runners/functions/drivers/model.py.

A line with `serve(...)` is added below. The user's text stays in a file of its own; what LeetCode
imports for its users is imported here, names that they rarely use only where the text has them.
"""

import json
import os
import sys
from types import ModuleType

COMMON = """
from string import *
from re import *
from collections import *
from heapq import *
from bisect import *
from copy import *
from math import *
from itertools import *
from functools import *
from operator import *
from io import *
from sys import maxsize, setrecursionlimit, stdin, stdout
from typing import *
from builtins import *
import bisect, collections, copy, functools, heapq, io, itertools, json, math, operator, re, string
import sys, typing
"""
RARE = {  # what is imported if the text has one of the words
    "random": "random randint randrange choice choices shuffle sample uniform",
    "datetime": "datetime date timedelta",
    "statistics": "statistics mean median mode",
    "fractions": "fractions Fraction",
    "decimal": "decimal Decimal",
    "sortedcontainers": "sortedcontainers SortedList SortedDict SortedSet SortedKeyList",
}
INTEGERS = ("integer", "long")
TEXTS = ("string", "character")
SOURCE = os.path.join(os.path.dirname(__file__), "solution" + os.path.splitext(__file__)[1])


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

    def __repr__(self):
        return f"ListNode{{val: {self.val}, next: {self.next}}}"


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right

    def __repr__(self):
        return f"TreeNode{{val: {self.val}, left: {self.left}, right: {self.right}}}"


def list_of(values):
    head = None
    for value in reversed(values):
        head = ListNode(value, head)
    return head


def tree_of(values):
    if not values:
        return None
    upcoming = iter(values)
    root = TreeNode(next(upcoming))
    row = [root]
    for node in row:  # which grows
        for side in ("left", "right"):
            value = next(upcoming, None)
            if value is not None:
                child = TreeNode(value)
                setattr(node, side, child)
                row.append(child)
    return root


def values_of_list(node):
    values, seen = [], set()
    while node is not None:
        if id(node) in seen:
            raise ValueError("There is a cycle in the ListNode that was returned.")
        seen.add(id(node))
        values.append(write_integer(node.val))
        node = node.next
    return values


def values_of_tree(root):
    if root is None:
        return []
    values, row = [], [root]
    for node in row:  # which grows
        if node is None:
            values.append(None)
        else:
            values.append(write_integer(node.val))
            row += (node.left, node.right)
    while values[-1] is None:
        values.pop()
    return values


def write_integer(value):
    if type(value) is int:
        return value
    if isinstance(value, int):
        return int(value)
    raise refusal(value, "integer")


def write_double(value):
    try:
        return float(value + 0)
    except TypeError:
        raise refusal(value, "double") from None


def write_text(value):
    if isinstance(value, str):
        return value
    raise refusal(value, "string")


def refusal(value, kind):
    return TypeError(f"{str(value)[:200]} is not a value of the type {kind}, which was expected.")


READERS = {"double": float, "ListNode": list_of, "TreeNode": tree_of}
WRITERS = {
    "boolean": bool,
    "double": write_double,
    "ListNode": values_of_list,
    "TreeNode": values_of_tree,
    "void": lambda value: None,
    **dict.fromkeys(INTEGERS, write_integer),
    **dict.fromkeys(TEXTS, write_text),
}


def reader(base, depth):
    """What makes a parameter of parsed JSON; None if it is what JSON makes of it already."""
    read = READERS.get(base)
    return read and deep(read, depth)


def deep(change, depth):
    for _ in range(depth):
        change = (lambda inner: lambda values: [inner(value) for value in values])(change)
    return change


def writer(base, depth):
    """What makes JSON of a result, and refuses one of another type. None is an empty array."""
    if not depth:
        return WRITERS[base]
    exact = int if base in INTEGERS else str if base in TEXTS else None
    inner = writer(base, depth - 1)

    def write(values):
        if values is None:
            return []
        if isinstance(values, dict) or not hasattr(values, "__iter__"):
            raise refusal(values, base + "[]" * depth)
        values = values if type(values) is list else list(values)
        if depth == 1 and exact and {*map(type, values)} == {exact}:
            return values
        return [inner(value) for value in values]

    return write


def arguments(values, readers):
    return [read(value) if read else value for value, read in zip(values, readers)]


def calling(space, name, params, returns, output, is_cut):
    """A function problem: a method of Solution."""
    method, solution = name, space["Solution"]
    readers = [reader(*param) for param in params]
    write = writer(*(returns if output is None else params[output]))
    getattr(solution, method)

    def call(line):
        given = arguments([parse(line()) for _ in readers], readers)
        result = getattr(solution(), method)(*given)
        if output is not None:
            result = cut(result, given[output]) if is_cut else given[output]
        return write(result)

    return call


def cut(count, values):
    """As many of the values as the function says that count: [:-1] and [:None] are slices, too."""
    if not 0 <= write_integer(count) <= len(values):
        text = f"The function returned {count} as the length of an array of {len(values)} elements."
        raise ValueError(text)
    return values[:count]


def operating(space, name, params, methods):
    """A class problem: an object, and calls of its methods."""
    made, readers = space[name], [reader(*param) for param in params]
    known = {
        method: ([reader(*param) for param in given], writer(*returns))
        for method, given, returns in methods
    }

    def call(line):
        (_, *names), (first, *rest) = parse(line()), parse(line())
        target = made(*arguments(first, readers))
        results = [None]
        for one, given in zip(names, rest):
            reads, write = known[one]
            results.append(write(getattr(target, one)(*arguments(given, reads))))
        return results

    return call


def prepared():
    """The user's text, and the names that it finds in a module of its own."""
    with open(SOURCE, encoding="utf-8") as file:
        text = file.read()
    module = sys.modules["solution"] = ModuleType("solution")
    space = module.__dict__
    wanted = [name for name, words in RARE.items() if any(w in text for w in words.split())]
    exec("".join(f"import {name}\nfrom {name} import *\n" for name in wanted) + COMMON, space)
    space |= {"ListNode": ListNode, "TreeNode": TreeNode, "__doc__": None}
    return text, space


def load(text, space):
    """Runs the user's text, and gives its names."""
    sys.setrecursionlimit(550_000)
    exec(compile(text, "solution.py", "exec", dont_inherit=True), space)
    return space


def private_input():
    """The cases, out of the reach of who reads standard input."""
    cases = os.fdopen(os.dup(0), "rb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return cases


def show(error):
    """The traceback as Python prints it, without our own frames."""
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    sys.__excepthook__(type(error), error.with_traceback(trace), trace)


def serve(kind, *signature):
    out, flaws, cases = sys.stdout, sys.stderr, private_input()
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    try:
        text, space = prepared()
        call, answer = None, ""
        while True:
            out.flush()
            flaws.flush()
            os.write(3, (answer + "\n").encode())
            if not cases.peek(1):
                break
            call = call or kind(load(text, space), *signature)
            answer = encode(call(cases.readline))
    except Exception as error:
        show(error)
        sys.exit(1)


parse = json.loads
