//! Schemas as types, in the text form of facts.

use expect_test::{Expect, expect};

use super::*;

/// Reads a document with these schemas, in YAML, indented by four, and returns its types, a line each.
fn types(schemas: &str) -> (String, Vec<String>) {
    let document = format!(
        "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}\n"
    );
    let reading = Facts::from_document(&document, &Overlay::default());
    assert!(!reading.notes.has_errors(), "{}", reading.notes.summary(9));
    let json = reading.facts.to_json();
    let types =
        json.split_once("\"types\": {\n").map_or("", |(_, types)| types).trim_end_matches("\n}\n}\n").to_owned();
    (types, reading.notes.all().map(|note| note.message.clone()).collect())
}

#[track_caller]
fn check(schemas: &str, expected: &Expect) {
    let (types, notes) = types(schemas);
    expected.assert_eq(&types);
    assert_eq!(notes, [""; 0]);
}

#[test]
fn a_discriminator_tells_members_apart() {
    check(
        "    Shape:
      oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }, { $ref: '#/components/schemas/Line' }]
      discriminator: { propertyName: kind, mapping: { circle: '#/components/schemas/Circle', round: Circle, square: Square } }
    Circle: { type: object, required: [kind, radius], properties: { kind: { type: string }, radius: { type: number } } }
    Square: { type: object, required: [kind], properties: { kind: { type: string } } }
    Line: { type: object, required: [kind], properties: { kind: { const: line } } }
    Plain:
      anyOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }, { type: 'null' }]
      discriminator: { propertyName: kind }
    Both:
      oneOf: [{ $ref: '#/components/schemas/Shape' }, { type: object, required: [kind], properties: { kind: { const: other } } }]",
        &expect![[r#"
            "Both": {"oneOf":[{"ref<Circle>":["circle","round"]},{"ref<Square>":["square"]},{"ref<Line>":["line"]},{"ref<BothOther>":["other"]}],"tag":"kind"},
            "BothOther": {"kind":"ref<BothOtherKind> required"},
            "BothOtherKind": ["other"],
            "Circle": {"kind":"text required","radius":"number required"},
            "Line": {"kind":"ref<LineKind> required"},
            "LineKind": ["line"],
            "Plain": {"oneOf":[{"ref<Circle>":["Circle"]},{"ref<Square>":["Square"]}],"tag":"kind"},
            "Shape": {"oneOf":[{"ref<Circle>":["circle","round"]},{"ref<Square>":["square"]},{"ref<Line>":["line"]}],"tag":"kind"},
            "Square": {"kind":"text required"}"#]],
    );
}

#[test]
fn a_base_with_a_discriminator_is_a_union_of_those_that_extend_it() {
    check(
        "    Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } } }
    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
    Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { friend: { $ref: '#/components/schemas/Pet' } } }] }
    Fish: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [kind] }] }
    Owner: { type: object, properties: { pet: { allOf: [{ $ref: '#/components/schemas/Pet' }], description: x } } }
    Itself: { oneOf: [{ $ref: '#/components/schemas/Again' }, { type: string }, { type: integer }] }
    Again: { $ref: '#/components/schemas/Itself' }",
        &expect![[r#"
            "Again": "ref<Itself>",
            "Cat": {"kind":"text required","name":"text","lives":"integer"},
            "Dog": {"kind":"text required","name":"text","friend":"ref<Pet>"},
            "Fish": {"kind":"text required","name":"text"},
            "Itself": {"oneOf":[{"text":[]},{"integer":[]}]},
            "Owner": {"pet":"ref<Pet>"},
            "Pet": {"oneOf":[{"ref<Cat>":["cat"]},{"ref<Dog>":["Dog"]},{"ref<Fish>":["Fish"]},{"ref<PetBase>":["Pet"]}],"tag":"kind"},
            "PetBase": {"kind":"text required","name":"text"}"#]],
    );
    check(
        "    Base: { type: object, properties: { kind: { type: string } }, oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }], discriminator: { propertyName: kind } }
    One: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { a: { type: integer } } }] }
    Two: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { b: { type: integer } } }] }",
        &expect![[r#"
            "Base": {"oneOf":[{"ref<One>":["One"]},{"ref<Two>":["Two"]}],"tag":"kind"},
            "One": {"kind":"text","a":"integer"},
            "Two": {"kind":"text","b":"integer"}"#]],
    );
}

#[test]
fn members_without_a_discriminator_are_told_apart_by_constants_and_required_properties() {
    check(
        "    ByTag:
      oneOf: [{ type: object, required: [type], properties: { type: { const: a } } }, { type: object, required: [type], properties: { type: { enum: [b, c] } } }]
    ByNumber:
      oneOf: [{ type: object, required: [v], properties: { v: { const: 1 }, x: {} } }, { type: object, required: [v, y], properties: { v: { const: 2 }, y: {} } }]
    ByRequired:
      anyOf: [{ type: object, title: Some thing, properties: { a: {} } }, { type: object, required: [a, b], properties: { a: {}, b: {} } }]
    Three: { oneOf: [{ type: object, required: [a, b], properties: { a: {}, b: {} } }, { type: object, properties: { a: {}, c: {} } }, { type: object, required: [d], properties: { d: {} } }] }
    Expandable: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Book' }, { type: array, items: { type: string } }, { type: object, additionalProperties: { type: integer } }], nullable: true }
    Book: { type: object, required: [id, object], properties: { id: { type: string }, object: { const: book } } }
    Deep: { oneOf: [{ oneOf: [{ type: integer }, { type: 'null' }] }, { $ref: '#/components/schemas/Expandable' }, { type: integer }] }",
        &expect![[r#"
            "Book": {"id":"text required","object":"ref<BookObject> required"},
            "BookObject": ["book"],
            "ByNumber": {"oneOf":[{"ref<ByNumberX>":[{"v":1}]},{"ref<ByNumberY>":[{"v":2}]}]},
            "ByNumberX": {"v":"ref<ByNumberXV> required","x":"any"},
            "ByNumberXV": [1],
            "ByNumberY": {"v":"ref<ByNumberYV> required","y":"any required"},
            "ByNumberYV": [2],
            "ByRequired": {"oneOf":[{"ref<ByRequiredObject>":["b"]},{"ref<ByRequiredSomeThing>":[]}]},
            "ByRequiredObject": {"a":"any required","b":"any required"},
            "ByRequiredSomeThing": {"a":"any"},
            "ByTag": {"oneOf":[{"ref<ByTagA>":["a"]},{"ref<ByTagObject>":["b","c"]}],"tag":"type"},
            "ByTagA": {"type":"ref<ByTagAType> required"},
            "ByTagAType": ["a"],
            "ByTagObject": {"type":"ref<ByTagObjectType> required"},
            "ByTagObjectType": ["b","c"],
            "Deep": {"oneOf":[{"integer":[]},{"text":[]},{"ref<Book>":[{"object":"book"}]},{"list<text>":[]},{"map<integer>":[]}]},
            "Expandable": {"oneOf":[{"text":[]},{"ref<Book>":[{"object":"book"}]},{"list<text>":[]},{"map<integer>":[]}]},
            "Three": {"oneOf":[{"ref<ThreeB>":["b"]},{"ref<ThreeD>":["d"]},{"ref<ThreeC>":[]}]},
            "ThreeB": {"a":"any required","b":"any required"},
            "ThreeC": {"a":"any","c":"any"},
            "ThreeD": {"d":"any required"}"#]],
    );
}

#[test]
fn members_that_cannot_be_told_apart_are_noted() {
    let (_, notes) =
        types("    X: { anyOf: [{ type: object, properties: { a: {} } }, { type: object, properties: { b: {} } }] }");
    assert_eq!(notes, ["members of the union cannot be told apart; they are one type with the properties of all"]);
    let (_, notes) = types(
        "    X: { oneOf: [{ type: object, properties: { a: {} } }, { type: string }], discriminator: { propertyName: a } }",
    );
    assert_eq!(notes, ["the discriminator `a` does not tell all members apart; their shapes do"]);
}

#[test]
fn members_that_cannot_be_told_apart_are_one_type_that_loses_nothing() {
    let (types, _) = types(
        "    Ship: { anyOf: [{ $ref: '#/components/schemas/Tug' }, { $ref: '#/components/schemas/Ferry' }] }
    Part: { anyOf: [{ $ref: '#/components/schemas/Tug' }, { $ref: '#/components/schemas/Ferry' }, { type: string }, { type: object, required: [sail], properties: { sail: {} } }] }
    Tug: { type: object, properties: { name: { type: string }, power: { type: integer } } }
    Ferry: { type: object, properties: { name: { type: integer }, cars: { type: integer, nullable: true } } }
    Optional: { oneOf: [{ type: object, properties: { kind: { enum: [a, b] }, x: {} } }, { type: object, properties: { kind: { enum: [c] }, x: {} } }] }",
    );
    expect![[r#"
        "Ferry": {"name":"integer","cars":"integer nullable"},
        "Optional": {"oneOf":[{"ref<OptionalObject>":["a","b"]},{"ref<OptionalC>":["c"]}],"tag":"kind"},
        "OptionalC": {"kind":"ref<OptionalCKind>","x":"any"},
        "OptionalCKind": ["c"],
        "OptionalObject": {"kind":"ref<OptionalObjectKind>","x":"any"},
        "OptionalObjectKind": ["a","b"],
        "Part": {"oneOf":[{"text":[]},{"ref<PartSail>":["sail"]},{"ref<PartObject>":[]}]},
        "PartObject": {"name":"ref<PartObjectName>","power":"integer","cars":"integer nullable"},
        "PartObjectName": {"oneOf":[{"text":[]},{"integer":[]}]},
        "PartSail": {"sail":"any required"},
        "Ship": {"name":"ref<ShipName>","power":"integer","cars":"integer nullable"},
        "ShipName": {"oneOf":[{"text":[]},{"integer":[]}]},
        "Tug": {"name":"text","power":"integer"}"#]]
    .assert_eq(&types);
}

#[test]
fn objects_that_apply_together_are_one_object() {
    check(
        "    A: { type: object, required: [id], properties: { id: { type: string }, of: { type: string }, at: {} } }
    Twice: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { of: { enum: [x, y] }, at: { type: integer, readOnly: true } } }], required: [at] }
    Beside: { type: object, properties: { id: { type: integer } }, oneOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }] }
    Circle: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { next: { $ref: '#/components/schemas/Circle' } } }] }",
        &expect![[r#"
            "A": {"id":"text required","of":"text","at":"any"},
            "Beside": {"oneOf":[{"ref<BesideA>":["a"]},{"ref<BesideB>":["b"]}]},
            "BesideA": {"id":"integer","a":"text required"},
            "BesideB": {"id":"integer","b":"text required"},
            "Circle": {"id":"text required","of":"text","at":"any","next":"ref<Circle>"},
            "Twice": {"id":"text required","of":"ref<TwiceOf>","at":"integer required read-only"},
            "TwiceOf": ["x","y"]"#]],
    );
    let (types, notes) = types(
        "    A: { type: object, properties: { a: {} }, anyOf: [{ required: [a] }, { required: [b] }] }
    B: { allOf: [{ $ref: '#/components/schemas/C' }, { properties: { b: {} } }] }
    C: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { c: {} } }] }",
    );
    expect![[r#"
        "A": {"a":"any"},
        "B": {"c":"any","b":"any"},
        "C": {"b":"any","c":"any"}"#]]
    .assert_eq(&types);
    expect![[r"
        the union is ignored: combinations of required properties cannot be declared
        circular schemas; the inner one is ignored
        circular schemas; the inner one is ignored"]]
    .assert_eq(&notes.join("\n"));
}

#[test]
fn enums_of_integers_constants_and_names() {
    check(
        "    Level: { type: integer, enum: [1, 2, 2], x-enum-varnames: [Low, High] }
    Titled: { type: integer, oneOf: [{ title: TEXT, const: 0 }, { title: VOICE, const: 2 }] }
    Narrow: { type: object, required: [kind], properties: { kind: { type: integer, enum: [0], allOf: [{ $ref: '#/components/schemas/Titled' }] } } }
    Named: { type: string, enum: [a, b], x-enumNames: [First, b] }
    Mixed: { enum: [auto, 1, true] }
    Several: { anyOf: [{ $ref: '#/components/schemas/Named' }, { type: string, enum: [c] }, { type: string }] }
    Number: { oneOf: [{ type: integer, enum: [1] }, { type: integer }] }
    Text: { type: integer, enum: ['1', '2'] }",
        &expect![[r#"
            "Level": [[1,"Low"],[2,"High"]],
            "Mixed": {"oneOf":[{"ref<MixedInteger>":[]},{"ref<MixedText>":[]},{"boolean":[]}]},
            "MixedInteger": [1],
            "MixedText": ["auto"],
            "Named": [["a","First"],"b"],
            "Narrow": {"kind":"ref<Titled> required"},
            "Number": "ref<NumberNumber>",
            "NumberNumber": [1],
            "Several": [["a","First"],"b","c",null],
            "SeveralText": ["c"],
            "Text": "integer",
            "Titled": [[0,"TEXT"],[2,"VOICE"]]"#]],
    );
}

#[test]
fn properties_beside_named_ones_have_a_kind() {
    check(
        "    Typed: { type: object, properties: { game: { type: string } }, additionalProperties: { type: integer } }
    Any: { type: object, properties: { game: { type: string } }, additionalProperties: true }
    Closed: { type: object, properties: { game: { type: string } }, additionalProperties: false }
    Silent: { type: object, properties: { game: { type: string } } }
    Patterns: { type: object, properties: { game: { type: string } }, patternProperties: { '^x-': { type: string }, '^y-': { type: string } } }
    Later: { allOf: [{ $ref: '#/components/schemas/Silent' }], unevaluatedProperties: { type: boolean } }",
        &expect![[r#"
            "Any": {"game":"text","*":["any"]},
            "Closed": {"game":"text"},
            "Later": {"game":"text","*":["boolean"]},
            "Patterns": {"game":"text","*":["text"]},
            "Silent": {"game":"text"},
            "Typed": {"game":"text","*":["integer"]}"#]],
    );
}
