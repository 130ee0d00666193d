use std::collections::HashMap;

impl Solution {
    pub fn seat_guests(families: Vec<i32>) -> Vec<i32> {
        let guests = families.len();
        let mut counts: HashMap<i32, usize> = HashMap::new();
        for family in families {
            *counts.entry(family).or_default() += 1;
        }
        let mut order: Vec<(usize, i32)> =
            counts.into_iter().map(|(family, count)| (count, family)).collect();
        order.sort_by(|one, other| other.cmp(one));
        if order[0].0 > (guests + 1) / 2 {
            return vec![];
        }
        let mut seats = vec![0; guests];
        let places = (0..guests).step_by(2).chain((1..guests).step_by(2));
        let line = order.iter().flat_map(|(count, family)| std::iter::repeat(*family).take(*count));
        for (seat, family) in places.zip(line) {
            seats[seat] = family;
        }
        seats
    }
}
