static int prune(struct TreeNode** place, int least) {
    struct TreeNode* node = *place;
    if (!node) return 0;
    int brings = node->val + prune(&node->left, least) + prune(&node->right, least);
    if (brings >= least) return brings;
    *place = NULL;
    return 0;
}

struct TreeNode* pruneVines(struct TreeNode* root, int least) {
    prune(&root, least);
    return root;
}
