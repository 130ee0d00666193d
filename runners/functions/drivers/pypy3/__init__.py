"""PyPy: CPython's driver, with the file names that PyPy's syntax check looks for."""

from functools import partial

from runners.functions.drivers.model import Driver
from runners.functions.drivers.python3 import program
from runners.functions.drivers.python3.starter import starter

DRIVER = Driver(language="pypy3", starter=starter, program=partial(program, suffix=".pypy3"))
