use std::hint::black_box;
use std::io;

fn depth(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + black_box(depth(black_box(n - 1))) }
}

fn main() {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    println!("{}", depth(line.trim().parse().unwrap()));
}
