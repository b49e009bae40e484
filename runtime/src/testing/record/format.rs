//! The file format of recordings.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::content::{Content, End};
use super::depth::is_too_deep;
use super::error::RecordingError;
use super::{RecordedRequest, VARIABLE};
use crate::core::transport_error::Sent;

/// Version of the file format.
const VERSION: u64 = 1;

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u64,
    interactions: Vec<Interaction>,
}

/// The part of the format that all versions share.
#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

/// A request and its outcome.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(try_from = "Written", into = "Written")]
pub(super) struct Interaction {
    pub(super) request: RecordedRequest,
    pub(super) outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    Response(RecordedResponse),
    Failure(Failure),
    /// The caller gave up.
    Unanswered,
}

/// The serialized form of an interaction, with exactly one of the three outcomes.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    request: RecordedRequest,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    response: Option<RecordedResponse>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failure: Option<Failure>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unanswered: bool,
}

impl From<Interaction> for Written {
    fn from(Interaction { request, outcome }: Interaction) -> Self {
        let written = Self { request, response: None, failure: None, unanswered: false };
        match outcome {
            Outcome::Response(response) => Self { response: Some(response), ..written },
            Outcome::Failure(failure) => Self { failure: Some(failure), ..written },
            Outcome::Unanswered => Self { unanswered: true, ..written },
        }
    }
}

impl TryFrom<Written> for Interaction {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let outcome = match (written.response, written.failure, written.unanswered) {
            (Some(response), None, false) => Outcome::Response(response),
            (None, Some(failure), false) => Outcome::Failure(failure),
            (None, None, true) => Outcome::Unanswered,
            _ => return Err("expected exactly one of `response`, `failure` and `unanswered: true`"),
        };
        Ok(Self { request: written.request, outcome })
    }
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecordedResponse {
    pub(super) status: u16,
    #[serde(default, skip_serializing_if = "Headers::is_empty")]
    pub(super) headers: Headers,
    #[serde(default, skip_serializing_if = "Content::is_empty")]
    pub(super) body: Content,
    #[serde(default, skip_serializing_if = "End::is_whole")]
    pub(super) ended: End,
}

/// A transport error in place of a response.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Failure {
    #[serde(with = "SentNames")]
    pub(super) sent: Sent,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) timeout: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) permanent: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) tls: bool,
    pub(super) message: String,
}

#[derive(Deserialize, Serialize)]
#[serde(remote = "Sent", rename_all = "lowercase")]
enum SentNames {
    Never,
    Unprocessed,
    Maybe,
    Responded,
}

/// Headers with names in lower case, in their order.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Headers(pub(super) Vec<(String, Bytes)>);

impl Headers {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Bytes> {
        self.0.iter().filter(move |(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum OneOrMore {
    One(Text),
    More(Vec<Text>),
}

impl Serialize for Headers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut names: BTreeMap<&str, Vec<Text>> = BTreeMap::new();
        for (name, value) in &self.0 {
            names.entry(name).or_default().push(Text(value.clone()));
        }
        let single = |mut values: Vec<Text>| match values.len() {
            1 => OneOrMore::One(values.remove(0)),
            _ => OneOrMore::More(values),
        };
        serializer.collect_map(names.into_iter().map(|(name, values)| (name, single(values))))
    }
}

impl<'de> Deserialize<'de> for Headers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut all = Vec::new();
        for (name, values) in BTreeMap::<String, OneOrMore>::deserialize(deserializer)? {
            let values = match values {
                OneOrMore::One(value) => vec![value],
                OneOrMore::More(values) => values,
            };
            all.extend(values.into_iter().map(|Text(bytes)| (name.to_ascii_lowercase(), bytes)));
        }
        Ok(Self(all))
    }
}

/// Bytes that are serialized as a string if they are UTF-8, and as Base64 otherwise.
struct Text(Bytes);

#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Coded {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base64: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chunks: Option<Vec<Text>>,
}

impl Coded {
    fn one<E: serde::de::Error>(self) -> Result<Content, E> {
        match (self.base64, self.chunks) {
            (Some(text), None) => {
                let bytes = STANDARD.decode(text).map_err(|error| E::custom(format!("invalid `base64`: {error}")))?;
                Ok(Content::from(Bytes::from(bytes)))
            }
            (None, Some(chunks)) => Ok(chunks.into_iter().map(|Text(bytes)| bytes).collect()),
            _ => Err(E::custom("expected a string, or one of `base64` and `chunks`")),
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match std::str::from_utf8(&self.0) {
            Ok(text) => serializer.serialize_str(text),
            Err(_) => Coded { base64: Some(STANDARD.encode(&self.0)), ..Coded::default() }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let content = Content::deserialize(deserializer)?;
        if content.chunks().len() > 1 {
            return Err(D::Error::custom("`chunks` are only allowed in a body"));
        }
        Ok(Self(content.joined()))
    }
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.chunks() {
            [] => serializer.serialize_str(""),
            [whole] => Text(whole.clone()).serialize(serializer),
            chunks => {
                let chunks = chunks.iter().cloned().map(Text).collect();
                Coded { chunks: Some(chunks), ..Coded::default() }.serialize(serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Content;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string (in quotes if it looks like a number), or one of `base64` and `chunks`")
            }

            fn visit_str<E>(self, text: &str) -> Result<Content, E> {
                Ok(Content::from(Bytes::copy_from_slice(text.as_bytes())))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Content, A::Error> {
                Coded::deserialize(MapAccessDeserializer::new(map))?.one()
            }
        }

        deserializer.deserialize_any(Either)
    }
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// Serializes a recording for the file at `path`, as YAML or JSON by its extension.
pub(super) fn print(path: &Path, interactions: Vec<Interaction>) -> Result<String, RecordingError> {
    let file = File { version: VERSION, interactions };
    let text = if is_json(path) {
        serde_json::to_string_pretty(&file).map(|text| text + "\n").map_err(|error| error.to_string())
    } else {
        let head =
            format!("# Recorded by fingerpost. Secrets are replaced with ***. Set {VARIABLE}=1 to record again.\n");
        yaml_serde::to_string(&file).map(|text| head + &text).map_err(|error| error.to_string())
    };
    text.map_err(|error| RecordingError::new(path, format_args!("cannot serialize the recording: {error}")))
}

/// Parses the contents of the file at `path`.
pub(super) fn parse(path: &Path, text: &str) -> Result<Vec<Interaction>, RecordingError> {
    fn read<T: for<'de> Deserialize<'de>>(path: &Path, text: &str) -> Result<T, RecordingError> {
        let value = if is_json(path) {
            serde_json::from_str(text).map_err(|error| error.to_string())
        } else if is_too_deep(text) {
            Err("brackets are nested too deep".to_owned())
        } else {
            yaml_serde::from_str(text).map_err(|error| error.to_string())
        };
        value.map_err(|error| {
            let help = format!("correct it, or record it again with {VARIABLE}=1");
            RecordingError::new(path, format_args!("invalid recording: {error}; {help}"))
        })
    }

    let Versioned { version } = read(path, text)?;
    if version != VERSION {
        let help = format!("record it again with {VARIABLE}=1, or use the version of fingerpost that wrote it");
        return Err(RecordingError::new(
            path,
            format_args!("unsupported version {version} of the recording, expected {VERSION}; {help}"),
        ));
    }
    Ok(read::<File>(path, text)?.interactions)
}
