class Solution {
    public TreeNode pruneVines(TreeNode root, int least) {
        return brings(root, least) < least ? null : root;
    }

    private int brings(TreeNode node, int least) {
        if (node == null) return 0;
        int left = brings(node.left, least), right = brings(node.right, least);
        if (left < least) node.left = null;
        if (right < least) node.right = null;
        return node.val + (left < least ? 0 : left) + (right < least ? 0 : right);
    }
}
