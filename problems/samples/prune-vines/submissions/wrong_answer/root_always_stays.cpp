class Solution {
public:
    TreeNode* pruneVines(TreeNode* root, int least) {
        if (root) brings(root, least);
        return root;
    }

private:
    int brings(TreeNode* node, int least) {
        int sum = node->val;
        for (TreeNode** child : {&node->left, &node->right}) {
            if (!*child) continue;
            int below = brings(*child, least);
            if (below < least) *child = nullptr;
            else sum += below;
        }
        return sum;
    }
};
