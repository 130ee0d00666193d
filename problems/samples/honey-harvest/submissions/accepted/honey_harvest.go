func mostHoney(hives []int, rest int) int64 {
	best := make([]int64, len(hives)+1)
	for i, honey := range hives {
		best[i+1] = max(best[i], best[max(0, i-rest)]+int64(honey))
	}
	return best[len(hives)]
}
