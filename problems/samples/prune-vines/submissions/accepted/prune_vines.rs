use std::cell::RefCell;
use std::rc::Rc;

type Vine = Option<Rc<RefCell<TreeNode>>>;

impl Solution {
    pub fn prune_vines(mut root: Vine, least: i32) -> Vine {
        Self::prune(&mut root, least);
        root
    }

    fn prune(place: &mut Vine, least: i32) -> i32 {
        let Some(node) = place.clone() else { return 0 };
        let mut node = node.borrow_mut();
        let left = Self::prune(&mut node.left, least);
        let right = Self::prune(&mut node.right, least);
        let brings = node.val + left + right;
        if brings >= least {
            return brings;
        }
        *place = None;
        0
    }
}
