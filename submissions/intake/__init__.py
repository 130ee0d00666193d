"""Decides what enters the queue: orders, admission, rejudging, canceling.

It knows no HTTP: rejections have codes, and `api.http_codes` gives them their status.
"""
