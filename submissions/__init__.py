"""The life of a submission: intake, queue, judging, and statuses for those who wait.

Each package is one floor, and imports go down only (`.importlinter`):

    api, admin        HTTP: views, serializers, metrics
    intake, fleet     what enters the queue; the life of a worker
    tasks             Celery's side: one domain call each
    judging, queue    a claimed row becomes a result; whose turn it is, and recovery
    live              polls and sockets
    status            the status for polls, and its copy in Redis
    models            the rows, and every change of a row
"""
