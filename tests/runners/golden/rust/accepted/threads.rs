use std::thread;

fn main() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    let numbers: Vec<i64> = text.split_whitespace().skip(1).map(|word| word.parse().unwrap()).collect();
    let halves: Vec<_> = numbers.chunks(3).map(<[i64]>::to_vec).collect();
    let threads: Vec<_> = halves.into_iter().map(|half| thread::spawn(move || half.iter().sum::<i64>())).collect();
    println!("{}", threads.into_iter().map(|one| one.join().unwrap()).sum::<i64>());
}
