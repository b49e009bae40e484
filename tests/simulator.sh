# Sourced by the scripts in the folders beside it: builds the simulator, starts it as often as they like, and ends it.
# Called in the workspace's folder. `$work` is the caller's own folder, and the caller's trap calls `stop_simulators`.

simulators=()

build_simulator() {
    cargo build --quiet -p looker-cli --bin looker-simulator "$@"
    target=$(cargo metadata --format-version 1 --no-deps |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
}

# start_simulator FILE [OPTION…]: FILE gets the environment that its clients need.
start_simulator() {
    local environment=$1
    shift
    "$target/debug/looker-simulator" "$@" >"$environment" 2>/dev/null &
    simulators+=($!)
    for _ in $(seq 1200); do
        [ -e "$environment" ] && [ "$(wc -l <"$environment")" -ge 3 ] && return
        kill -0 "${simulators[-1]}" 2>/dev/null || break
        sleep 0.05
    done
    echo "the simulator has not started within a minute" >&2
    return 1
}

# use_simulator FILE: exports the environment in FILE.
use_simulator() {
    set -a
    # shellcheck disable=SC1090
    . "$1"
    set +a
}

stop_simulators() {
    local simulator
    for simulator in "${simulators[@]}"; do
        kill "$simulator" 2>/dev/null || true
    done
}
