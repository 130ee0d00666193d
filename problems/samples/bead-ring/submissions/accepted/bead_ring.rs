impl Solution {
    pub fn shortest_piece(ring: String, wanted: String) -> String {
        let twice = ring.repeat(2);
        let beads = twice.as_bytes();
        let mut need = [0i32; 256];
        for bead in wanted.bytes() {
            need[bead as usize] += 1;
        }
        let (mut missing, mut start) = (wanted.len(), 0);
        let (mut size, mut from) = (ring.len() + 1, 0);
        for end in 0..beads.len() {
            let added = &mut need[beads[end] as usize];
            *added -= 1;
            if *added >= 0 {
                missing -= 1;
            }
            while missing == 0 {
                if end + 1 - start < size {
                    size = end + 1 - start;
                    from = start;
                }
                let dropped = &mut need[beads[start] as usize];
                *dropped += 1;
                if *dropped > 0 {
                    missing += 1;
                }
                start += 1;
            }
        }
        if size > ring.len() {
            return String::new();
        }
        twice[from..from + size].to_string()
    }
}
