class Solution:
    def lineUp(self, jars: List[int], most: int) -> int:
        stayed = [jars[0]]
        alike = 1
        for before, jar in zip(jars, jars[1:]):
            alike = alike + 1 if jar == before else 1
            if jar > before or (jar == before and alike <= most):
                stayed.append(jar)
        jars[:len(stayed)] = stayed
        return len(stayed)
