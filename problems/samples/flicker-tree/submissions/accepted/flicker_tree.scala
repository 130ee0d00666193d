object Solution {
    def longestFlicker(root: TreeNode): Int = longest(root, null, 0)

    private def longest(lamp: TreeNode, above: TreeNode, length: Int): Int = {
        if (lamp == null) return 0
        val here = if (above != null && (lamp.value - above.value) % 2 != 0) length + 1 else 1
        math.max(here, math.max(longest(lamp.left, lamp, here), longest(lamp.right, lamp, here)))
    }
}
