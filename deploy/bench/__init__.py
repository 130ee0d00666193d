"""Benchmarks: each figure stands beside what it is compared with, measured in the same run."""
