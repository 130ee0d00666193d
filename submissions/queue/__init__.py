"""The queue: messages that wake workers, positions of rows, and the sweep that repairs it.

The order itself is in `models.ordering`; no module here judges anything.
"""
