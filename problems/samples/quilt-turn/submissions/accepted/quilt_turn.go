func turnQuilt(quilt [][]byte, steps int) {
	top, left, bottom, right := 0, 0, len(quilt)-1, len(quilt[0])-1
	for top <= bottom && left <= right {
		ring := places(top, left, bottom, right)
		top, left, bottom, right = top+1, left+1, bottom-1, right-1
		colours := make([]byte, len(ring))
		for i, place := range ring {
			colours[i] = quilt[place[0]][place[1]]
		}
		for i, colour := range colours {
			place := ring[(i+steps)%len(ring)]
			quilt[place[0]][place[1]] = colour
		}
	}
}

func places(top, left, bottom, right int) [][2]int {
	ring := [][2]int{}
	for column := left; column <= right; column++ {
		ring = append(ring, [2]int{top, column})
	}
	for row := top + 1; row <= bottom; row++ {
		ring = append(ring, [2]int{row, right})
	}
	if top < bottom && left < right {
		for column := right - 1; column >= left; column-- {
			ring = append(ring, [2]int{bottom, column})
		}
		for row := bottom - 1; row > top; row-- {
			ring = append(ring, [2]int{row, left})
		}
	}
	return ring
}
