fn main() {
    let mut żółw = String::new();
    std::io::stdin().read_line(&mut żółw).unwrap();
    println!("{}", żółw.trim().chars().rev().collect::<String>());
}
