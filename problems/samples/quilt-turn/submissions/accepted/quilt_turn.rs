impl Solution {
    pub fn turn_quilt(quilt: &mut Vec<Vec<char>>, steps: i32) {
        let (rows, columns) = (quilt.len(), quilt[0].len());
        for depth in 0..(rows.min(columns) + 1) / 2 {
            let ring = Self::places(depth, rows - 1 - depth, columns - 1 - depth);
            let colours: Vec<char> =
                ring.iter().map(|(row, column)| quilt[*row][*column]).collect();
            for (i, colour) in colours.into_iter().enumerate() {
                let (row, column) = ring[(i + steps as usize) % ring.len()];
                quilt[row][column] = colour;
            }
        }
    }

    fn places(start: usize, bottom: usize, right: usize) -> Vec<(usize, usize)> {
        let mut ring: Vec<_> = (start..=right).map(|column| (start, column)).collect();
        ring.extend((start + 1..=bottom).map(|row| (row, right)));
        if start < bottom && start < right {
            ring.extend((start..right).rev().map(|column| (bottom, column)));
            ring.extend((start + 1..bottom).rev().map(|row| (row, start)));
        }
        ring
    }
}
