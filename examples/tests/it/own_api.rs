//! Runs the example: its output and exit code.

use crate::support::example;

const EXPECTED: &str = "\
log in: curl -X POST '…/login' -H 'accept-language: en' -H 'accept: text/plain, */*;q=0.5' \
-H 'content-type: application/x-www-form-urlencoded' \
--data-raw 'card=ada&pin=***'
a wrong pin: no such card
added: Book { id: 1, title: \"Persuasion\", shelf: Novels }
changed: Book { id: 2, title: \"Goblin Market\", shelf: Poems }
1 of poems
2 in all
on the shelves: Persuasion
on the shelves: Goblin Market
by number: [Book { id: 1, title: \"Persuasion\", shelf: Novels }]
by words: [Book { id: 2, title: \"Goblin Market\", shelf: Poems }]
borrowed, at the second attempt; kept for us: None
given back: Bo waits for it
given back
not found: there is no book 99
wrong: title
that one is there already
refused: file (GET /files/<path..>): argument `path` creates a path segment `.` or `..`, which every URL parser resolves; \
nothing was sent
blurb: Eight years later.
cover: 4 bytes
donated: 2 parts
imported: 2
statistics: year,loans
2026,1
a link: 404 Not Found
refused: follow (GET <link>): argument `link` leads to another origin, where the client's credentials are not sent; \
nothing was sent
the report takes a while: Some(0ns)
report: a good year
a piece of the export: 12 bytes
a piece of the export: 13 bytes
catalogue: Persuasion
catalogue: Goblin Market
loan: 1 by Ada
loan: loans (GET /loans): cannot read the next item: invalid length 1, expected a tuple of size 2 at line 1 \
column 3
loan: 2 by Bo
news: open
news: book 2 is late
";

#[test]
fn prints_the_result_of_each_call() {
    let output = example("own_api").output().unwrap();
    let (stdout, stderr) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!((output.status.code(), &*stderr), (Some(0), ""), "{stdout}");
    let (first, rest) = stdout.split_once('\n').expect("lines");
    assert!(first.starts_with("a library at http://127.0.0.1:"), "{first}");
    assert_eq!(rest, EXPECTED);
}
