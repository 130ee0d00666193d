"""LeetCode's own protocol, for the clients that were made for LeetCode.

Paths, cookies, GraphQL and words are LeetCode's. What they do is asked of the rooms below.
"""
