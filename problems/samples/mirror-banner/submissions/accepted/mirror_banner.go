func canMirror(banner string, repairs int) bool {
	letters := []byte{}
	for _, sign := range []byte(strings.ToLower(banner)) {
		if 'a' <= sign && sign <= 'z' {
			letters = append(letters, sign)
		}
	}
	apart := 0
	for i, j := 0, len(letters)-1; i < j; i, j = i+1, j-1 {
		if letters[i] != letters[j] {
			apart++
		}
	}
	return apart <= repairs
}
