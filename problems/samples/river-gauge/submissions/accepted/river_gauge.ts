class RiverGauge {
    private times: number[] = [];
    private sums: number[] = [0];
    private top = -Infinity;

    constructor() {}

    record(time: number, level: number): void {
        this.times.push(time);
        this.sums.push(this.sums[this.sums.length - 1] + level);
        this.top = Math.max(this.top, level);
    }

    average(start: number, end: number): number {
        const first = this.before(start), behind = this.before(end + 1);
        return first === behind ? 0 : (this.sums[behind] - this.sums[first]) / (behind - first);
    }

    highest(): number {
        return this.times.length ? this.top : 0;
    }

    readings(): number {
        return this.times.length;
    }

    private before(time: number): number {
        let low = 0, high = this.times.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
