//! Lists and trees, as JSON.

use crate::judge::{Input, Value};
use crate::judge_prelude::{ListNode, Rc, RefCell, TreeNode};

type List = Option<Box<ListNode>>;
type Tree = Option<Rc<RefCell<TreeNode>>>;

/// A child of the level order: a node, or nothing where it says null or ends.
fn child(input: &mut Input) -> Tree {
    if !input.more() || input.peek() == b']' {
        return None;
    }
    if input.peek() == b',' {
        input.next();
    }
    if input.peek() == b'n' {
        input.word();
        return None;
    }
    Some(Rc::new(RefCell::new(TreeNode::new(input.take()))))
}

impl Value for List {
    fn take(input: &mut Input) -> Self {
        let mut head = None;
        let values: Vec<i32> = input.take();
        for val in values.into_iter().rev() {
            head = Some(Box::new(ListNode { val, next: head }));
        }
        head
    }
    /// Node by node: a long list that is dropped at once needs a deep stack.
    fn give(self, answer: &mut Vec<u8>) {
        let mut values = Vec::new();
        let mut rest = self;
        while let Some(mut node) = rest {
            values.push(node.val);
            rest = node.next.take();
        }
        values.give(answer);
    }
}

impl Value for Tree {
    fn take(input: &mut Input) -> Self {
        input.mark();
        let root = child(input);
        let mut nodes: Vec<_> = root.iter().cloned().collect();
        let mut at = 0;
        while at < nodes.len() {
            let node = nodes[at].clone();
            let (left, right) = (child(input), child(input));
            nodes.extend(left.iter().chain(right.iter()).cloned());
            node.borrow_mut().left = left;
            node.borrow_mut().right = right;
            at += 1;
        }
        while !matches!(input.peek(), 0 | b']') {
            input.next();
        }
        input.mark();
        root
    }
    fn give(self, answer: &mut Vec<u8>) {
        let mut nodes = vec![self];
        let mut at = 0;
        while at < nodes.len() {
            if let Some(node) = nodes[at].clone() {
                nodes.push(node.borrow().left.clone());
                nodes.push(node.borrow().right.clone());
            }
            at += 1;
        }
        while matches!(nodes.last(), Some(None)) {
            nodes.pop();
        }
        answer.push(b'[');
        for (index, node) in nodes.iter().enumerate() {
            if index > 0 {
                answer.push(b',');
            }
            match node {
                Some(node) => node.borrow().val.give(answer),
                None => answer.extend_from_slice(b"null"),
            }
        }
        answer.push(b']');
    }
}
