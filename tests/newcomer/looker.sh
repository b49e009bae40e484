#!/usr/bin/env bash
# Looker: the program of the README on the simulator, then an endpoint that is added from another crate.
source "$(dirname "$0")/lib.sh"

paste_commands '## Calling Looker'
block '## Calling Looker' rust > src/main.rs
cargo run --quiet | tee printed
grep -q '^1 ' printed

paste_commands '### Adding an endpoint from your own crate'
block '### Adding an endpoint from your own crate' rust > src/main.rs
cargo run --quiet > printed
echo '25 seats' > expected
same expected printed
