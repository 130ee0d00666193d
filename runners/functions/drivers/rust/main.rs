//! The root of the program: what stands around the user's module.
#![allow(warnings)]

mod judge;
mod judge_nodes;
mod judge_prelude;
mod solution;

fn main() {
    solution::judge_glue::main();
}
