//! Holds nothing: the package is there for what stands in `tests/`, `ui/` and `python/`.
