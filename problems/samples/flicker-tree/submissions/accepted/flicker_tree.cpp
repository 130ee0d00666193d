class Solution {
public:
    int longestFlicker(TreeNode* root) {
        longest = 0;
        if (root) walk(root, 1);
        return longest;
    }

private:
    int longest;

    void walk(TreeNode* lamp, int length) {
        longest = max(longest, length);
        for (TreeNode* child : {lamp->left, lamp->right}) {
            if (child) walk(child, (child->val - lamp->val) % 2 ? length + 1 : 1);
        }
    }
};
