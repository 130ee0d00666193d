public class Solution {
    public int LongestFlicker(TreeNode root) {
        return Longest(root, null, 0);
    }

    private static int Longest(TreeNode lamp, TreeNode above, int length) {
        if (lamp == null) return 0;
        int here = above != null && (lamp.val - above.val) % 2 != 0 ? length + 1 : 1;
        return Math.Max(here, Math.Max(Longest(lamp.left, lamp, here), Longest(lamp.right, lamp, here)));
    }
}
