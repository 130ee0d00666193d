class Solution:
    def mostHoney(self, hives: List[int], rest: int) -> int:
        is_open = [False] * len(hives)
        honey = 0
        for hive in sorted(range(len(hives)), key=hives.__getitem__, reverse=True):
            if not any(is_open[max(0, hive - rest):hive + rest + 1]):
                is_open[hive] = True
                honey += hives[hive]
        return honey
