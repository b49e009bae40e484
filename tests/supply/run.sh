#!/usr/bin/env bash
# What comes with the crates: licences, sources and duplicates of dependencies; dependencies that nothing uses; the
# lowest versions that are promised; each feature alone; types of crates below 1.0 in the public interface.
#
# Installs nothing. A step whose tool is missing is skipped, and said to be; the status is 1 if a step failed.
# run.sh [STEP…]: licences unused minimal features public
set -uo pipefail
cd "$(dirname "$0")/../.."
export CARGO_INCREMENTAL=0 CARGO_TERM_COLOR=never
here=tests/supply
failed=() skipped=()

# Runs a step; `needs` says in words what it cannot do without, or nothing.
step() {
  local name=$1 needs=$2
  shift 2
  if [ -n "$needs" ]; then
    echo "==> $name: skipped, since it needs $needs"
    skipped+=("$name")
    return
  fi
  echo "==> $name"
  local start=$SECONDS
  if "$@"; then echo "    $name: passed in $((SECONDS - start)) s"; else failed+=("$name"); fi
}

without_tool() { command -v "$1" >/dev/null || echo "$1 (cargo install $1)"; }
without_nightly() { cargo +nightly --version >/dev/null 2>&1 || echo "a nightly toolchain (rustup toolchain install nightly)"; }

licences() { cargo deny --all-features check --hide-inclusion-graph licenses bans sources; }

unused() { cargo machete --with-metadata; }

# In a copy, since it writes another lock file.
minimal() (
  copy=$(mktemp -d) || exit 1
  trap 'rm -rf "$copy"' EXIT
  target=$(cargo metadata --no-deps --format-version 1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
  git ls-files --cached --others --exclude-standard -z | tar --null --files-from - --create | tar --extract --directory "$copy" || exit 1
  cd "$copy" || exit 1
  rm Cargo.lock
  cargo +nightly update --quiet -Z direct-minimal-versions || exit 1
  CARGO_TARGET_DIR=$target/minimal cargo check --quiet -p fingerpost -p looker-api --features "fingerpost/blocking,fingerpost/contract,fingerpost/jiff,fingerpost/token-file,fingerpost/tower,looker-api/simulator"
)

# The features of a package, without `default`.
features_of() {
  cargo metadata --no-deps --format-version 1 | python3 -c '
import json, sys
package = next(p for p in json.load(sys.stdin)["packages"] if p["name"] == sys.argv[1])
# A feature of Looker without needs is a group of operations.
groups = sys.argv[1] == "looker-api"
print(*(name for name, needs in sorted(package["features"].items()) if name != "default" and (needs or not groups)))' "$1"
}

# A feature that only works beside another shows here. Looker's groups of operations are in .ci/run.
features() {
  local package feature targets
  for package in fingerpost looker-api; do
    # The tests of fingerpost compile with any of its features, too; those of Looker ask for all operations.
    targets=$([ "$package" = fingerpost ] && echo --all-targets)
    for feature in "" $(features_of "$package"); do
      cargo check --quiet -p "$package" $targets --no-default-features --features "$feature" || { echo "$package: ${feature:-none}"; return 1; }
    done
  done
}

public() {
  local target
  target=$(cargo metadata --no-deps --format-version 1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
  RUSTDOCFLAGS="-Z unstable-options --output-format json" CARGO_TARGET_DIR=$target/public \
    cargo +nightly doc --quiet --no-deps -p fingerpost --features blocking,jiff,token-file,tower || return 1
  RUSTDOCFLAGS="-Z unstable-options --output-format json" CARGO_TARGET_DIR=$target/public \
    cargo +nightly doc --quiet --no-deps -p looker-api || return 1
  python3 "$here/public.py" "$here/public.toml" "$target"/public/doc/{fingerpost,looker_api}.json
}

for name in "${@:-licences unused minimal features public}"; do
  for name in $name; do
    case $name in
      licences) step licences "$(without_tool cargo-deny)" licences ;;
      unused) step unused "$(without_tool cargo-machete)" unused ;;
      minimal) step minimal "$(without_nightly)" minimal ;;
      features) step features "" features ;;
      public) step public "$(without_nightly)" public ;;
      *) echo "there is no step $name"; exit 2 ;;
    esac
  done
done

[ ${#skipped[@]} -eq 0 ] || echo "skipped: ${skipped[*]}"
[ ${#failed[@]} -eq 0 ] || { echo "failed: ${failed[*]}"; exit 1; }
