//! Empty library of the package for the tests in `tests/` and their cases in `ui/`.
