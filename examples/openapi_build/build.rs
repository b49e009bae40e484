//! Generates the client from the document.

fn main() -> Result<(), fingerpost_openapi::BuildError> {
    fingerpost_openapi::Build::new("documents/library.yaml").strict(true).write()
}
