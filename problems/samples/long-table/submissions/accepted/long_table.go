func seatGuests(families []int) []int {
	counts := map[int]int{}
	for _, family := range families {
		counts[family]++
	}
	order := []int{}
	for family := range counts {
		order = append(order, family)
	}
	sort.Slice(order, func(i, j int) bool { return counts[order[i]] > counts[order[j]] })
	guests := len(families)
	if counts[order[0]] > (guests+1)/2 {
		return []int{}
	}
	seats, seat := make([]int, guests), 0
	for _, family := range order {
		for i := 0; i < counts[family]; i++ {
			seats[seat] = family
			seat += 2
			if seat >= guests {
				seat = 1
			}
		}
	}
	return seats
}
