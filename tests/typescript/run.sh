#!/usr/bin/env bash
# The official TypeScript SDK against the simulator: what its calls answer is compared with what a Looker answers.
# Says that it is skipped where Python, Node, npm or the packages cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tests/simulator.sh
. tests/simulator.sh

skip() {
    echo "tests/typescript: skipped: $1"
    exit 0
}

# What asks cargo where it builds is Python.
for program in python3 node npm; do
    command -v "$program" >/dev/null || skip "there is no $program"
done
work=$(mktemp -d)
cleanup() {
    stop_simulators
    rm -rf "$work"
}
trap cleanup EXIT
trap 'echo "tests/typescript: failed at line $LINENO" >&2' ERR

cp tests/typescript/package.json tests/typescript/package-lock.json tests/typescript/calls.js "$work"
npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund >"$work/npm.log" 2>&1 ||
    skip "the packages in tests/typescript/package-lock.json cannot be installed"

build_simulator
start_simulator "$work/expiring" --token-lifetime 1
start_simulator "$work/environment" --render-step 20
expiring=$(sed -n 's/^LOOKERSDK_BASE_URL=//p' "$work/expiring")
use_simulator "$work/environment"
node "$work/calls.js" "$expiring"
