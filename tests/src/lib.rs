//! Holds nothing: the package is there for the tests in `tests/` and their cases in `ui/`.
