class Solution:
    def lineUp(self, jars: List[int], most: int) -> int:
        stayed = 0
        for jar in jars:
            if stayed and jar < jars[stayed - 1]:
                continue
            alike = sum(1 for other in jars[:stayed] if other == jar)
            if alike < most:
                jars[stayed] = jar
                stayed += 1
        return stayed
