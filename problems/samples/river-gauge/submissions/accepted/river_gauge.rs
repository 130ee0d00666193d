struct RiverGauge {
    times: Vec<i32>,
    sums: Vec<f64>,
    top: f64,
}

impl RiverGauge {
    pub fn new() -> Self {
        RiverGauge { times: vec![], sums: vec![0.0], top: 0.0 }
    }

    pub fn record(&mut self, time: i32, level: f64) {
        self.top = if self.times.is_empty() { level } else { self.top.max(level) };
        self.sums.push(self.sums[self.times.len()] + level);
        self.times.push(time);
    }

    pub fn average(&self, start: i32, end: i32) -> f64 {
        let first = self.times.partition_point(|time| *time < start);
        let behind = self.times.partition_point(|time| *time <= end);
        if first == behind {
            return 0.0;
        }
        (self.sums[behind] - self.sums[first]) / (behind - first) as f64
    }

    pub fn highest(&self) -> f64 {
        self.top
    }

    pub fn readings(&self) -> i32 {
        self.times.len() as i32
    }
}
