//! Requests and responses held against an OpenAPI document.
