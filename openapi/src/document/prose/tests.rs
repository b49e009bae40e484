use super::*;
use crate::import::{Imported, Sources, import};
use crate::overlay::Overlay;

const DOCUMENT: &str = r"
openapi: 3.0.3
info:
  title: Garage
  version: '1'
  description: |
    # Welcome
    Cars are *repaired* here.
tags: [{ name: Cars, description: 'All about [Car].', externalDocs: { url: https://garage.example/cars } }]
paths:
  /cars/{plate}:
    put:
      operationId: repair
      tags: [Cars]
      summary: Repairs a car
      description: <b>Slowly</b>. Deprecated since autumn. Use `mend` instead.
      deprecated: true
      parameters:
        - { name: plate, in: path, required: true, description: Without spaces, schema: { type: string, maxLength: 8, pattern: '^[A-Z]+$' } }
        - { name: limit, in: query, schema: { type: integer, default: 10 }, example: 20 }
      requestBody:
        description: The car as it should be.
        content: { application/json: { schema: { $ref: '#/components/schemas/Car' }, example: { wheels: 4 } } }
      responses:
        '200': { description: The bill, content: { application/json: { schema: { type: string } } } }
        '404': { description: Not Found }
components:
  schemas:
    Car:
      type: object
      title: Car
      description: |
        What stands in a garage

        See https://garage.example.
      properties:
        wheels: { type: integer, description: How many it has left, minimum: 0, example: 3 }
        kind: { $ref: '#/components/schemas/Kind' }
        owner: { $ref: '#/components/schemas/Owner' }
    Kind: { type: string, enum: [small, big], description: Size., x-enum-descriptions: [Two doors, Four doors] }
    Owner: { type: string, description: Who pays. }
";

fn imported(texts: impl FnOnce(Texts) -> Texts) -> Imported {
    let reading = Facts::from_document(DOCUMENT, &Overlay::default());
    assert!(!reading.notes.has_errors());
    import(&Sources { facts: reading.facts, texts: texts(reading.texts), ..Sources::default() })
}

#[test]
fn the_documents_words_are_the_documentation() {
    let imported = imported(|texts| texts);
    assert_eq!(imported.missing, [""; 0]);
    let files = &imported.files;
    for (path, expected) in [
        (
            "mod.rs",
            "//! Operations of Garage, one module per group.\n//!\n//! ### Welcome\n//! Cars are *repaired* here.\n",
        ),
        ("cars/mod.rs", "/// All about \\[Car].\n///\n/// See <https://garage.example/cars>.\n"),
        (
            "cars/mod.rs",
            "    /// Repairs a car.\n    ///\n    /// **Slowly**. Deprecated since autumn. Use `mend` instead.\n    ///\n    /// Responses:\n    ///\n    /// - 200: The bill.\n",
        ),
        ("cars/mod.rs", "#[deprecated = \"Deprecated since autumn. Use `mend` instead.\"]"),
        ("cars/mod.rs", "        /// Without spaces. At most 8 characters. Matches `^[A-Z]+$`.\n        plate"),
        (
            "cars/mod.rs",
            "        /// The car as it should be.\n        ///\n        /// Example:\n        ///\n        /// ```json\n        /// {\n        ///   \"wheels\": 4\n        /// }\n        /// ```\n",
        ),
        ("cars/mod.rs", "        /// Limit. Default: `10`. Example: `20`.\n        limit"),
        ("cars/types.rs", "/// What stands in a garage.\n///\n/// See <https://garage.example>.\n"),
        ("cars/types.rs", "    /// How many it has left. At least 0. Example: `3`.\n    pub wheels"),
        ("cars/types.rs", "    /// Kind.\n    pub kind"),
        ("cars/types.rs", "    /// Who pays.\n    pub owner"),
        ("cars/types.rs", "/// Size.\n#[derive"),
        ("cars/types.rs", "    /// Four doors.\n"),
    ] {
        assert!(files[path].contains(expected), "{path} has no {expected}\n{}", files[path]);
    }
}

#[test]
fn texts_of_a_folder_win_over_those_of_the_document() {
    let imported = imported(|words| {
        let mut texts = Texts::default();
        texts.add("[op.repair]\ndoc = \"Own.\"\n[type.Car]\nfields.wheels = \"Own wheels.\"\n").unwrap();
        texts.add_shared("limit = \"Own limit.\"\n").unwrap();
        texts.or(words)
    });
    assert_eq!(imported.unknown, [""; 0]);
    let (code, types) = (&imported.files["cars/mod.rs"], &imported.files["cars/types.rs"]);
    assert!(code.contains("/// Own.\n    #[endpoint") && code.contains("/// Own limit.\n"), "{code}");
    assert!(code.contains("/// Without spaces.") && types.contains("/// What stands in a garage."), "{code}");
    assert!(types.contains("/// Own wheels.\n"), "{types}");
}

#[test]
fn a_first_sentence_ends_as_one() {
    for (summary, description, expected) in [
        ("Finds cars", "Finds cars.", ("Finds cars.", "")),
        ("", "All of:\n\n- one\n- two", ("All of:", "- one\n- two")),
        ("", "### Cars\nAll of them", ("Cars.", "All of them")),
        ("Is it (really)?", "More", ("Is it (really)?", "More")),
        ("", "", ("", "")),
    ] {
        let (doc, more) = split(summary, description);
        assert_eq!((doc.as_str(), more.as_str()), expected);
    }
}

#[test]
fn phrases_for_a_status_are_no_documentation() {
    for (status, words, says) in [
        ("200", "OK", false),
        ("404", "Not found.", false),
        ("200", "Status 200.", false),
        ("default", "unexpected error", false),
        ("404", "No such car", true),
    ] {
        assert_eq!(says_more(status, words), says, "{words}");
    }
}
