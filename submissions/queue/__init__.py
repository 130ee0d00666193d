"""The queue: messages that wake workers, where rows stand in it, and the sweep that mends it.

The order itself is in `models.ordering`; no module here judges anything.
"""
