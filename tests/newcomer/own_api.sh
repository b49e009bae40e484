#!/usr/bin/env bash
# An API of one's own: the first program of the README, then its test.
source "$(dirname "$0")/lib.sh"

paste_commands '## Install'
block '## A first program' rust > src/main.rs
block 'It prints:' text > expected
cargo run --quiet > printed
same expected printed

paste_commands '## Testing code that makes calls'
block '## Testing code that makes calls' rust >> src/main.rs
cargo test --quiet | tee tested
grep -q '1 passed' tested
