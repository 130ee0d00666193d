use std::cell::RefCell;
use std::rc::Rc;

impl Solution {
    pub fn longest_flicker(root: Option<Rc<RefCell<TreeNode>>>) -> i32 {
        root.map_or(0, |lamp| Self::walk(&lamp, 1))
    }

    fn walk(lamp: &Rc<RefCell<TreeNode>>, length: i32) -> i32 {
        let lamp = lamp.borrow();
        let mut longest = length;
        for child in [&lamp.left, &lamp.right].into_iter().flatten() {
            let flickers = (child.borrow().val - lamp.val) % 2 != 0;
            let below = Self::walk(child, if flickers { length + 1 } else { 1 });
            longest = longest.max(below);
        }
        longest
    }
}
