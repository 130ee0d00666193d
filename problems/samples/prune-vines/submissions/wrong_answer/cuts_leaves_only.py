class Solution:
    def pruneVines(self, root: Optional[TreeNode], least: int) -> Optional[TreeNode]:
        downwards, todo = [], [root]
        while todo:
            node = todo.pop()
            if node:
                downwards.append(node)
                todo += [node.left, node.right]
        gone = {None}
        for node in reversed(downwards):
            node.left = None if node.left in gone else node.left
            node.right = None if node.right in gone else node.right
            if not node.left and not node.right and node.val < least:
                gone.add(node)
        return None if root in gone else root
