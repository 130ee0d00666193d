class Solution:
    def longestFlicker(self, root: Optional[TreeNode]) -> int:
        longest = 0
        todo = [(root, 1)] if root else []
        while todo:
            lamp, length = todo.pop()
            longest = max(longest, length)
            for child in (lamp.left, lamp.right):
                if child:
                    differs = (child.val - lamp.val) % 2 == 1
                    todo.append((child, length + 1 if differs else 1))
        return longest
