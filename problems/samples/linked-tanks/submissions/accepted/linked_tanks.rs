impl Solution {
    pub fn water_level(mut tanks: Vec<Vec<i32>>, mut volume: i64) -> f64 {
        tanks.sort();
        let mut area = tanks[0][1] as i64;
        let mut bottom = tanks[0][0];
        for tank in &tanks[1..] {
            let room = (tank[0] - bottom) as i64 * area;
            if volume <= room {
                break;
            }
            volume -= room;
            bottom = tank[0];
            area += tank[1] as i64;
        }
        bottom as f64 + volume as f64 / area as f64
    }
}
