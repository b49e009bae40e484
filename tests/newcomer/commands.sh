#!/usr/bin/env bash
# The commands of the README that run in the clone.
source "$(dirname "$0")/lib.sh"

unset CARGO_TARGET_DIR
cd "$REPOSITORY"
paste_commands 'Call any operation of Looker from the command line:' | tee "$folder/printed"
grep -q 'dashboard_elements' "$folder/printed"
grep -qF '/dashboards/1?fields=id%2Ctitle' "$folder/printed"
