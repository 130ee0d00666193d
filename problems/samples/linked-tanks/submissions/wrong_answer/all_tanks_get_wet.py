class Solution:
    def waterLevel(self, tanks: List[List[int]], volume: int) -> float:
        area = sum(size for _, size in tanks)
        return (volume + sum(bottom * size for bottom, size in tanks)) / area
