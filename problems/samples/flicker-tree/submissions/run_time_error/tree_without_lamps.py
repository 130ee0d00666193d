class Solution:
    def longestFlicker(self, root: Optional[TreeNode]) -> int:
        longest, todo = 1, [(root, root.val, 0)]
        while todo:
            lamp, above, length = todo.pop()
            length = length + 1 if (lamp.val - above) % 2 else 1
            longest = max(longest, length)
            todo += [(child, lamp.val, length) for child in (lamp.left, lamp.right) if child]
        return longest
