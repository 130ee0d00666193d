static int walk(struct TreeNode* lamp, int length) {
    int longest = length;
    struct TreeNode* children[] = {lamp->left, lamp->right};
    for (int i = 0; i < 2; i++) {
        if (!children[i]) continue;
        int below = walk(children[i], (children[i]->val - lamp->val) % 2 ? length + 1 : 1);
        if (below > longest) longest = below;
    }
    return longest;
}

int longestFlicker(struct TreeNode* root) {
    return root ? walk(root, 1) : 0;
}
