# @attack F07 fail with a message of many megabytes
# @allowed runtime_error output_limit_exceeded memory_limit_exceeded
# @why standard error is capped like standard output, and only its start is kept
raise ValueError("x" * 20_000_000)
