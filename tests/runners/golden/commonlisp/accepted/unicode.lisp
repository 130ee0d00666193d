(write-line (reverse (read-line)))
