# Sourced by the trials. A trial starts in an empty folder, beside a link to the repository that is called `fingerpost`. It
# runs and pastes blocks of the README, or tries what a command of the README writes. The variables `REPOSITORY` and
# `CARGO_TARGET_DIR` come from the caller.
set -euo pipefail
: "${REPOSITORY:?the folder of the repository}" "${CARGO_TARGET_DIR:?where to build}"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$REPOSITORY" "$folder/fingerpost"
cd "$folder"

# Prints the first block of a language after a line of README.md: block '## Install' sh
block() {
    awk -v after="$1" -v fence="\`\`\`$2" '
        $0 == after { found = 1 }
        inside && $0 == "```" { done = 1; exit }
        inside { print }
        found && $0 == fence { inside = 1 }
        END { if (!done) { print "README.md has no " fence " after: " after > "/dev/stderr"; exit 1 } }
    ' "$REPOSITORY/README.md"
}

# Runs the commands of a block in this shell, as if pasted.
paste_commands() {
    local commands
    commands=$(block "$1" sh)
    eval "$commands"
}

# Fails unless the first file is as the second.
same() {
    diff --unified "$1" "$2" || { echo "expected what the second file has"; exit 1; }
}
