class Solution {
    fun pruneVines(root: TreeNode?, least: Int): TreeNode? {
        return if (brings(root, least) < least) null else root
    }

    private fun brings(node: TreeNode?, least: Int): Int {
        if (node == null) return 0
        val left = brings(node.left, least)
        val right = brings(node.right, least)
        if (left < least) node.left = null
        if (right < least) node.right = null
        return node.`val` + (if (left < least) 0 else left) + (if (right < least) 0 else right)
    }
}
