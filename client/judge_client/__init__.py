"""A client of Judge Site: submit solutions and follow them to their verdicts."""

from judge_client.errors import ApiError, JudgeError, UnreachableError
from judge_client.judge import Judge
from judge_client.values import Kind, Problem, Status

__version__ = "0.2.0"

__all__ = ["ApiError", "Judge", "JudgeError", "Kind", "Problem", "Status", "UnreachableError"]
