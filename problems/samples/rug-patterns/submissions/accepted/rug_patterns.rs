use std::collections::HashMap;

impl Solution {
    pub fn group_rugs(rugs: Vec<String>) -> Vec<Vec<String>> {
        let mut groups: HashMap<Vec<Option<usize>>, Vec<String>> = HashMap::new();
        for rug in rugs {
            let pattern = rug.chars().map(|colour| rug.find(colour)).collect();
            groups.entry(pattern).or_default().push(rug);
        }
        groups.into_values().collect()
    }
}
