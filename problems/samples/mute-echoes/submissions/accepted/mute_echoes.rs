use std::collections::HashMap;

impl Solution {
    pub fn mute_echoes(mut head: Option<Box<ListNode>>, reach: i32) -> Option<Box<ListNode>> {
        let mut heard: HashMap<i32, i32> = HashMap::new();
        let mut kept = 0;
        let mut start = ListNode::new(0);
        let mut last = &mut start;
        while let Some(mut node) = head {
            head = node.next.take();
            if heard.get(&node.val).is_some_and(|place| kept - place <= reach) {
                continue;
            }
            heard.insert(node.val, kept);
            kept += 1;
            last = last.next.insert(node);
        }
        start.next
    }
}
