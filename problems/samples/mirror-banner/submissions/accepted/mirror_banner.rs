impl Solution {
    pub fn can_mirror(banner: String, repairs: i32) -> bool {
        let letters: Vec<u8> = banner
            .bytes()
            .filter(u8::is_ascii_alphabetic)
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
        let half = letters.len() / 2;
        let pairs = letters.iter().zip(letters.iter().rev()).take(half);
        pairs.filter(|(one, other)| one != other).count() <= repairs as usize
    }
}
