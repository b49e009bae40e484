//! Programs to copy from: they stand in `examples/`, and in `src/bin/`.
