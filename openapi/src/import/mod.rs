pub(crate) const DEFAULT_TAG: &str = "Operations";
