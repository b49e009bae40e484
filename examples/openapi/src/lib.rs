//! Three clients that are generated from the documents in `documents/`. The programs in `examples/` use them, each with
//! a fake service of its own. README.md has the commands.

pub mod bookshop;
pub mod museum;
pub mod payments;
