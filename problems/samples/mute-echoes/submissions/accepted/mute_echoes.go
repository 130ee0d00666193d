func muteEchoes(head *ListNode, reach int) *ListNode {
	kept, heard := []int{}, map[int]bool{}
	start := &ListNode{}
	last := start
	for node := head; node != nil; node = node.Next {
		if heard[node.Val] {
			continue
		}
		if len(kept) >= reach {
			delete(heard, kept[len(kept)-reach])
		}
		kept = append(kept, node.Val)
		heard[node.Val] = true
		last.Next = node
		last = node
	}
	last.Next = nil
	return start.Next
}
