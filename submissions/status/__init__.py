"""The status that polls and sockets send, and its copy in Redis.

Redis holds hints. Nothing here decides anything, and nothing here raises when Redis is down.
"""
