"""What a box starts: Python in isolated mode, which knows no folder of its own to import from."""

import sys

sys.path.insert(0, "/opt/judge")

from runners.inside.serving import main

if __name__ == "__main__":
    main()
