class Solution:
    def longestFlicker(self, root: Optional[TreeNode]) -> int:
        longest, starts = 0, [root] if root else []
        for start in starts:
            starts += [child for child in (start.left, start.right) if child]
            ways = [[start]]
            while ways:
                way = ways.pop()
                longest = max(longest, len(way))
                for child in (way[-1].left, way[-1].right):
                    if child and (child.val - way[-1].val) % 2:
                        ways.append(way + [child])
        return longest
