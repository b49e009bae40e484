//! A Looker on loopback.
