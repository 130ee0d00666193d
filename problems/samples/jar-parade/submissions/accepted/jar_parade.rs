impl Solution {
    pub fn line_up(jars: &mut Vec<i32>, most: i32) -> i32 {
        let (mut stayed, mut alike) = (0, 0);
        for i in 0..jars.len() {
            let jar = jars[i];
            if stayed == 0 || jar > jars[stayed - 1] {
                alike = 1;
            } else if jar == jars[stayed - 1] && alike < most {
                alike += 1;
            } else {
                continue;
            }
            jars[stayed] = jar;
            stayed += 1;
        }
        stayed as i32
    }
}
