fn main() {
    println!("{}", i16::MAX);
}
