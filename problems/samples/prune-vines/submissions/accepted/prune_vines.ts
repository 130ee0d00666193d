function pruneVines(root: TreeNode | null, least: number): TreeNode | null {
    const brings = (node: TreeNode | null): number => {
        if (!node) return 0;
        let left = brings(node.left), right = brings(node.right);
        if (left < least) {
            node.left = null;
            left = 0;
        }
        if (right < least) {
            node.right = null;
            right = 0;
        }
        return node.val + left + right;
    };
    return brings(root) < least ? null : root;
}
