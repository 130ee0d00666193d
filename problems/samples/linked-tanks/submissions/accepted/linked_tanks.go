func waterLevel(tanks [][]int, volume int64) float64 {
	sort.Slice(tanks, func(i, j int) bool { return tanks[i][0] < tanks[j][0] })
	area := int64(0)
	for i := 0; ; i++ {
		area += int64(tanks[i][1])
		if i+1 < len(tanks) {
			room := int64(tanks[i+1][0]-tanks[i][0]) * area
			if volume > room {
				volume -= room
				continue
			}
		}
		return float64(tanks[i][0]) + float64(volume)/float64(area)
	}
}
