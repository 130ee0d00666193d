impl Solution {
    pub fn zip_trains(
        mut first: Option<Box<ListNode>>,
        mut second: Option<Box<ListNode>>,
        cars: i32,
    ) -> Option<Box<ListNode>> {
        let mut engine = ListNode::new(0);
        let mut last = &mut engine;
        while first.is_some() && second.is_some() {
            for _ in 0..cars {
                let Some(mut car) = first.take() else { break };
                first = car.next.take();
                last = last.next.insert(car);
            }
            std::mem::swap(&mut first, &mut second);
        }
        last.next = first.or(second);
        engine.next
    }
}
