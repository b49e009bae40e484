#!/usr/bin/env bash
# run.sh [DOCUMENT]: every answer of the simulator against Looker's own document, as the contract transport sees it.
# Says that it is skipped where the document or Python cannot be had.
set -euo pipefail
document=${1:-${LOOKER_DOCUMENT:-}}
[ -z "$document" ] || document=$(realpath -m "$document")
cd "$(dirname "$0")/../.."
document=${document:-../shared/looker/looker-26.12.oas.json}

skip() {
    echo "tests/contract: skipped: $1"
    exit 0
}

[ -f "$document" ] || skip "there is no Looker document"
command -v python3 >/dev/null || skip "there is no python3"
prepared=$(mktemp)
trap 'rm -f "$prepared"' EXIT

cargo build --quiet -p looker-api --features full,simulator --example every_answer
target=$(cargo metadata --format-version 1 --no-deps | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
python3 tests/prism/prepare.py "$document" >"$prepared"
"$target/debug/examples/every_answer" "$prepared"
