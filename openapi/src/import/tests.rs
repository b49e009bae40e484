use expect_test::expect;

use super::*;

/// A table with an example of everything.
const TABLE: &str = r#"{
"title": "Shop", "version": "2", "declared": false,
"operations": {
"book": {"call":"GET /books/{book-id}/{type}.json","tag":"Book","stability":"beta","parameters":{"query id":"text","query f[x]":"integer","query call":"boolean","path type":"text required","path book-id":"integer required","query at":"date-time required","query ids":"list<text> comma","query where":"map<text> json","header X-Trace":"text","query deep":"map<any> deep"},"ok":{"200":"ref<Book>"},"errors":{"404":"ref<Error>","422":"ref<Invalid>","4XX":"nothing"}},
"saveBook": {"call":"PUT /books","tag":"Book","deprecated":true,"body":{"application/json":"ref<Book> required"},"ok":{"200":"ref<Book>","201":"text","204":"nothing"},"errors":{"404":"ref<Error>","409":"nothing"}},
"book_cover": {"call":"GET /cover","tag":"Book","free_parameters":true,"ok":{"200":{"image/png":"binary","text":"text"},"202":"nothing"},"pending":[202],"errors":{"404":"ref<Error>"}},
"books": {"call":"GET /books","tag":"Book","parameters":{"query limit":"integer","query offset":"integer"},"ok":{"200":"list<ref<Book>>"},"errors":{"404":"ref<Error>"}},
"login": {"call":"POST /login","tag":"Session","parameters":{"form user":"text required","form password":"text required"},"ok":{"200":"list<ref<Invalid>>","201":"list<ref<Invalid>>"},"errors":{"404":"ref<Error>"}},
"shades": {"call":"GET /shades{base-color}/{of}{more}","tag":"Session","parameters":{"path base-color":"list<text> matrix-exploded required","path of":"ref<Shade> comma required","path more":"map<text> label required"},"ok":{"204":"nothing"}},
"scan": {"call":"POST /scan","tag":"Session","parameters":{"part title":"text required","part scan-file":"binary file required","part pages":"list<binary> file","part shade":"ref<Shade> json"},"ok":{"204":"nothing"}},
"note": {"call":"POST /note","tag":"Session","parameters":{"query body":"text"},"body":{"text/plain":"text"},"ok":{"200":{"text/plain":"text"}}},
"upload": {"call":"GET /upload","tag":"Session","body":{"image/png":"binary required"},"ok":{"204":"nothing"}}
},
"types": {
"Book": {"id":"integer read-only","type":"ref<Binding>","mimeType":"text nullable","next":"ref<Book>","parts":"list<ref<Book>>","password":"text write-only required","any":"any","names":"ref<Names>","self":"date"},
"Binding": ["hard","soft-cover","unknown"],
"BookError": {"message":"text"},
"Error": {"message":"text","cause":"ref<BookError>"},
"Invalid": {"field":"text required"},
"Names": "map<null|text>",
"Shade": {"red":"integer"},
"Unused": {"x":"text"}
}
}"#;

fn sources() -> Sources {
    let overlay = r#"
        [document]
        docs_url = "https://shop.example/{tag}/{operation}"
        pages = { limit = "limit", offset = "offset" }
        [tag.Book]
        trait = "Books"
        doc = "Books, new and old."
        [operation.login]
        reason = "internal"
        secret = ["password"]
        auth = "none"
        retry = "never"
        timeout = "5s"
        retry_after_cap = "9s"
    "#;
    let mut texts = Texts::default();
    let docs = "[op.book]\ndoc = \"A book.\"\nmore = \"Or none.\"\nargs.id = \"Its id.\"\n[op.gone]\ndoc = \"x\"\n[type.Book]\ndoc = \"A book.\"\nfields.self = \"Itself.\"\n";
    texts.add(docs).unwrap();
    let mut older = Facts::from_json(TABLE).unwrap();
    older.operations.swap_remove("login");
    older.operations["book"].parameters.retain(|parameter| parameter.name != "at");
    let mut since = Since::default();
    since.add("1", older);
    let facts = Facts::from_json(TABLE).unwrap();
    Sources { facts, overlay: Overlay::parse(overlay).unwrap(), texts, since }
}

#[test]
fn notes_of_an_import() {
    let imported = import(&sources());
    let notes: Vec<_> = imported.notes.all().map(ToString::to_string).collect();
    expect![[r"
        note: no operation uses the type; not generated
          --> type Unused
        note: the name `BookError` is in use; the type is called `BookErrorData`
          --> type BookError"]]
    .assert_eq(&notes.join("\n"));
    assert_eq!(imported.unknown, ["op.gone"]);
    assert_eq!(
        imported.missing,
        [
            "op.saveBook",
            "op.book_cover",
            "op.books",
            "op.login",
            "op.shades",
            "op.scan",
            "op.note",
            "op.upload",
            "type.BookError",
            "type.Error",
            "type.Invalid",
            "type.Shade"
        ]
    );
    expect![[r#"
        [features]
        ## Every group of operations.
        full = ["book", "session"]
        book = []
        session = []
    "#]]
    .assert_eq(&imported.features);
}

#[test]
fn a_trait() {
    let files = import(&sources()).files;
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        [
            "book/mod.rs",
            "book/types.rs",
            "common/mod.rs",
            "common/types.rs",
            "mod.rs",
            "session/mod.rs",
            "session/types.rs"
        ]
    );
    expect_test::expect_file!["../../tests/imported/book.rs"].assert_eq(&files["book/mod.rs"]);
    expect_test::expect_file!["../../tests/imported/book_types.rs"].assert_eq(&files["book/types.rs"]);
    expect_test::expect_file!["../../tests/imported/session.rs"].assert_eq(&files["session/mod.rs"]);
    expect_test::expect_file!["../../tests/imported/mod.rs"].assert_eq(&files["mod.rs"]);
}

#[test]
fn additions_of_the_overlay() {
    let mut sources = sources();
    let overlay = "[tag.Session]\nalways = true\n[type.Book]\nreason = \"r\"\nsecret = [\"password\"]\n";
    sources.overlay = Overlay::parse(overlay).unwrap();
    let imported = import(&sources);
    assert!(!imported.features.contains("session") && !imported.files["mod.rs"].contains("feature = \"session\""));
    assert!(imported.files["book/types.rs"].contains("pub password: Secret,"));
}

#[test]
fn names_of_the_overlay_that_are_in_use_are_errors() {
    let mut sources = sources();
    sources.facts.operations.insert("save_book".to_owned(), sources.facts.operations["saveBook"].clone());
    sources.facts.operations["note"].tag = Some("books".to_owned());
    let overlay = "[tag.books]\ntrait = \"Books\"\nmodule = \"common\"\n[tag.Book]\ntrait = \"Books\"\n[operation.save_book]\nname = \"save_book\"\nreason = \"none\"\n";
    sources.overlay = Overlay::parse(overlay).unwrap();
    let imported = import(&sources);
    let errors: Vec<_> = imported.notes.errors().map(|note| note.message.clone()).collect();
    expect![[r"
        the trait name `Books` is in use; set another `trait` in the overlay
        the method name `save_book` is in use; set another `name` in the overlay
        the module name `common` is in use; set another `module` in the overlay"]]
    .assert_eq(&{
        let mut errors = errors;
        errors.sort_by_key(|error| !error.contains("trait"));
        errors.join("\n")
    });
    assert!(imported.files.is_empty());
}

/// Imports an operation for each tag, and returns the modules with their traits, and the methods of all.
fn named(operations: &[(&str, &str, &str)]) -> (Vec<String>, Vec<String>) {
    use std::fmt::Write as _;
    let mut text = String::from("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n");
    for (tag, id, path) in operations {
        let _ = writeln!(
            text,
            "  {path:?}: {{ get: {{ tags: [{tag:?}], operationId: {id:?}, responses: {{ 204: {{ description: x }} }} }} }}"
        );
    }
    let reading = Facts::from_document(&text, &Overlay::default());
    let imported = import(&Sources { facts: reading.facts, ..Sources::default() });
    assert!(!imported.notes.has_errors(), "{}", imported.notes.summary(9));
    let of = |text: &str, word: &str| -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.trim().strip_prefix(word).map(str::to_owned));
        lines.map(|line| line.split([' ', '(']).next().unwrap_or_default().to_owned()).collect()
    };
    let pages = || imported.files.iter().filter(|(path, _)| path.ends_with("/mod.rs"));
    let traits = pages().flat_map(|(path, text)| {
        let module = path.split('/').next().unwrap_or_default().to_owned();
        of(text, "pub trait ").into_iter().map(move |name| format!("{module} {name}"))
    });
    (traits.collect(), pages().flat_map(|(_, text)| of(text, "fn ")).collect())
}

#[test]
fn tags_of_any_spelling_become_modules() {
    let (traits, _) = named(&[
        ("2 factor", "a", "/a"),
        ("type", "b", "/b"),
        ("Größen", "c", "/c"),
        ("common", "d", "/d"),
        ("Fingerpost", "e", "/e"),
        ("Billing Accounts", "f", "/f"),
        ("Billing accounts", "g", "/g"),
        ("日本", "h", "/h"),
    ]);
    expect![[r"
        billing_accounts BillingAccounts
        common_operations Common
        fingerpost_operations Fingerpost
        grossen Grossen
        n2_factor N2Factor
        ri_ben RiBen
        type_operations Type"]]
    .assert_eq(&traits.join("\n"));
}

#[test]
fn ids_that_are_one_name_in_code_are_numbered() {
    let (_, methods) = named(&[("A", "getUser", "/a"), ("A", "get_user", "/b"), ("A", "get user", "/c")]);
    assert_eq!(methods, ["get_user", "get_user_2", "get_c"]);
}

#[test]
fn many_types_have_a_file_for_each_schema() {
    let mut sources = sources();
    let Type::Object(book) = sources.facts.types["Book"].clone() else { panic!("it is an object") };
    let mut book = book;
    for (family, count) in [("Alpha", 40), ("Beta", 15), ("Gamma", 2)] {
        for index in 0..count {
            let name = format!("{family}Kind{index}");
            book.insert(name.clone(), crate::facts::Property::of(crate::facts::Kind::Ref(name.clone())));
            let properties =
                (0..6).map(|index| (format!("p{index}"), crate::facts::Property::of(crate::facts::Kind::Text)));
            sources.facts.types.insert(name, Type::Object(properties.collect()));
        }
    }
    sources.facts.types.insert("Book".to_owned(), Type::Object(book));
    let files = import(&sources).files;
    let names: Vec<_> = files.keys().filter_map(|path| path.strip_prefix("book/types/")).collect();
    let kinds = [("alpha", 40), ("beta", 15), ("gamma", 2)];
    let kinds =
        kinds.iter().flat_map(|(family, count)| (0..*count).map(move |index| format!("{family}_kind{index}.rs")));
    let mut expected: Vec<_> = kinds.chain(["binding.rs", "book.rs", "mod.rs"].map(str::to_owned)).collect();
    expected.sort();
    assert_eq!(names, expected);
    let book = &files["book/types/book.rs"];
    assert!(book.contains("pub struct Book {") && book.contains("pub struct WriteBook {"), "{book}");
    for (path, text) in &files {
        assert!(text.lines().count() < 650, "{path} is long");
    }
}
