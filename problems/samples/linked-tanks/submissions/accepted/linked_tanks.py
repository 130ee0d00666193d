class Solution:
    def waterLevel(self, tanks: List[List[int]], volume: int) -> float:
        tanks = sorted(tanks)
        area = 0
        for place, (bottom, size) in enumerate(tanks):
            area += size
            if place + 1 < len(tanks):
                room = (tanks[place + 1][0] - bottom) * area
                if volume > room:
                    volume -= room
                    continue
            return bottom + volume / area
