use super::*;

const TABLE: &str = r#"{
"title": "Shop", "version": "1", "declared": false,
"operations": {
"book": {"call":"GET /books/{book-id}","parameters":{"path book-id":"integer required","query ids":"list<text> comma","cookie c":"list<text>"},"ok":{"200":"ref<Book>","202":"nothing"},"pending":[202],"errors":{"404":"ref<Problem>","5XX":"nothing"}},
"file": {"call":"GET /file","ok":{"200":{"text":"text","application/json":"any"}}},
"save": {"call":"PUT /books","body":{"application/json":"ref<Book> required"},"ok":{"204":"nothing"}}
},
"types": {
"Book": {"id":"integer read-only","title":"text required nullable","of":"list<ref<Book>>","size":"ref<Size>","password":"text write-only"},
"Problem": {"message":"text"},
"Size": ["small","big"]
}
}"#;

/// The same API as a table of declared endpoints.
const DECLARED: &str = r#"{
"title": "", "version": "", "declared": true,
"operations": {
"book": {"call":"GET /books/{id}","parameters":{"path id":"integer required","query ids":"list<text> comma"},"ok":{"2XX":"ref<MyBook>"},"pending":[202],"errors":{"404":"any"}},
"file": {"call":"GET /file","ok":{"2XX":{"application/octet-stream":"binary"}}},
"save": {"call":"PUT /books","body":{"application/json":"ref<WriteBook> required"},"ok":{"2XX":"nothing"}}
},
"types": {
"MyBook": {"id":"integer","title":"text","of":"list<ref<MyBook>>","size":"ref<MySize>"},
"WriteBook": {"title":"text","of":"list<ref<WriteBook>>","size":"ref<MySize>","password":"text"},
"MySize": ["small","big",null]
}
}"#;

fn table(text: &str) -> Facts {
    Facts::from_json(text).unwrap()
}

fn report(declared: &str, document: &str) -> String {
    check(&table(declared), &table(document), &CheckOptions::default()).to_string()
}

#[test]
fn equal_tables_have_no_drift() {
    assert_eq!(report(TABLE, TABLE), "no drift\n");
    assert_eq!(report(DECLARED, TABLE), "no drift\n");
}

#[test]
fn a_nullable_name_of_a_kind_agrees_with_the_kind() {
    let of = |kind: &str, payload: &str| {
        let table =
            TABLE.replace(r#""Problem": {"message":"text"}"#, &format!(r#""Problem": {{"all":"{kind}"}}{payload}"#));
        assert_ne!(table, TABLE);
        table
    };
    let declared = DECLARED.replace(r#""404":"any""#, r#""404":"ref<MyProblem>""#).replace(
        r#""MySize": ["#,
        r#""MyProblem": {"all":"list<map<any>>"},
"MySize": ["#,
    );
    for (kind, payload) in [
        ("list<null|ref<Payload>>", r#","Payload":"map<any>""#),
        ("list<null|ref<Payload>>", r#","Payload":"null|ref<Inner>","Inner":"map<any>""#),
        ("null|list<ref<Payload>>", r#","Payload":"null|map<any>""#),
    ] {
        assert_eq!(report(&declared, &of(kind, payload)), "no drift\n", "{kind} {payload}");
    }
    let other = of("list<null|ref<Payload>>", r#","Payload":"list<any>""#);
    assert!(
        report(&declared, &other).contains("property all: declared list<map<any>>"),
        "{}",
        report(&declared, &other)
    );
}

#[test]
fn headers_of_another_case_are_the_same() {
    let with =
        |table: &str, name: &str| table.replace(r#""query ids""#, &format!(r#""header {name}":"text","query ids""#));
    let (declared, document) = (with(DECLARED, "idempotency-key"), with(TABLE, "Idempotency-Key"));
    assert_eq!(report(&declared, &document), "no drift\n");
    assert_eq!(report(&with(TABLE, "IDEMPOTENCY-KEY"), &document), "no drift\n");
    assert!(report(&with(DECLARED, "other"), &document).contains("parameter header Idempotency-Key: in the document"));
    let query = |name: &str| TABLE.replace("query ids", &format!("query {name}"));
    assert_ne!(report(&query("Ids"), &query("ids")), "no drift\n", "other names have a case");
}

#[test]
fn a_document_against_its_successor() {
    let newer = TABLE
        .replace("GET /file", "GET /files")
        .replace("text required nullable", "integer nullable")
        .replace(r#""big""#, r#""large""#)
        .replace("comma\"", "required\"")
        .replace("\"book\": {", "\"novel\": {");
    assert_eq!(
        report(TABLE, &newer),
        "operation novel\n  in the document (GET /books/{book-id}), not declared\n\
         operation file\n  path: declared /file, the document has /files\n\
         operation book\n  declared (GET /books/{book-id}), not in the document\n\
         type Book\n  property title: declared text, the document has integer\n  \
         property title: declared required nullable, the document has nullable\n\
         type Size\n  value large: in the document (a value), not declared\n  \
         value big: declared (a value), not in the document\n7 differences\n"
    );
}

#[test]
fn declarations_against_another_document() {
    for (from, to, expected) in [
        (
            "\"5XX\":\"nothing\"",
            "\"5XX\":\"ref<Problem>\"",
            "operation book\n  error 5XX: in the document (application/json ref<Problem>), not declared\n1 difference\n",
        ),
        (
            "\"200\":\"ref<Book>\"",
            "\"200\":{\"application/xml\":\"ref<Book>\",\"application/json\":\"ref<Book>\"}",
            "no drift\n",
        ),
        (
            "\"call\":\"PUT /books\"",
            "\"call\":\"POST /books\"",
            "operation save\n  method: declared PUT, the document has POST",
        ),
        ("integer required", "text required", "parameter path book-id: declared integer, the document has text"),
        ("list<text> comma", "list<text>", "parameter query ids, style: declared comma, the document has plain"),
        ("\"query ids\"", "\"query id\"", "parameter query id: in the document (list<text>), not declared"),
        (
            "\"200\":\"ref<Book>\"",
            "\"200\":\"list<ref<Book>>\"",
            "result 200: declared ref<MyBook>, the document has list<ref<Book>>",
        ),
        (
            "\"200\":\"ref<Book>\"",
            "\"200\":\"nothing\"",
            "result 200: declared application/json ref<MyBook>, the document has nothing",
        ),
        (
            "\"204\":\"nothing\"",
            "\"204\":\"text\"",
            "result 204: declared nothing, the document has application/json text",
        ),
        ("\"404\":\"ref<Problem>\"", "\"409\":\"nothing\"", "error 409: in the document (nothing), not declared"),
        ("ref<Book> required", "ref<Book>", "body, required: declared true, the document has false"),
        ("[202]", "[]", "pending: declared [202], the document has []"),
        (
            "\"of\":\"list<ref<Book>>\"",
            "\"of\":\"ref<Book>\"",
            "property of: declared list<ref<MyBook>>, the document has ref<Book>",
        ),
        ("integer read-only", "integer", "type Book\n  property id: in the document (integer), not declared"),
        ("text write-only", "text", "property password: in the document (text), not declared"),
        (",\"big\"", "", "type Size\n  value big: declared (a value), not in the document"),
        ("\"404\":\"ref<Problem>\"", "\"404\":{\"text\":\"ref<Problem>\"}", "no drift"),
        ("{\"message\":\"text\"}", "\"text\"", "no drift"),
    ] {
        assert!(TABLE.contains(from), "{from}");
        let report = report(DECLARED, &TABLE.replacen(from, to, 1));
        assert!(report.contains(expected), "{from} → {to}: {report}");
    }
}

#[test]
fn part_of_a_document_can_be_enough() {
    let mut declared = table(DECLARED);
    declared.operations.swap_remove("file");
    assert_eq!(check(&declared, &table(TABLE), &CheckOptions::default()).drifts.len(), 1);
    assert!(check(&declared, &table(TABLE), &CheckOptions { partial: true }).is_clean());
}

#[test]
fn the_report_for_programs() {
    let newer = TABLE.replace("GET /file", "GET /files");
    let report = check(&table(TABLE), &table(&newer), &CheckOptions::default());
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    let expected = serde_json::json!({ "drifts": [
        { "of": "operation", "name": "file", "part": "path", "declared": "/file", "document": "/files" },
    ] });
    assert_eq!(json, expected);
}

#[test]
fn types_that_are_themselves_end() {
    let table = TABLE.replace(r#"{"message":"text"}"#, r#""list<map<ref<Problem>>>""#);
    assert_eq!(report(DECLARED, &table), "no drift\n");
    let declared = table.replace("\"declared\": false", "\"declared\": true");
    assert_eq!(report(&declared, &table), "no drift\n");
}

mod spread {
    //! Objects whose fields are the parameters.

    use std::collections::BTreeMap;

    use fingerpost::endpoints;

    use super::super::*;
    use crate::Overlay;

    #[derive(fingerpost::Model)]
    struct Window {
        from: Option<String>,
        until: Option<String>,
    }

    #[derive(fingerpost::Model)]
    struct Page {
        limit: Option<i64>,
    }

    #[endpoints]
    trait Loaves {
        #[endpoint(GET "/loaves")]
        fn loaves(&self, #[query(flatten)] page: Option<&Page>, #[query(flatten)] when: Option<&Window>) -> String;

        #[endpoint(GET "/ovens")]
        fn ovens(&self, #[query(flatten)] more: Option<&BTreeMap<String, String>>) -> String;

        #[endpoint(POST "/bakes")]
        fn bakes(&self, #[form(flatten)] baked: Option<&Window>) -> String;
    }

    const DOCUMENT: &str = "openapi: 3.1.0\ninfo: { title: Bakery, version: '1' }\npaths:
  /loaves:
    get:
      operationId: loaves
      parameters:
        - { name: baked-within, in: query, schema: { $ref: '#/components/schemas/Window' } }
        - { name: paging, in: query, schema: { $ref: '#/components/schemas/Page' } }
      responses: { 200: { description: All., content: { application/json: { schema: { type: string } } } } }
  /ovens:
    get:
      operationId: ovens
      parameters:
        - { name: filter, in: query, schema: { type: object, additionalProperties: { type: string } } }
      responses: { 200: { description: All., content: { application/json: { schema: { type: string } } } } }
  /bakes:
    post:
      operationId: bakes
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, properties: { within: { $ref: '#/components/schemas/Window' } } }
            encoding: { within: { style: form } }
      responses: { 200: { description: Done., content: { application/json: { schema: { type: string } } } } }
components:
  schemas:
    Window: { type: object, properties: { from: { type: string }, until: { type: string } } }
    Page: { type: object, properties: { limit: { type: integer } } }
";

    fn report(document: &str) -> String {
        let document = Facts::from_document(document, &Overlay::default()).facts;
        check(&Facts::from_endpoints(<dyn Loaves>::ENDPOINTS), &document, &CheckOptions::default()).to_string()
    }

    #[test]
    fn objects_are_counterparts_by_their_fields_since_their_names_are_not_sent() {
        assert_eq!(report(DOCUMENT), "no drift\n");
        let other = report(&DOCUMENT.replace("until:", "before:"));
        assert!(other.contains("type Window\n"), "{other}");
        assert!(!other.contains("parameter"), "{other}");
    }

    #[test]
    fn a_declared_map_stands_for_any_parameters_of_the_document() {
        let none = report(&DOCUMENT.replace(
            "name: filter, in: query, schema: { type: object",
            "name: filter, in: query, schema: { type: string",
        ));
        assert!(none.contains("free parameters: declared true, the document has false"), "{none}");
        assert!(none.contains("parameter query filter: in the document (text), not declared"), "{none}");
        let marked = DOCUMENT.replace("operationId: ovens\n", "operationId: ovens\n      x-free-parameters: true\n");
        assert_eq!(report(&marked), "no drift\n");
    }

    #[test]
    fn objects_and_other_values_are_no_counterparts() {
        let list = DOCUMENT.replace(
            "name: paging, in: query, schema: { $ref: '#/components/schemas/Page' }",
            "name: paging, in: query, schema: { type: array, items: { type: string } }",
        );
        let drift = report(&list);
        assert!(drift.contains("parameter query paging: in the document (list<text>), not declared"), "{drift}");
        assert!(drift.contains("parameter query page: declared (ref<Page>), not in the document"), "{drift}");
    }
}
