class Solution {
public:
    TreeNode* pruneVines(TreeNode* root, int least) {
        return brings(root, least) < least ? nullptr : root;
    }

private:
    int brings(TreeNode* node, int least) {
        if (!node) return 0;
        int left = brings(node->left, least), right = brings(node->right, least);
        if (left < least) node->left = nullptr, left = 0;
        if (right < least) node->right = nullptr, right = 0;
        return node->val + left + right;
    }
};
