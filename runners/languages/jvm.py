"""How programs start on the Java virtual machine, whichever language they were written in."""

RUN = (
    "/usr/bin/java",
    "-XX:+UseSerialGC",
    "-XX:-UsePerfData",
    "-Xshare:auto",
    "-Xss64m",
    "-XX:TieredStopAtLevel=4",
    "-Xms32m",
    "-Xmx{heap_mb}m",
)
# Loads the class with `main` and does not start it: says what is wrong if there is none.
DRY_RUN = "--dry-run"
OUT_OF_MEMORY = (b"java.lang.OutOfMemoryError",)
EXTRA_MEMORY_MB = 96
PROCESSES = 128
