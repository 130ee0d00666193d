class Solution:
    def waterLevel(self, tanks: List[List[int]], volume: int) -> float:
        level = min(bottom for bottom, _ in tanks)
        while True:
            area = sum(size for bottom, size in tanks if bottom <= level)
            if volume <= area:
                return level + volume / area
            volume -= area
            level += 1
