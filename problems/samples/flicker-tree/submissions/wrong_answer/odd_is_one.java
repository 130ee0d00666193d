class Solution {
    private int longest = 0;

    public int longestFlicker(TreeNode root) {
        walk(root, null, 0);
        return longest;
    }

    private void walk(TreeNode lamp, TreeNode above, int length) {
        if (lamp == null) return;
        boolean differs = above != null && (lamp.val % 2 == 1) != (above.val % 2 == 1);
        int now = differs ? length + 1 : 1;
        longest = Math.max(longest, now);
        walk(lamp.left, lamp, now);
        walk(lamp.right, lamp, now);
    }
}
