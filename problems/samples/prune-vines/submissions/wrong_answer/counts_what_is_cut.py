class Solution:
    def pruneVines(self, root: Optional[TreeNode], least: int) -> Optional[TreeNode]:
        downwards, todo = [], [root]
        while todo:
            node = todo.pop()
            if node:
                downwards.append(node)
                todo += [node.left, node.right]
        brings = {None: 0}
        for node in reversed(downwards):
            brings[node] = node.val + brings[node.left] + brings[node.right]
            node.left = None if brings[node.left] < least else node.left
            node.right = None if brings[node.right] < least else node.right
        return root if root and brings[root] >= least else None
