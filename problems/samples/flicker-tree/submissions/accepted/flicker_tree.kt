class Solution {
    fun longestFlicker(root: TreeNode?): Int = longest(root, null, 0)

    private fun longest(lamp: TreeNode?, above: TreeNode?, length: Int): Int {
        if (lamp == null) return 0
        val here = if (above != null && (lamp.`val` - above.`val`) % 2 != 0) length + 1 else 1
        return maxOf(here, longest(lamp.left, lamp, here), longest(lamp.right, lamp, here))
    }
}
