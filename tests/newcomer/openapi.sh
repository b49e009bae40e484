#!/usr/bin/env bash
# Client crates of OpenAPI documents: made, tested untouched, and made again.
source "$(dirname "$0")/lib.sh"

target=$(dirname "$CARGO_TARGET_DIR")
(cd "$REPOSITORY" && cargo build --quiet -p fingerpost-openapi --target-dir "$target")
importer=$target/debug/fingerpost-openapi
for document in "$REPOSITORY"/examples/openapi/documents/*.yaml "$REPOSITORY"/openapi/tests/documents/post.yaml; do
    name=$(basename "$document" .yaml)-client
    "$importer" new "$document" --out "$name" --fingerpost "$REPOSITORY"
    # The versions that the repository is tested with.
    cp "$REPOSITORY/Cargo.lock" "$name"
    (
        cd "$name"
        cargo fmt --check
        cargo clippy --quiet --all-targets --features full -- -D warnings
        RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --features full
        cargo test --quiet --features full
    )
    "$importer" new "$document" --out "$name" --fingerpost "$REPOSITORY" --check
done
