"""`python -m judge_client`: the same as `judge`."""

import sys

from judge_client.cli import main

if __name__ == "__main__":
    sys.exit(main())
