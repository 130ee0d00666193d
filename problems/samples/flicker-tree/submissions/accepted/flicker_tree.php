class Solution {
    function longestFlicker($root) {
        $longest = 0;
        $todo = $root === null ? [] : [[$root, 1]];
        while ($todo) {
            [$lamp, $length] = array_pop($todo);
            $longest = max($longest, $length);
            foreach ([$lamp->left, $lamp->right] as $child) {
                if ($child === null) continue;
                $todo[] = [$child, ($child->val - $lamp->val) % 2 !== 0 ? $length + 1 : 1];
            }
        }
        return $longest;
    }
}
