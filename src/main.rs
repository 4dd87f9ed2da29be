//! The program: hands the command line to the library and reports its result.

fn main() {}
