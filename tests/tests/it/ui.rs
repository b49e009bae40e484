//! What the compiler says of a wrong declaration, to the letter, and what it has to take.
//!
//! One mistake a file, in folders by the kind of mistake. `TRYBUILD=overwrite` writes the `.stderr` files anew; each is
//! then read as the person would who has made the mistake.

#[test]
fn mistakes() {
    let cases = trybuild::TestCases::new();
    for class in [
        "arguments",
        "errors",
        "headers",
        "model",
        "names",
        "options",
        "placement",
        "several",
        "signature",
        "template",
        "testing",
        "types",
        "unfinished",
    ] {
        cases.compile_fail(format!("ui/{class}/*.rs"));
    }
}

#[test]
fn what_must_compile() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
}
