<?php
// Loaded after what the user wrote, who may have nodes of their own.
if (!class_exists('ListNode')) {
    class ListNode
    {
        public $val = 0;
        public $next = null;

        function __construct($val = 0, $next = null)
        {
            $this->val = $val;
            $this->next = $next;
        }
    }
}
if (!class_exists('TreeNode')) {
    class TreeNode
    {
        public $val = null;
        public $left = null;
        public $right = null;

        function __construct($val = 0, $left = null, $right = null)
        {
            $this->val = $val;
            $this->left = $left;
            $this->right = $right;
        }
    }
}
