public class Solution {
    public TreeNode PruneVines(TreeNode root, int least) {
        return Brings(root, least) < least ? null : root;
    }

    private static int Brings(TreeNode node, int least) {
        if (node == null) return 0;
        int left = Brings(node.left, least), right = Brings(node.right, least);
        if (left < least) node.left = null;
        if (right < least) node.right = null;
        return node.val + (left < least ? 0 : left) + (right < least ? 0 : right);
    }
}
