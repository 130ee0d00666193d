class Solution {
    function pruneVines($root, $least) {
        return $this->brings($root, $least) < $least ? null : $root;
    }

    private function brings($node, $least) {
        if ($node === null) return 0;
        $left = $this->brings($node->left, $least);
        $right = $this->brings($node->right, $least);
        if ($left < $least) {
            $node->left = null;
            $left = 0;
        }
        if ($right < $least) {
            $node->right = null;
            $right = 0;
        }
        return $node->val + $left + $right;
    }
}
