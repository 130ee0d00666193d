class RiverGauge:
    def __init__(self):
        self.times = []
        self.levels = []

    def record(self, time: int, level: float) -> None:
        self.times.append(time)
        self.levels.append(level)

    def average(self, start: int, end: int) -> float:
        first, behind = bisect_left(self.times, start), bisect_right(self.times, end)
        return sum(self.levels[first:behind]) / (behind - first)

    def highest(self) -> float:
        return max(self.levels, default=0.0)

    def readings(self) -> int:
        return len(self.times)
