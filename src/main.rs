//! The program: everything is in the library.

fn main() -> std::process::ExitCode {
    bilim::cli::run(std::env::args_os())
}
