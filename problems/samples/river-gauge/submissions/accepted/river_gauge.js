var RiverGauge = function() {
    this.times = [];
    this.sums = [0];
    this.top = -Infinity;
};

RiverGauge.prototype.record = function(time, level) {
    this.times.push(time);
    this.sums.push(this.sums[this.sums.length - 1] + level);
    this.top = Math.max(this.top, level);
};

RiverGauge.prototype.before = function(time) {
    let low = 0, high = this.times.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (this.times[middle] < time) low = middle + 1;
        else high = middle;
    }
    return low;
};

RiverGauge.prototype.average = function(start, end) {
    const first = this.before(start), behind = this.before(end + 1);
    return first === behind ? 0 : (this.sums[behind] - this.sums[first]) / (behind - first);
};

RiverGauge.prototype.highest = function() {
    return this.times.length ? this.top : 0;
};

RiverGauge.prototype.readings = function() {
    return this.times.length;
};
