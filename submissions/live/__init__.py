"""Polls and sockets: small ASGI applications that read Redis, and PostgreSQL on a miss.

Nothing here writes, and nothing here goes through Django's views.
"""
