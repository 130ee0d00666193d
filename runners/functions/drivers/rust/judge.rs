//! A reader of JSON, and answers.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::FromRawFd;

/// The cases, as they come.
pub struct Input {
    file: File,
    bytes: Vec<u8>,
    at: usize,
    filled: usize,
}

impl Input {
    pub fn new() -> Self {
        let file = unsafe { File::from_raw_fd(0) };
        Input { file, bytes: vec![0; 1 << 16], at: 0, filled: 0 }
    }

    /// The next byte, which stays there; 0 at the end of the input.
    pub fn peek(&mut self) -> u8 {
        if self.at == self.filled {
            self.at = 0;
            self.filled = self.file.read(&mut self.bytes).unwrap_or(0);
            if self.filled == 0 {
                return 0;
            }
        }
        self.bytes[self.at]
    }

    pub fn next(&mut self) -> u8 {
        let byte = self.peek();
        self.at += (byte != 0) as usize;
        byte
    }

    /// Whether there is another value. Steps over what separates lines.
    pub fn more(&mut self) -> bool {
        while matches!(self.peek(), b'\n' | b'\r' | b' ') {
            self.at += 1;
        }
        self.peek() != 0
    }

    /// Steps over one bracket or comma.
    pub fn mark(&mut self) {
        self.more();
        self.next();
    }

    pub fn take<T: Value>(&mut self) -> T {
        self.more();
        T::take(self)
    }

    /// The letters of a number or a word such as `true`.
    pub fn word(&mut self) -> String {
        let mut letters = String::new();
        while !matches!(self.peek(), 0 | b',' | b']' | b'\n' | b'\r' | b' ') {
            letters.push(self.next() as char);
        }
        letters
    }

    fn hex4(&mut self) -> u32 {
        (0..4).fold(0, |code, _| code * 16 + (self.next() as char).to_digit(16).unwrap_or(0))
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        let letter = self.next();
        if letter != b'u' {
            text.push(match letter {
                b'b' => 8,
                b'f' => 12,
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                other => other,
            });
            return;
        }
        let mut code = self.hex4();
        if (0xD800..0xDC00).contains(&code) {
            self.next();
            self.next();
            code = (0x10000 + ((code - 0xD800) << 10) + self.hex4()).wrapping_sub(0xDC00);
        }
        let letter = char::from_u32(code).unwrap_or('\u{FFFD}');
        text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// What a case or an answer is made of.
pub trait Value {
    fn take(input: &mut Input) -> Self;
    fn give(self, answer: &mut Vec<u8>);
}

impl Value for i64 {
    fn take(input: &mut Input) -> Self {
        let negative = input.peek() == b'-';
        input.at += negative as usize;
        let mut digits = 0i64;
        while input.peek().is_ascii_digit() {
            digits = digits.wrapping_mul(10).wrapping_add((input.next() - b'0') as i64);
        }
        if negative { digits.wrapping_neg() } else { digits }
    }
    fn give(self, answer: &mut Vec<u8>) {
        write!(answer, "{}", self).unwrap();
    }
}

impl Value for i32 {
    fn take(input: &mut Input) -> Self {
        i64::take(input) as i32
    }
    fn give(self, answer: &mut Vec<u8>) {
        (self as i64).give(answer);
    }
}

impl Value for f64 {
    fn take(input: &mut Input) -> Self {
        input.word().parse().unwrap_or(0.0)
    }
    fn give(self, answer: &mut Vec<u8>) {
        if self.is_infinite() {
            answer.extend_from_slice(if self < 0.0 { b"-Infinity" } else { b"Infinity" });
        } else {
            write!(answer, "{:?}", self).unwrap();
        }
    }
}

impl Value for bool {
    fn take(input: &mut Input) -> Self {
        input.word() == "true"
    }
    fn give(self, answer: &mut Vec<u8>) {
        write!(answer, "{}", self).unwrap();
    }
}

impl Value for String {
    fn take(input: &mut Input) -> Self {
        let mut text = Vec::new();
        input.next();
        while !matches!(input.peek(), 0 | b'"') {
            match input.next() {
                b'\\' => input.escape(&mut text),
                byte => text.push(byte),
            }
        }
        input.next();
        String::from_utf8(text).expect("the input is UTF-8")
    }
    fn give(self, answer: &mut Vec<u8>) {
        answer.push(b'"');
        for byte in self.bytes() {
            match byte {
                b'"' | b'\\' => answer.extend_from_slice(&[b'\\', byte]),
                0..=31 => write!(answer, "\\u{:04x}", byte).unwrap(),
                _ => answer.push(byte),
            }
        }
        answer.push(b'"');
    }
}

impl Value for char {
    fn take(input: &mut Input) -> Self {
        String::take(input).chars().next().unwrap_or('\0')
    }
    fn give(self, answer: &mut Vec<u8>) {
        self.to_string().give(answer);
    }
}

impl<T: Value> Value for Vec<T> {
    fn take(input: &mut Input) -> Self {
        let mut values = Vec::new();
        input.mark();
        while input.more() && input.peek() != b']' {
            if !values.is_empty() {
                input.mark();
            }
            values.push(input.take());
        }
        input.mark();
        values
    }
    fn give(self, answer: &mut Vec<u8>) {
        answer.push(b'[');
        for (index, value) in self.into_iter().enumerate() {
            if index > 0 {
                answer.push(b',');
            }
            value.give(answer);
        }
        answer.push(b']');
    }
}

/// The first `count` values: the answer of a function that returns how many of them count.
pub fn cut<T>(values: &mut Vec<T>, count: i32) {
    let length = values.len();
    if count < 0 || count as usize > length {
        panic!("The function returned {} as the length of an array of {} elements.", count, length);
    }
    values.truncate(count as usize);
}

/// The answer is complete: out with it, after all that was printed.
pub fn send(file: &mut File, answer: &mut Vec<u8>) {
    answer.push(b'\n');
    let _ = std::io::stdout().flush();
    file.write_all(answer).expect("nobody reads the answers");
    answer.clear();
}

pub fn output() -> File {
    unsafe { File::from_raw_fd(3) }
}
