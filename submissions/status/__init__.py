"""What pollers and sockets are told, and the last status of each submission in Redis.

Redis holds hints. Nothing here decides anything, and nothing here raises when Redis is down.
"""
