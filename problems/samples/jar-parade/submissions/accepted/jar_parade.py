class Solution:
    def lineUp(self, jars: List[int], most: int) -> int:
        stayed = alike = 0
        for jar in jars:
            if stayed == 0 or jar > jars[stayed - 1]:
                alike = 1
            elif jar == jars[stayed - 1] and alike < most:
                alike += 1
            else:
                continue
            jars[stayed] = jar
            stayed += 1
        return stayed
