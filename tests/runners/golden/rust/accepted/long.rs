fn main() {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    for i in 1..=line.trim().parse().unwrap() {
        let i: u32 = i;
        println!("{i}");
    }
}
