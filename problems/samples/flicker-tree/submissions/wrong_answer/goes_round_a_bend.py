class Solution:
    def longestFlicker(self, root: Optional[TreeNode]) -> int:
        order, todo = [], [root]
        while todo:
            lamp = todo.pop()
            if lamp:
                order.append(lamp)
                todo += [lamp.left, lamp.right]
        below, longest = {}, 0
        for lamp in reversed(order):
            lengths = [
                below[child] if child and (child.val - lamp.val) % 2 else 0
                for child in (lamp.left, lamp.right)
            ]
            below[lamp] = 1 + max(lengths)
            longest = max(longest, 1 + sum(lengths))
        return longest
