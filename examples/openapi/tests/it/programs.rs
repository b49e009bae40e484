//! The output of each program. They are built with the tests.

use std::path::Path;
use std::process::Command;

fn output_of(name: &str) -> String {
    // `target/debug/deps/it-…` and `target/debug/examples/…`.
    let own = std::env::current_exe().unwrap();
    let program = own.ancestors().nth(2).unwrap_or(Path::new("")).join("examples").join(name);
    let output = Command::new(program.with_extension(std::env::consts::EXE_EXTENSION)).output().unwrap();
    let (text, errors) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{text}{errors}");
    text
}

#[test]
fn bookshop_adds_and_finds_books() {
    assert_eq!(
        output_of("bookshop"),
        "added: Emma\nrefused: Some(\"the shop has this book\")\non the shelf: Emma (Some(1815-12-23))\nnot found: true\n"
    );
}

#[test]
fn museum_sells_tickets() {
    assert_eq!(
        output_of("museum"),
        "page 1: Maps\npage 2: Globes\nticket: T1 Some(Family)\nticket: T2 Some(Family)\nposter: 4 bytes\n\
         Friday: 10:00 to 18:00\nSaturday: 10:00 to 18:00\n\
         Some(\"unknown ticket\"): Some(\"ask at the counter\")\n"
    );
}

#[test]
fn payments_tell_methods_and_customers_apart() {
    assert_eq!(output_of("payments"), "paid with the card 4242\nby c1\nby emma@hartfield.example\nrefused: declined\n");
}
