class Solution:
    def waterLevel(self, tanks: List[List[int]], volume: int) -> float:
        tanks.sort()
        area = place = 0
        while True:
            bottom, size = tanks[place]
            area += size
            room = (tanks[place + 1][0] - bottom) * area
            if volume <= room:
                return bottom + volume / area
            volume -= room
            place += 1
