//! Build costs of looker-api.

use std::ffi::OsString;

use crate::shell::{Result, command, has, run};

/// Runs `tests/budgets/budgets.py`.
pub(crate) fn measure(arguments: &[OsString]) -> Result<()> {
    if !has("python3") {
        return Err("the measurements need python3".to_owned());
    }
    run(command("python3").arg("tests/budgets/budgets.py").args(arguments))
}
