#!/usr/bin/env bash
# The official Python SDK against the simulator, compared with our own client.
# Says that it is skipped where Python, its venv module or the package cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

skip() {
    echo "tests/python: skipped: $1"
    exit 0
}

command -v python3 >/dev/null || skip "there is no python3"
work=$(mktemp -d)
simulator=
cleanup() {
    [ -z "$simulator" ] || kill "$simulator" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
trap 'echo "tests/python: failed at line $LINENO" >&2' ERR

python3 -m venv "$work/venv" >/dev/null 2>&1 || skip "python3 has no venv module"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "looker-sdk==26.12.0" >"$work/pip.log" 2>&1 ||
    skip "looker-sdk 26.12.0 cannot be installed"

cargo build --quiet -p fingerpost-examples --bin looker-simulator --example render_dashboard
target=$(cargo metadata --format-version 1 --no-deps | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')

"$target/debug/looker-simulator" --render-step 20 >"$work/environment" 2>/dev/null &
simulator=$!
ready() { [ -e "$work/environment" ] && [ "$(wc -l <"$work/environment")" -ge 3 ]; }
for _ in $(seq 1200); do
    ready && break
    sleep 0.05
done
ready || { echo "tests/python: the simulator has not started within a minute" >&2; exit 1; }
set -a
# shellcheck disable=SC1091
. "$work/environment"
set +a

for format in pdf png jpg; do
    "$target/debug/examples/render_dashboard" \
        --dashboard 2 --format "$format" --width 800 --height 600 --out "$work/ours" >/dev/null
    "$work/venv/bin/python" tests/python/render_dashboard.py "$work/ours" 2 "$format" 800 600
done
