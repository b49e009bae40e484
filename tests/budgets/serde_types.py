"""The types of looker-api with serde's derives in place of `Model`: serde_types.py RESOURCES OUTPUT_DIR.

Reads api/src/resources and writes a crate's sources: `lib.rs` with the structs and enums of every group, with the same
fields and other derives, and `each.rs`, a module that decodes and encodes each type once. Features that serde's derives
lack are replaced by the usual alternative:

- `default` → `#[serde(default)]`, and `skip_none` → `skip_serializing_if = "Option::is_none"` on the optional fields;
- `debug` and `partial_eq` → the derives of `Debug` and `PartialEq`;
- `lenient` → nothing: quoted numbers are not accepted;
- `Field<T>` (left out, null, or a value) → `Option<Option<T>>` with `skip_serializing_if`: null is not distinguished when reading;
- `Secret` → `String`;
- `#[model(other)] Unknown(String)` → `#[serde(untagged)] Unknown(String)`;
- docs → none.
"""
import pathlib
import re
import sys

DERIVES = {"debug": "Debug", "partial_eq": "PartialEq"}

FIELD = re.compile(r"^    pub ((?:r#)?\w+): (.*),$")


def sources(resources):
    """Returns the text of every file, by group."""
    for group in sorted(path for path in resources.iterdir() if path.is_dir()):
        text = "\n".join(path.read_text() for path in sorted(group.rglob("*.rs")) if path.name != "mod.rs")
        yield group.name, text


def unnested(ty):
    """Converts `Field<T>` to `Option<Option<T>>`, and `Secret` to `String`."""
    ty = re.sub(r"\bSecret\b", "String", ty)
    return re.sub(r"^Field<(.*)>$", r"Option<Option<\1>>", ty)


def items(text):
    """Returns the structs and enums with `Model`, each as its lines with serde's derives, and its name."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("//")]
    at = 0
    while at < len(lines):
        if not (lines[at].startswith("#[derive(") and "Model" in lines[at]):
            at += 1
            continue
        item, options = [lines[at].replace("Model", "Serialize, Deserialize")], ""
        at += 1
        while lines[at] != "}":
            line = lines[at]
            model = re.match(r"^(\s*)#\[model\((.*)\)\]$", line)
            field = FIELD.match(line)
            if model and not model[1]:
                options = model[2]
                words = options.split(", ")
                derives = [DERIVES[word] for word in words if word in DERIVES]
                item[0] = item[0].replace("#[derive(", f"#[derive({''.join(f'{derive}, ' for derive in derives)}")
                kept = [word for word in words if word not in ("lenient", "skip_none", *DERIVES)]
                if kept:
                    item.append(f"#[serde({', '.join(kept)})]")
            elif model and model[2] == "other":
                item.append("    #[serde(untagged)]")
            elif model:
                item.append(f"    #[serde({model[2]})]")
            elif field:
                ty = unnested(field[2])
                if "skip_none" in options and ty.startswith("Option<"):
                    item.append('    #[serde(skip_serializing_if = "Option::is_none")]')
                item.append(f"    pub {field[1]}: {ty},")
            else:
                item.append(line)
            at += 1
        item.append("}")
        name = next(re.match(r"pub (?:struct|enum) (\w+)", line)[1] for line in item if line.startswith("pub "))
        yield name, item


def main():
    resources, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    library, names = [], []
    for group, text in sources(resources):
        found = list(items(text))
        if not found:
            continue
        body = "\n\n".join("\n".join(item) for _, item in found)
        names += [f"{group}::{name}" for name, _ in found]
        has = lambda word: re.search(rf"\b{word}\b", body)
        head = [] if group == "common" else ["use crate::common::*;"]
        head += ["use jiff::Timestamp;"] if has("Timestamp") else []
        head += ["use serde_json::Value;"] if has("Value") else []
        head += ["use std::collections::BTreeMap;"] if has("BTreeMap") else []
        (output / f"{group}.rs").write_text(
            "#![allow(unused_imports)]\n" + "\n".join([*head, "use serde::{Deserialize, Serialize};"]) + f"\n\n{body}\n"
        )
        library.append(f"pub mod {group};")
    (output / "lib.rs").write_text("\n".join(library) + "\n")
    each = [
        "use serde::{Serialize, de::DeserializeOwned};",
        "",
        "/// Decodes a body and encodes it again.",
        "pub fn again<T: DeserializeOwned + Serialize>(body: &[u8]) -> Option<Vec<u8>> {",
        "    serde_json::to_vec(&serde_json::from_slice::<T>(body).ok()?).ok()",
        "}",
        "",
        "pub fn each(body: &[u8]) -> usize {",
        "    let mut length = 0;",
        *(f"    length += again::<serde_types::{name}>(body).map_or(0, |body| body.len());" for name in names),
        "    length",
        "}",
    ]
    (output / "each.rs").write_text("\n".join(each) + "\n")
    print(f"{len(names)} types")


if __name__ == "__main__":
    main()
