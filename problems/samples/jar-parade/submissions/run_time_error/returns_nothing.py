# It leaves the right jars and does not say how many they are.
class Solution:
    def lineUp(self, jars: List[int], most: int) -> int:
        kept = []
        for jar in jars:
            if kept and jar < kept[-1]:
                continue
            if kept[-most:].count(jar) < most:
                kept.append(jar)
        jars[:] = kept
