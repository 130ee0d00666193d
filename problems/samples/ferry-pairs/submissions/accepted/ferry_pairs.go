func ferryPairs(piers []int, reach int) [][]int {
	known := map[int]bool{}
	for _, pier := range piers {
		known[pier] = true
	}
	pairs := [][]int{}
	for pier := range known {
		if known[pier+reach] {
			pairs = append(pairs, []int{pier, pier + reach})
		}
	}
	return pairs
}
