use std::collections::HashSet;

impl Solution {
    pub fn ferry_pairs(piers: Vec<i32>, reach: i32) -> Vec<Vec<i32>> {
        let known: HashSet<i32> = piers.into_iter().collect();
        known
            .iter()
            .filter(|pier| known.contains(&(**pier + reach)))
            .map(|pier| vec![*pier, *pier + reach])
            .collect()
    }
}
