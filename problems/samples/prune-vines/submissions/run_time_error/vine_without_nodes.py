class Solution:
    def pruneVines(self, root: Optional[TreeNode], least: int) -> Optional[TreeNode]:
        downwards = [root]
        for node in downwards:
            downwards += [child for child in (node.left, node.right) if child]
        brings = {None: 0}
        for node in reversed(downwards):
            node.left = None if brings[node.left] < least else node.left
            node.right = None if brings[node.right] < least else node.right
            brings[node] = node.val + brings[node.left] + brings[node.right]
        return root if brings[root] >= least else None
