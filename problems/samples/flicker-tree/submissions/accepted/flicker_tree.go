func longestFlicker(root *TreeNode) int {
	longest := 0
	var walk func(lamp *TreeNode, length int)
	walk = func(lamp *TreeNode, length int) {
		longest = max(longest, length)
		for _, child := range []*TreeNode{lamp.Left, lamp.Right} {
			if child == nil {
				continue
			}
			if (child.Val-lamp.Val)%2 != 0 {
				walk(child, length+1)
			} else {
				walk(child, 1)
			}
		}
	}
	if root != nil {
		walk(root, 1)
	}
	return longest
}
