//! wip
use fingerpost_openapi::*;
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let overlay = std::env::args()
        .nth(2)
        .map(|p| Overlay::parse(&std::fs::read_to_string(p).unwrap()).unwrap())
        .unwrap_or_default();
    let r = Facts::from_document(&text, &overlay);
    eprint!("{}", r.notes.summary(3));
    let t = r.facts.to_json();
    assert!(Facts::from_json(&t).unwrap() == r.facts);
    let texts = Texts::read("/work/docs/out".as_ref()).unwrap();
    let i = import(&Sources { facts: r.facts, overlay, texts, since: Since::default(), command: "x".into() });
    eprint!("{}", i.notes.summary(30));
    println!("{:?} {:?}", i.missing.len(), i.unknown);
    write("/tmp/looker-out".as_ref(), &i.files).unwrap();
}
