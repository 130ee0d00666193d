type RiverGauge struct {
	times []int
	sums  []float64
	top   float64
}

func Constructor() RiverGauge {
	return RiverGauge{sums: []float64{0}}
}

func (this *RiverGauge) Record(time int, level float64) {
	if len(this.times) == 0 || level > this.top {
		this.top = level
	}
	this.times = append(this.times, time)
	this.sums = append(this.sums, this.sums[len(this.sums)-1]+level)
}

func (this *RiverGauge) Average(start int, end int) float64 {
	first, behind := sort.SearchInts(this.times, start), sort.SearchInts(this.times, end+1)
	if first == behind {
		return 0
	}
	return (this.sums[behind] - this.sums[first]) / float64(behind-first)
}

func (this *RiverGauge) Highest() float64 {
	return this.top
}

func (this *RiverGauge) Readings() int {
	return len(this.times)
}
