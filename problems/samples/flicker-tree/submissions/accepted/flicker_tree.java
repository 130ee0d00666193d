class Solution {
    private int longest = 0;

    public int longestFlicker(TreeNode root) {
        if (root != null) walk(root, 1);
        return longest;
    }

    private void walk(TreeNode lamp, int length) {
        longest = Math.max(longest, length);
        for (TreeNode child : new TreeNode[] {lamp.left, lamp.right}) {
            if (child != null) walk(child, (child.val - lamp.val) % 2 != 0 ? length + 1 : 1);
        }
    }
}
