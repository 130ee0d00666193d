func longestStroll(prices []int, budget int) int {
	longest, start, spent := 0, 0, 0
	for end, price := range prices {
		spent += price
		for spent > budget {
			spent -= prices[start]
			start++
		}
		longest = max(longest, end+1-start)
	}
	return longest
}
