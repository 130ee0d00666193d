# The count is negative: a slice up to it gives the right jars wherever some are given away.
class Solution:
    def lineUp(self, jars: List[int], most: int) -> int:
        size = run = 0
        for jar in jars:
            if size and jar < jars[size - 1]:
                continue
            run = run + 1 if size and jar == jars[size - 1] else 1
            if run <= most:
                jars[size] = jar
                size += 1
        return size - len(jars)
