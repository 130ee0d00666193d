class Solution:
    def lineUp(self, jars: List[int], most: int) -> int:
        alike = 1
        for i in range(1, len(jars)):
            if jars[i] > jars[i - 1]:
                alike = 1
            elif jars[i] == jars[i - 1] and alike < most:
                alike += 1
            else:
                del jars[i]
        return len(jars)
