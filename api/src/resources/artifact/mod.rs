// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Artifacts are values that applications keep on the instance, by namespace and key.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Artifacts are values that applications keep on the instance, by namespace and key.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Artifacts {
    /// Tells how much of the artifact store is taken and how much it can hold.
    ///
    /// Only extensions built by Looker may use the artifact store.
    #[endpoint(
        GET "/artifact/usage",
        errors(422 => ValidationError),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/artifact_usage"
    )]
    fn artifact_usage(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ArtifactUsage;

    /// Lists the namespaces of the artifact store with the number of artifacts in each.
    ///
    /// Only extensions built by Looker may use the artifact store.
    #[endpoint(
        GET "/artifact/namespaces",
        errors(422 => ValidationError),
        paginate = offset(limit, offset),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/artifact_namespaces"
    )]
    fn artifact_namespaces(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
    ) -> Vec<ArtifactNamespace>;

    /// Fetches the bare value of one artifact.
    ///
    /// The answer has the artifact's own `content_type`, not JSON. Only extensions built by Looker may use the artifact
    /// store.
    #[endpoint(
        GET "/artifact/<namespace>/value",
        errors(422 => ValidationError),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/artifact_value"
    )]
    fn artifact_value(
        &self,
        /// Namespace the artifact is in.
        namespace: &str,
        /// Key of the artifact within the namespace.
        key: Option<&str>,
    ) -> String;

    /// Deletes every artifact in a namespace, for good.
    ///
    /// There is no way back. Only extensions built by Looker may use the artifact store.
    #[endpoint(
        DELETE "/artifact/<namespace>/purge",
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/purge_artifacts"
    )]
    fn purge_artifacts(
        &self,
        /// Namespace to empty.
        namespace: &str,
    ) -> ();

    /// Finds artifacts in a namespace by key, author or size, in order of their keys.
    ///
    /// Only extensions built by Looker may use the artifact store.
    #[endpoint(
        GET "/artifact/<namespace>/search",
        errors(422 => ValidationError),
        paginate = offset(limit, offset),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/search_artifacts"
    )]
    fn search_artifacts(
        &self,
        /// Namespace to look in.
        namespace: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Pattern for the key, in any case, with `%` and `_` as wildcards.
        key: Option<&str>,
        /// Ids of users who made or changed the artifact, separated by commas.
        user_ids: Option<&str>,
        /// Smallest size to include, in bytes.
        min_size: Option<i64>,
        /// Largest size to include, in bytes.
        max_size: Option<i64>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// Whether to put the number of all matches in the `X-Total-Count` header; a little slower.
        tally: Option<bool>,
    ) -> Vec<Artifact>;

    /// Fetches the artifacts with the given keys.
    ///
    /// Only extensions built by Looker may use the artifact store.
    #[endpoint(
        GET "/artifact/<namespace>",
        errors(422 => ValidationError),
        paginate = offset(limit, offset),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/artifact"
    )]
    fn artifact(
        &self,
        /// Namespace the artifacts are in.
        namespace: &str,
        /// One key, or several separated by commas; no wildcards.
        key: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// Whether to put the number of all matches in the `X-Total-Count` header; a little slower.
        tally: Option<bool>,
    ) -> Vec<Artifact>;

    /// Deletes the artifacts with the given keys.
    ///
    /// Deletions are rate limited, so name several keys in one call. Only extensions built by Looker may use the
    /// artifact store.
    #[endpoint(
        DELETE "/artifact/<namespace>",
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/delete_artifact"
    )]
    fn delete_artifact(
        &self,
        /// Namespace the artifacts are in.
        namespace: &str,
        /// One key, or several separated by commas; no wildcards.
        key: &str,
    ) -> ();

    /// Stores artifacts: new ones, and new values for existing ones.
    ///
    /// An existing artifact needs its present `version`; if one lacks it, the whole call is refused with a bad request.
    /// Only extensions built by Looker may use the artifact store.
    #[endpoint(
        PUT "/artifacts/<namespace>",
        errors(422 => ValidationError),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Artifact/update_artifacts"
    )]
    fn update_artifacts(
        &self,
        /// Namespace to write to.
        namespace: &str,
        /// The artifacts to store; `key` and `value` are enough for a new one.
        #[body]
        body: &[UpdateArtifact],
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Artifact>;
}
