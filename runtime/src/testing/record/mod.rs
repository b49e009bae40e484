//! Recordings of real answers, and playing them back.
