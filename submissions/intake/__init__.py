"""What enters the queue, and may it: orders, admission, rejudging, cancelling.

It knows no HTTP: rejections have codes, and `api.http_codes` gives them their status.
"""
