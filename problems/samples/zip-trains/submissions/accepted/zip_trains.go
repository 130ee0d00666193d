func zipTrains(first *ListNode, second *ListNode, cars int) *ListNode {
	engine := &ListNode{}
	last := engine
	for first != nil && second != nil {
		for i := 0; i < cars && first != nil; i++ {
			last.Next = first
			last = first
			first = first.Next
		}
		first, second = second, first
	}
	if first == nil {
		first = second
	}
	last.Next = first
	return engine.Next
}
