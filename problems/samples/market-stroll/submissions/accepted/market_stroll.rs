impl Solution {
    pub fn longest_stroll(prices: Vec<i32>, budget: i32) -> i32 {
        let (mut longest, mut start, mut spent) = (0, 0, 0i64);
        for (end, price) in prices.iter().enumerate() {
            spent += *price as i64;
            while spent > budget as i64 {
                spent -= prices[start] as i64;
                start += 1;
            }
            longest = longest.max(end + 1 - start);
        }
        longest as i32
    }
}
