func groupRugs(rugs []string) [][]string {
	groups := map[string][]string{}
	for _, rug := range rugs {
		pattern := make([]byte, len(rug))
		for i := range rug {
			pattern[i] = byte(strings.IndexByte(rug, rug[i]))
		}
		groups[string(pattern)] = append(groups[string(pattern)], rug)
	}
	found := [][]string{}
	for _, group := range groups {
		found = append(found, group)
	}
	return found
}
