impl Solution {
    pub fn most_honey(hives: Vec<i32>, rest: i32) -> i64 {
        let mut best = vec![0i64; hives.len() + 1];
        for (i, hive) in hives.iter().enumerate() {
            let taken = best[i.saturating_sub(rest as usize)] + *hive as i64;
            best[i + 1] = best[i].max(taken);
        }
        best[hives.len()]
    }
}
