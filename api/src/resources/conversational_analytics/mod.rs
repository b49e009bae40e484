// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Conversations about data: agents, conversations, their messages and the chat itself.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Conversations about data: agents, conversations, their messages and the chat itself.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait ConversationalAnalytics {
    /// Finds agents that match the given criteria.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/agents/search",
        paginate = offset(limit, offset),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/search_agents"
    )]
    fn search_agents(
        &self,
        /// Id of an agent, or several separated by commas.
        id: Option<&str>,
        /// Name.
        name: Option<&str>,
        /// Description.
        description: Option<&str>,
        /// Only agents made by this user.
        created_by_user_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// Category, or several separated by commas.
        category: Option<&str>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Whether to leave out, instead of keep, the agents of the user in `created_by_user_id`.
        not_owned_by: Option<bool>,
        /// `true` for agents in the trash.
        deleted: Option<bool>,
        /// Only workflow agents that belong to this agent; `null` for agents that belong to none.
        primary_agent_id: Option<&str>,
    ) -> Vec<Agent>;

    /// Creates an agent that answers questions about the given explores.
    ///
    /// Needs `name`, `description` and `sources`.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/agents",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/create_agent"
    )]
    fn create_agent(
        &self,
        /// The body.
        #[body]
        body: &WriteAgent,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Agent;

    /// Deletes agents.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        DELETE "/agents",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/delete_agent"
    )]
    fn delete_agent(
        &self,
        /// Id of an agent, or several separated by commas.
        id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ();

    /// Fetches one agent.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/agents/<agent_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/get_agent"
    )]
    fn get_agent(
        &self,
        /// Id of the agent.
        agent_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Agent;

    /// Changes an agent.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/agents/<agent_id>",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/update_agent"
    )]
    fn update_agent(
        &self,
        /// Id of the agent.
        agent_id: &str,
        /// The body.
        #[body]
        body: &WriteAgent,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Agent;

    /// Stores messages at the end of a conversation.
    ///
    /// Nothing is answered: use `conversational_analytics_chat` for that. Each message needs a `type` and a `message`.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/conversations/<conversation_id>/messages",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/create_conversation_message"
    )]
    fn create_conversation_message(
        &self,
        /// Id of the conversation.
        conversation_id: &str,
        /// The messages to store, in order.
        #[body]
        body: &WriteConversationMessages,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ConversationMessage>;

    /// Lists the messages of a conversation.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/conversations/<conversation_id>/messages",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/all_conversation_messages"
    )]
    fn all_conversation_messages(
        &self,
        /// Id of the conversation.
        conversation_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ConversationMessage>;

    /// Deletes messages of a conversation.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        DELETE "/conversations/<conversation_id>/messages",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/delete_conversation_message"
    )]
    fn delete_conversation_message(
        &self,
        /// Id of the conversation.
        conversation_id: &str,
        /// Id of a message, or several separated by commas.
        id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ();

    /// Fetches one message of a conversation.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/conversations/<conversation_id>/messages/<message_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/get_conversation_message"
    )]
    fn get_conversation_message(
        &self,
        /// Id of the conversation.
        conversation_id: &str,
        /// Id of the message.
        message_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ConversationMessage;

    /// Changes a stored message of a conversation.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/conversations/<conversation_id>/messages/<message_id>",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/update_conversation_message"
    )]
    fn update_conversation_message(
        &self,
        /// Id of the conversation.
        conversation_id: &str,
        /// Id of the message.
        message_id: &str,
        /// The body.
        #[body]
        body: &WriteConversationMessage,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ConversationMessage;

    /// Finds the caller's own conversations that match the given criteria.
    ///
    /// Those of other users are never found.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/conversations/search",
        paginate = offset(limit, offset),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/search_conversations"
    )]
    fn search_conversations(
        &self,
        /// Id of a conversation, or several separated by commas.
        id: Option<&str>,
        /// Name.
        name: Option<&str>,
        /// Only conversations with this agent; `null` for those without an agent, `not null` for those with any.
        agent_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Category, or several separated by commas.
        category: Option<&str>,
        /// `true` for conversations in the trash.
        deleted: Option<bool>,
    ) -> Vec<Conversation>;

    /// Creates a conversation, to which messages can then be added.
    ///
    /// Needs a `name`.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/conversations",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/create_conversation"
    )]
    fn create_conversation(
        &self,
        /// The body.
        #[body]
        body: &WriteConversation,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Conversation;

    /// Deletes conversations.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        DELETE "/conversations",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/delete_conversation"
    )]
    fn delete_conversation(
        &self,
        /// Id of a conversation, or several separated by commas.
        id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ();

    /// Fetches one conversation.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/conversations/<conversation_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/get_conversation"
    )]
    fn get_conversation(
        &self,
        /// Id of the conversation.
        conversation_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Conversation;

    /// Changes a conversation, such as its name or agent.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/conversations/<conversation_id>",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/update_conversation"
    )]
    fn update_conversation(
        &self,
        /// Id of the conversation.
        conversation_id: &str,
        /// The body.
        #[body]
        body: &WriteConversation,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Conversation;

    /// Puts a question to the agent of a conversation and returns its new messages.
    ///
    /// The conversation has to exist: see `create_conversation`. One question gives many messages, with steps, data,
    /// charts and text among them.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/conversational_analytics/chat",
        pending(202),
        errors(403, 500),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/conversational_analytics_chat"
    )]
    fn conversational_analytics_chat(
        &self,
        /// The body.
        #[body]
        body: &ConversationalAnalyticsChatRequest,
    ) -> Vec<ChatMessage>;

    /// Creates a model answer that agents can go by when asked the same question.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/golden_queries",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/create_golden_query"
    )]
    fn create_golden_query(
        &self,
        /// The body.
        #[body]
        body: &WriteGoldenQuery,
    ) -> GoldenQuery;

    /// Changes a model answer for agents.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/golden_queries/<golden_query_id>",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/update_golden_query"
    )]
    fn update_golden_query(
        &self,
        /// Id of the golden query.
        golden_query_id: i64,
        /// The body.
        #[body]
        body: &WriteGoldenQuery,
    ) -> GoldenQuery;

    /// Deletes a model answer for agents.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        DELETE "/golden_queries/<golden_query_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ConversationalAnalytics/delete_golden_query"
    )]
    fn delete_golden_query(
        &self,
        /// Id of the golden query.
        golden_query_id: i64,
    ) -> ();
}
