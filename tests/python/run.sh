#!/usr/bin/env bash
# The official Python SDK against the simulator: what it renders is compared with our own client, and what its calls answer
# with what a Looker answers.
# Says that it is skipped where Python, its venv module or the package cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tests/simulator.sh
. tests/simulator.sh

skip() {
    echo "tests/python: skipped: $1"
    exit 0
}

command -v python3 >/dev/null || skip "there is no python3"
work=$(mktemp -d)
cleanup() {
    stop_simulators
    rm -rf "$work"
}
trap cleanup EXIT
trap 'echo "tests/python: failed at line $LINENO" >&2' ERR

python3 -m venv "$work/venv" >/dev/null 2>&1 || skip "python3 has no venv module"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "looker-sdk==26.12.0" >"$work/pip.log" 2>&1 ||
    skip "looker-sdk 26.12.0 cannot be installed"

build_simulator --example render_dashboard
start_simulator "$work/expiring" --token-lifetime 1
start_simulator "$work/environment" --render-step 20
expiring=$(sed -n 's/^LOOKERSDK_BASE_URL=//p' "$work/expiring")
use_simulator "$work/environment"

for format in pdf png jpg; do
    "$target/debug/examples/render_dashboard" \
        --dashboard 2 --format "$format" --width 800 --height 600 --out "$work/ours" >/dev/null
    "$work/venv/bin/python" tests/python/render_dashboard.py "$work/ours" 2 "$format" 800 600
done
"$work/venv/bin/python" tests/python/calls.py "$expiring"
