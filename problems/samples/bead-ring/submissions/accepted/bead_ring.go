func shortestPiece(ring string, wanted string) string {
	twice := ring + ring
	need := [128]int{}
	for _, bead := range wanted {
		need[bead]++
	}
	missing, start, from, size := len(wanted), 0, 0, len(ring)+1
	for end := range twice {
		if need[twice[end]] > 0 {
			missing--
		}
		need[twice[end]]--
		for missing == 0 {
			if end+1-start < size {
				size, from = end+1-start, start
			}
			need[twice[start]]++
			if need[twice[start]] > 0 {
				missing++
			}
			start++
		}
	}
	if size > len(ring) {
		return ""
	}
	return twice[from : from+size]
}
