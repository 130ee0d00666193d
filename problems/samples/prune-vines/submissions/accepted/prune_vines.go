func pruneVines(root *TreeNode, least int) *TreeNode {
	if brings(root, least) < least {
		return nil
	}
	return root
}

func brings(node *TreeNode, least int) int {
	if node == nil {
		return 0
	}
	left, right := brings(node.Left, least), brings(node.Right, least)
	if left < least {
		node.Left, left = nil, 0
	}
	if right < least {
		node.Right, right = nil, 0
	}
	return node.Val + left + right
}
