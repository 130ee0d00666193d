class RiverGauge:
    def __init__(self):
        self.times = []
        self.sums = [0.0]
        self.top = None

    def record(self, time: int, level: float) -> None:
        self.times.append(time)
        self.sums.append(self.sums[-1] + level)
        self.top = level if self.top is None else max(self.top, level)

    def average(self, start: int, end: int) -> float:
        first, behind = bisect_left(self.times, start), bisect_right(self.times, end)
        if first == behind:
            return 0.0
        return (self.sums[behind] - self.sums[first]) / (behind - first)

    def highest(self) -> float:
        return 0.0 if self.top is None else self.top

    def readings(self) -> int:
        return len(self.times)
