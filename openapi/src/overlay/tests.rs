use super::*;
use crate::facts::{Facts, Kind, Place, Type};

const DOCUMENT: &str = r"
openapi: 3.0.0
info: { title: Shop, version: '1' }
paths:
  /login:
    post:
      operationId: login
      tags: [Sessions]
      parameters: [{ name: user, in: query, schema: { type: string } }]
      responses: { 200: { description: Fine, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } }
components:
  schemas:
    Book: { type: object, properties: { at: { type: string, format: date }, title: { type: string } } }
";

fn reading(overlay: &str) -> crate::Reading {
    Facts::from_document(DOCUMENT, &Overlay::parse(overlay).unwrap())
}

#[test]
fn corrections_are_made() {
    let reading = reading(
        r#"
        [[fix]]
        reason = "they are no use"
        at = "/components/schemas/Book/properties/title"
        remove = true
        [[fix]]
        reason = "a list comes"
        operation = "login"
        result = "array of Book"
        [[fix]]
        reason = "with the time"
        type = "Book"
        property = "at"
        kind = "date-time"
        [operation.login]
        reason = "addresses end up in logs"
        form = ["user"]
        "#,
    );
    assert_eq!(reading.notes.all().count(), 0, "{}", reading.notes.summary(9));
    let login = &reading.facts.operations["login"];
    assert_eq!(login.successes[0][0].kind, Kind::list(Kind::Ref("Book".into())));
    assert_eq!(login.parameters[0].place, Place::Form);
    let Type::Object(book) = &reading.facts.types["Book"] else { panic!("it is an object") };
    assert_eq!((book.len(), &book["at"].kind), (1, &Kind::DateTime));
}

#[test]
fn an_entry_that_fits_nothing_is_an_error() {
    let reading = reading(
        r#"
        [[fix]]
        reason = "r"
        at = "/paths/~1gone/get"
        remove = true
        [[fix]]
        reason = "r"
        operation = "gone"
        result = "text"
        [[fix]]
        reason = "r"
        type = "Book"
        property = "gone"
        kind = "text"
        [tag.Gone]
        [operation.gone]
        reason = "r"
        [operation.login]
        reason = "r"
        pending = [202]
        form = ["gone"]
        [type.Gone]
        reason = "r"
        "#,
    );
    let errors: Vec<_> = reading.notes.errors().map(|note| format!("{}: {}", note.at, note.message)).collect();
    assert_eq!(errors.len(), 8, "{errors:#?}");
}

#[test]
fn an_entry_that_says_nothing_new_is_noted() {
    let reading = reading("[[fix]]\nreason = \"r\"\ntype = \"Book\"\nproperty = \"at\"\nkind = \"date\"\n");
    assert!(!reading.notes.has_errors());
    assert!(reading.notes.all().any(|note| note.message.contains("remove the entry")));
}

#[test]
fn a_reason_is_asked_for() {
    let error = Overlay::parse("[operation.login]\nretry = \"never\"\n[[fix]]\nat = \"/x\"\n").unwrap_err();
    assert!(error.contains("overlay fix 1 (/x), operation.login"), "{error}");
    assert!(Overlay::parse("[operation.login]\nretries = 3\n").unwrap_err().contains("retries"));
}
