// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `ConversationalAnalytics`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;
use serde_json::Value;

use super::{AnalysisEvent, ChartMessage, DataField, Datasource, ErrorMessage, ExampleQueries, GoldenQuery};
use crate::resources::common::Query;

/// An assistant that answers questions in plain language about the data of some explores.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Agent {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the user who made it.
    pub created_by_user_id: Option<String>,
    /// Full name of the user who made it. Read-only.
    pub created_by_name: Option<String>,
    /// Created by first name. Read-only.
    pub created_by_first_name: Option<String>,
    /// Created by last name. Read-only.
    pub created_by_last_name: Option<String>,
    /// Address of a picture of the user who made it. Read-only.
    pub created_by_avatar_url: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// What it is for, such as `dashboard` or `conversation`.
    pub category: Option<String>,
    /// The explores it may query.
    pub sources: Option<Vec<Source>>,
    /// Whether the caller lacks access to one of the `sources`. Read-only.
    pub has_inaccessible_source: Option<bool>,
    /// Its model answers. Read-only.
    pub golden_queries: Option<Vec<GoldenQuery>>,
    /// Ids of its model answers; set these to change which it has.
    pub golden_query_ids: Option<Vec<i64>>,
    /// Instructions for it.
    pub context: Option<Context>,
    /// Whether it is in the trash.
    pub deleted: Option<bool>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Id of the content metadata that governs access to it. Read-only.
    pub content_metadata_id: Option<String>,
    /// Whether it may write and run Python code.
    pub code_interpreter: Option<bool>,
    /// Id it had in Studio, if it was moved from there. Read-only.
    pub studio_agent_id: Option<String>,
    /// When it runs and where it delivers, for a workflow agent.
    pub workflow_params: Option<WorkflowParams>,
}

/// An assistant that answers questions in plain language about the data of some explores.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteAgent {
    /// Id of the user who made it.
    pub created_by_user_id: Field<String>,
    /// Name.
    pub name: Field<String>,
    /// Description.
    pub description: Field<String>,
    /// What it is for, such as `dashboard` or `conversation`.
    pub category: Field<String>,
    /// The explores it may query.
    pub sources: Field<Vec<WriteSource>>,
    /// Ids of its model answers; set these to change which it has.
    pub golden_query_ids: Field<Vec<i64>>,
    /// Instructions for it.
    pub context: Field<WriteContext>,
    /// Whether it is in the trash.
    pub deleted: Field<bool>,
    /// Whether it may write and run Python code.
    pub code_interpreter: Field<bool>,
    /// When it runs and where it delivers, for a workflow agent.
    pub workflow_params: Field<WriteWorkflowParams>,
}

/// An explore that an agent may query.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Source {
    /// Name of the LookML model.
    pub model: Option<String>,
    /// Name of the explore.
    pub explore: Option<String>,
}

/// An explore that an agent may query.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSource {
    /// Name of the LookML model.
    pub model: Field<String>,
    /// Name of the explore.
    pub explore: Field<String>,
}

/// Guidance given to an agent.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Context {
    /// What it should know and heed, in plain language.
    pub instructions: Option<String>,
}

/// Guidance given to an agent.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteContext {
    /// What it should know and heed, in plain language.
    pub instructions: Field<String>,
}

/// Where a workflow agent delivers to.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WorkflowDestination {
    /// Way of delivery: `email` or `action_hub`.
    pub r#type: Option<String>,
    /// Settings of the delivery, such as whom it goes to.
    pub parameters: Option<String>,
}

/// Where a workflow agent delivers to.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteWorkflowDestination {
    /// Way of delivery: `email` or `action_hub`.
    pub r#type: Field<String>,
    /// Settings of the delivery, such as whom it goes to.
    pub parameters: Field<String>,
}

/// How a workflow agent runs.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WorkflowParams {
    /// Id of the agent it belongs to.
    pub primary_agent: Option<String>,
    /// How often it runs, as a cron expression.
    pub polling_frequency_cron: Option<String>,
    /// Where its results go.
    pub destination: Option<WorkflowDestination>,
}

/// How a workflow agent runs.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteWorkflowParams {
    /// Id of the agent it belongs to.
    pub primary_agent: Field<String>,
    /// How often it runs, as a cron expression.
    pub polling_frequency_cron: Field<String>,
    /// Where its results go.
    pub destination: Field<WriteWorkflowDestination>,
}

/// A question put to an agent.
///
/// A field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ConversationalAnalyticsChatRequest {
    /// Id of the conversation it belongs to; earlier messages there are taken into account. Required.
    pub conversation_id: Field<String>,
    /// The question, in plain language. Required.
    pub user_message: Field<String>,
}

/// A series of questions and answers between a user and an agent.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Conversation {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// What it is for, such as `dashboard` or `conversation`.
    pub category: Option<String>,
    /// The explores it is about.
    pub sources: Option<Vec<Source>>,
    /// Id of the user who owns it. Read-only.
    pub user_id: Option<String>,
    /// Id of the agent, if it has one.
    pub agent_id: Option<String>,
    /// Whether it is in the trash.
    pub deleted: Option<bool>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Its messages. Read-only.
    pub messages: Option<Vec<ConversationMessage>>,
    /// The agent, if it has one.
    pub conversation_agent: Option<Agent>,
    /// Whether its agent has been deleted since. Read-only.
    pub missing_agent: Option<bool>,
    /// Id it had in Studio, if it was moved from there. Read-only.
    pub studio_conversation_id: Option<String>,
}

/// A series of questions and answers between a user and an agent.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteConversation {
    /// Name.
    pub name: Field<String>,
    /// What it is for, such as `dashboard` or `conversation`.
    pub category: Field<String>,
    /// The explores it is about.
    pub sources: Field<Vec<WriteSource>>,
    /// Id of the agent, if it has one.
    pub agent_id: Field<String>,
    /// Whether it is in the trash.
    pub deleted: Field<bool>,
    /// The agent, if it has one.
    pub conversation_agent: Field<WriteAgent>,
}

/// A stored message of a conversation.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ConversationMessage {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// What it says, as JSON; the form depends on `type`.
    pub message: Option<BTreeMap<String, Value>>,
    /// Kind of message.
    pub r#type: Option<String>,
    /// Its place in the conversation, given by the server: one more than the last. Read-only.
    pub order: Option<i64>,
}

/// A stored message of a conversation.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteConversationMessage {
    /// What it says, as JSON; the form depends on `type`.
    pub message: Field<BTreeMap<String, Value>>,
    /// Kind of message.
    pub r#type: Field<String>,
}

/// Messages to be stored in a conversation.
///
/// A field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteConversationMessages {
    /// The messages, in order.
    pub messages: Field<Vec<Value>>,
}

/// A message that came up while a question was answered: by the user or by the system.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ChatMessage {
    /// When it came in or was made. Read-only.
    pub timestamp: Option<Timestamp>,
    /// What the user said, if it is the user's.
    #[model(rename = "userMessage")]
    pub user_message: Option<UserMessage>,
    /// What the system said, if it is the system's.
    #[model(rename = "systemMessage")]
    pub system_message: Option<SystemMessage>,
    /// Id of the message. Read-only.
    #[model(rename = "messageId")]
    pub message_id: Option<String>,
}

/// What a user said.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UserMessage {
    /// Text. Read-only.
    pub text: Option<String>,
}

/// Binary data, such as an image.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Blob {
    /// MIME type of the data. Read-only.
    #[model(rename = "mimeType")]
    pub mime_type: Option<String>,
    /// The bytes, as text. Read-only.
    pub data: Option<String>,
}

/// What the system said; one of the kinds below is set.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SystemMessage {
    /// Words for the user.
    pub text: Option<TextMessage>,
    /// How the system found out which data it has.
    pub schema: Option<SchemaMessage>,
    /// A query and its rows.
    pub data: Option<DataMessage>,
    /// A step of an analysis by code.
    pub analysis: Option<AnalysisMessage>,
    /// A chart.
    pub chart: Option<ChartMessage>,
    /// What went wrong.
    pub error: Option<ErrorMessage>,
    /// Questions with known answers that it went by.
    #[model(rename = "exampleQueries")]
    pub example_queries: Option<ExampleQueries>,
    /// Number shared by messages that belong together. Read-only.
    #[model(rename = "groupId")]
    pub group_id: Option<i64>,
}

/// Words from the system.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct TextMessage {
    /// Pieces of the text, to be joined. Read-only.
    pub parts: Option<Vec<String>>,
    /// What the text is, such as a thought, a progress note or the final answer. Read-only.
    #[model(rename = "textType")]
    pub text_type: Option<String>,
}

/// A step in which the system looks up what data there is.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SchemaMessage {
    /// What it looked for, if this is the start of the step.
    pub query: Option<SchemaQuery>,
    /// What it found, if this is the end of the step.
    pub result: Option<SchemaResult>,
}

/// What the system wants to know about the data there is.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SchemaQuery {
    /// The question the data has to suit. Read-only.
    pub question: Option<String>,
}

/// The data sources found for a question.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SchemaResult {
    /// Datasources. Read-only.
    pub datasources: Option<Vec<Datasource>>,
}

/// A step in which the system gets data: the query it made or the rows that came of it.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataMessage {
    /// What is asked for.
    pub query: Option<DataQuery>,
    /// The SQL that the system wrote. Read-only.
    #[model(rename = "generatedSql")]
    pub generated_sql: Option<String>,
    /// The rows.
    pub result: Option<DataResult>,
    /// The Looker query that the system made.
    #[model(rename = "generatedLookerQuery")]
    pub generated_looker_query: Option<Query>,
    /// The BigQuery job that ran it.
    #[model(rename = "bigQueryJob")]
    pub big_query_job: Option<BigQueryJob>,
}

/// A question to be answered by data.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataQuery {
    /// The question in plain language. Read-only.
    pub question: Option<String>,
    /// Name for the query, in snake case. Read-only.
    pub name: Option<String>,
    /// The data sources it may use. Read-only.
    pub datasources: Option<Vec<Datasource>>,
    /// The Looker query to run.
    pub looker: Option<Query>,
}

/// The rows that came of a query.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataResult {
    /// Name of the result, in snake case; later charts and analyses refer to it. Read-only.
    pub name: Option<String>,
    /// The columns.
    pub schema: Option<DataSourceSchema>,
    /// The rows, each an object with a value for each column. Read-only.
    pub data: Option<Vec<Value>>,
}

/// What is in a data source.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataSourceSchema {
    /// Fields. Read-only.
    pub fields: Option<Vec<DataField>>,
    /// What the table holds and what it is for. Read-only.
    pub description: Option<String>,
    /// Other names people use for it. Read-only.
    pub synonyms: Option<Vec<String>>,
    /// Tags. Read-only.
    pub tags: Option<Vec<String>>,
    /// Display name. Read-only.
    #[model(rename = "displayName")]
    pub display_name: Option<String>,
    /// Filters that apply to its data. Read-only.
    pub filters: Option<Vec<DataFilter>>,
}

/// A filter on the data of a source.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataFilter {
    /// Name of the field filtered on. Read-only.
    pub field: Option<String>,
    /// Value used unless another is given. Read-only.
    pub value: Option<String>,
    /// Kind of filter, such as one that is always applied. Read-only.
    pub r#type: Option<String>,
}

/// A BigQuery job that was run for an answer.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct BigQueryJob {
    /// Google Cloud project it ran in. Read-only.
    #[model(rename = "projectId")]
    pub project_id: Option<String>,
    /// Id of the job. Read-only.
    #[model(rename = "jobId")]
    pub job_id: Option<String>,
    /// Region it ran in. Read-only.
    pub location: Option<String>,
    /// Table that holds the result.
    #[model(rename = "destinationTable")]
    pub destination_table: Option<BigQueryTableReference>,
    /// The columns of the result.
    pub schema: Option<DataSourceSchema>,
}

/// A table in BigQuery.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct BigQueryTableReference {
    /// Google Cloud project it is in. Read-only.
    #[model(rename = "projectId")]
    pub project_id: Option<String>,
    /// Dataset it is in. Read-only.
    #[model(rename = "datasetId")]
    pub dataset_id: Option<String>,
    /// Id of the table. Read-only.
    #[model(rename = "tableId")]
    pub table_id: Option<String>,
    /// Its columns.
    pub schema: Option<DataSourceSchema>,
}

/// A step of an analysis by generated Python code.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AnalysisMessage {
    /// What is to be analysed, at the start.
    pub query: Option<AnalysisQuery>,
    /// What was done or found, later on.
    #[model(rename = "progressEvent")]
    pub progress_event: Option<AnalysisEvent>,
}

/// What an analysis is to find out.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AnalysisQuery {
    /// The question in plain language. Read-only.
    pub question: Option<String>,
    /// Names of earlier data results to work on. Read-only.
    #[model(rename = "dataResultNames")]
    pub data_result_names: Option<Vec<String>>,
}
