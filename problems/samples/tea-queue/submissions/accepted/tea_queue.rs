use std::collections::{HashMap, VecDeque};

/// Who left stays in the line, without a valid ticket, until the line comes to them.
struct TeaQueue {
    places: usize,
    joined: u32,
    tickets: HashMap<String, u32>,
    line: VecDeque<(u32, String)>,
}

impl TeaQueue {
    pub fn new(places: i32) -> Self {
        TeaQueue {
            places: places as usize,
            joined: 0,
            tickets: HashMap::new(),
            line: VecDeque::new(),
        }
    }

    pub fn join(&mut self, guest: String) -> bool {
        if self.tickets.len() == self.places || self.tickets.contains_key(&guest) {
            return false;
        }
        self.joined += 1;
        self.tickets.insert(guest.clone(), self.joined);
        self.line.push_back((self.joined, guest));
        true
    }

    pub fn leave(&mut self, guest: String) {
        self.tickets.remove(&guest);
    }

    pub fn serve(&mut self) -> String {
        while let Some((ticket, guest)) = self.line.pop_front() {
            if self.tickets.get(&guest) == Some(&ticket) {
                self.tickets.remove(&guest);
                return guest;
            }
        }
        String::new()
    }

    pub fn waiting(&self) -> Vec<String> {
        self.line
            .iter()
            .filter(|(ticket, guest)| self.tickets.get(guest) == Some(ticket))
            .map(|(_, guest)| guest.clone())
            .collect()
    }
}
