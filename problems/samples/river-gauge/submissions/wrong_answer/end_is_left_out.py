class RiverGauge:
    def __init__(self):
        self.times, self.sums, self.top = [], [0.0], None

    def record(self, time: int, level: float) -> None:
        self.times.append(time)
        self.sums.append(self.sums[-1] + level)
        self.top = level if self.top is None else max(self.top, level)

    def average(self, start: int, end: int) -> float:
        first, behind = bisect_left(self.times, start), bisect_left(self.times, end)
        return (self.sums[behind] - self.sums[first]) / max(1, behind - first)

    def highest(self) -> float:
        return self.top or 0.0

    def readings(self) -> int:
        return len(self.times)
