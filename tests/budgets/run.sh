#!/usr/bin/env bash
# What looker-api costs to build, beside other ways to the same API: prints a table.
# run.sh [--write] [--rounds N] [--keep DIRECTORY] [DOCUMENT]; see budgets.py.
set -euo pipefail
exec python3 "$(dirname "$0")/budgets.py" "$@"
