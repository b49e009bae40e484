//! All integration tests of the runtime in one program, which links once. Each file covers one subject; its required
//! features are declared here. Tests that measure memory or need another environment start a child process
//! (`support/process.rs`).

use std::alloc::System;

use cap::Cap;

mod addresses;
mod ambiguous_values;
mod auth;
#[cfg(all(feature = "blocking", feature = "hyper"))]
mod blocking;
#[cfg(feature = "hyper")]
mod bodies;
mod by_name;
#[cfg(feature = "hyper")]
mod call_futures;
#[cfg(feature = "hyper")]
mod canaries;
#[cfg(all(feature = "brotli", feature = "zstd", feature = "deflate"))]
mod codings;
#[cfg(all(feature = "conformance", feature = "hyper"))]
mod conformance;
#[cfg(feature = "contract")]
mod contract;
#[cfg(all(feature = "cookies", feature = "testing"))]
mod cookies;
mod curl;
#[cfg(feature = "hyper")]
mod declarations;
#[cfg(feature = "hyper")]
mod decoding;
mod encoding;
mod error_sources;
mod errors;
#[cfg(all(feature = "hyper", feature = "testing"))]
mod extra_properties;
mod fake_service;
mod faults_concurrency;
#[cfg(feature = "hyper")]
mod faults_goaway;
#[cfg(feature = "hyper")]
mod faults_http2;
#[cfg(feature = "hyper")]
mod faults_implied;
#[cfg(feature = "hyper")]
mod faults_memory;
#[cfg(feature = "hyper")]
mod faults_pool;
mod faults_time;
#[cfg(feature = "hyper")]
mod faults_tls;
#[cfg(feature = "jiff")]
mod json_texts;
mod layers;
mod lenient;
mod logins;
#[cfg(feature = "testing")]
mod mock;
mod model;
#[cfg(feature = "jiff")]
mod model_fields;
mod model_traits;
mod nested_parameters;
#[cfg(feature = "hyper")]
mod oauth2;
mod options;
mod page_ends;
mod pages;
mod pages_ahead;
#[cfg(all(feature = "chrono", feature = "jiff", feature = "url", feature = "uuid"))]
mod parameter_types;
mod parts;
mod path_styles;
#[cfg(feature = "hyper")]
mod proxy;
#[cfg(all(feature = "hyper", feature = "testing"))]
mod recordings;
#[cfg(feature = "hyper")]
mod redirects;
mod results;
mod retry;
mod retry_after;
mod retry_rules;
mod secrets;
#[cfg(feature = "testing")]
mod served_trait;
mod settings;
mod signing;
mod slow_calls;
#[cfg(feature = "hyper")]
mod sockets;
#[cfg(feature = "hyper")]
mod streams;
#[cfg(feature = "testing")]
mod stub_calls;
mod support;
mod targets;
#[cfg(feature = "testing")]
mod testing_faults;
#[cfg(feature = "testing")]
mod testing_faults_bodies;
#[cfg(feature = "token-file")]
mod token_file;
mod token_store;
#[cfg(all(feature = "hyper", feature = "tower"))]
mod tower;
#[cfg(all(feature = "hyper", feature = "tower"))]
mod tower_layers;
mod tracing;
#[cfg(feature = "hyper")]
mod transports;
#[cfg(feature = "hyper")]
mod unions;
mod urls;
mod waiting_memory;

/// Counts allocations, for tests that measure memory.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);
