// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Boards present dashboards and looks in sections.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Boards present dashboards and looks in sections.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Boards {
    /// The operation `all_boards`.
    #[endpoint(
        GET "/boards",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/all_boards"
    )]
    fn all_boards(
        &self,
        /// Fields.
        fields: Option<&str>,
    ) -> Vec<Board>;

    /// The operation `create_board`.
    #[endpoint(
        POST "/boards",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/create_board"
    )]
    fn create_board(
        &self,
        /// The body.
        #[body]
        body: &WriteBoard,
        /// Fields.
        fields: Option<&str>,
    ) -> Board;

    /// The operation `search_boards`.
    #[endpoint(
        GET "/boards/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/search_boards"
    )]
    fn search_boards(
        &self,
        /// Title.
        title: Option<&str>,
        /// Created at.
        created_at: Option<&str>,
        /// First name.
        first_name: Option<&str>,
        /// Last name.
        last_name: Option<&str>,
        /// Fields.
        fields: Option<&str>,
        /// Favorited.
        favorited: Option<bool>,
        /// Id of the creator.
        creator_id: Option<&str>,
        /// Sorts.
        sorts: Option<&str>,
        /// Page. Deprecated.
        page: Option<i64>,
        /// Per page. Deprecated.
        per_page: Option<i64>,
        /// Offset.
        offset: Option<i64>,
        /// Limit.
        limit: Option<i64>,
        /// Filter or.
        filter_or: Option<bool>,
        /// Permission.
        permission: Option<&str>,
    ) -> Vec<Board>;

    /// The operation `board`.
    #[endpoint(
        GET "/boards/<board_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/board"
    )]
    fn board(
        &self,
        /// Id of the board.
        board_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> Board;

    /// The operation `update_board`.
    #[endpoint(
        PATCH "/boards/<board_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/update_board"
    )]
    fn update_board(
        &self,
        /// Id of the board.
        board_id: &str,
        /// The body.
        #[body]
        body: &WriteBoard,
        /// Fields.
        fields: Option<&str>,
    ) -> Board;

    /// The operation `delete_board`.
    #[endpoint(
        DELETE "/boards/<board_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/delete_board"
    )]
    fn delete_board(
        &self,
        /// Id of the board.
        board_id: &str,
    ) -> ();

    /// The operation `all_board_items`.
    #[endpoint(
        GET "/board_items",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/all_board_items"
    )]
    fn all_board_items(
        &self,
        /// Fields.
        fields: Option<&str>,
        /// Sorts.
        sorts: Option<&str>,
        /// Id of the board section.
        board_section_id: Option<&str>,
    ) -> Vec<BoardItem>;

    /// The operation `create_board_item`.
    #[endpoint(
        POST "/board_items",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/create_board_item"
    )]
    fn create_board_item(
        &self,
        /// The body.
        #[body]
        body: &WriteBoardItem,
        /// Fields.
        fields: Option<&str>,
    ) -> BoardItem;

    /// The operation `board_item`.
    #[endpoint(
        GET "/board_items/<board_item_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/board_item"
    )]
    fn board_item(
        &self,
        /// Id of the board item.
        board_item_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> BoardItem;

    /// The operation `update_board_item`.
    #[endpoint(
        PATCH "/board_items/<board_item_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/update_board_item"
    )]
    fn update_board_item(
        &self,
        /// Id of the board item.
        board_item_id: &str,
        /// The body.
        #[body]
        body: &WriteBoardItem,
        /// Fields.
        fields: Option<&str>,
    ) -> BoardItem;

    /// The operation `delete_board_item`.
    #[endpoint(
        DELETE "/board_items/<board_item_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/delete_board_item"
    )]
    fn delete_board_item(
        &self,
        /// Id of the board item.
        board_item_id: &str,
    ) -> ();

    /// The operation `all_board_sections`.
    #[endpoint(
        GET "/board_sections",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/all_board_sections"
    )]
    fn all_board_sections(
        &self,
        /// Fields.
        fields: Option<&str>,
        /// Sorts.
        sorts: Option<&str>,
    ) -> Vec<BoardSection>;

    /// The operation `create_board_section`.
    #[endpoint(
        POST "/board_sections",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/create_board_section"
    )]
    fn create_board_section(
        &self,
        /// The body.
        #[body]
        body: &WriteBoardSection,
        /// Fields.
        fields: Option<&str>,
    ) -> BoardSection;

    /// The operation `board_section`.
    #[endpoint(
        GET "/board_sections/<board_section_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/board_section"
    )]
    fn board_section(
        &self,
        /// Id of the board section.
        board_section_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> BoardSection;

    /// The operation `update_board_section`.
    #[endpoint(
        PATCH "/board_sections/<board_section_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/update_board_section"
    )]
    fn update_board_section(
        &self,
        /// Id of the board section.
        board_section_id: &str,
        /// The body.
        #[body]
        body: &WriteBoardSection,
        /// Fields.
        fields: Option<&str>,
    ) -> BoardSection;

    /// The operation `delete_board_section`.
    #[endpoint(
        DELETE "/board_sections/<board_section_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/delete_board_section"
    )]
    fn delete_board_section(
        &self,
        /// Id of the board section.
        board_section_id: &str,
    ) -> ();
}
