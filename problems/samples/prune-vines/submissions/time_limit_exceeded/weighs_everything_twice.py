class Solution:
    def pruneVines(self, root: Optional[TreeNode], least: int) -> Optional[TreeNode]:
        if not root or self.brings(root, least) < least:
            return None
        root.left = self.pruneVines(root.left, least)
        root.right = self.pruneVines(root.right, least)
        return root

    def brings(self, node: Optional[TreeNode], least: int) -> int:
        if not node:
            return 0
        total = node.val
        for child in (node.left, node.right):
            if self.brings(child, least) >= least:
                total += self.brings(child, least)
        return total
