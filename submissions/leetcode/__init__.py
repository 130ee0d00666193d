"""LeetCode's own paths, so that clients made for LeetCode work here with another address."""
