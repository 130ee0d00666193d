func lineUp(jars []int, most int) int {
	stayed, alike := 0, 0
	for _, jar := range jars {
		if stayed == 0 || jar > jars[stayed-1] {
			alike = 1
		} else if jar == jars[stayed-1] && alike < most {
			alike++
		} else {
			continue
		}
		jars[stayed] = jar
		stayed++
	}
	return stayed
}
