#!/usr/bin/env bash
# run.sh [DOCUMENT]: every typed call against Prism, a validator that nobody here wrote, serving Looker's own document.
# Says that it is skipped where the document, Python, npm or Prism cannot be had.
set -euo pipefail
document=${1:-${LOOKER_DOCUMENT:-}}
[ -z "$document" ] || document=$(realpath -m "$document")
cd "$(dirname "$0")/../.."
document=${document:-../shared/looker/looker-26.12.oas.json}

skip() {
    echo "tests/prism: skipped: $1"
    exit 0
}

[ -f "$document" ] || skip "there is no Looker document"
command -v python3 >/dev/null || skip "there is no python3"
command -v npm >/dev/null || skip "there is no npm"
work=$(mktemp -d)
prism=
cleanup() {
    [ -z "$prism" ] || kill "$prism" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

npm install --prefix "$work" --ignore-scripts --no-audit --no-fund "@stoplight/prism-cli@5.16.0" >"$work/npm.log" 2>&1 ||
    skip "Prism 5.16.0 cannot be installed"

cargo build --quiet -p looker-api --features full --example every_call
target=$(cargo metadata --format-version 1 --no-deps | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
python3 tests/prism/prepare.py "$document" >"$work/document.json"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

node "$work/node_modules/@stoplight/prism-cli/dist/index.js" \
    mock --host 127.0.0.1 --port "$port" --errors "$work/document.json" >"$work/prism.log" 2>&1 &
prism=$!
for _ in $(seq 600); do
    kill -0 "$prism" 2>/dev/null || break
    grep -q "Prism is listening" "$work/prism.log" && break
    sleep 0.1
done
"$target/debug/examples/every_call" "http://127.0.0.1:$port/api/4.0" || {
    kill -0 "$prism" 2>/dev/null || { echo "Prism has ended:" && tail -n 5 "$work/prism.log"; }
    exit 1
}
