// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Boards present dashboards and looks in sections.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Boards present dashboards and looks in sections.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Boards {
    /// Lists all boards.
    #[endpoint(
        GET "/boards",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/all_boards"
    )]
    fn all_boards(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Board>;

    /// Makes a board.
    ///
    /// It starts out without sections: `create_board_section` and `create_board_item` fill it.
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
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Board;

    /// Finds boards by title, creator, date or favourite mark.
    ///
    /// A board has to match every parameter that is set, or any with `filter_or`. Case does not count in text, `%`
    /// stands for any characters, `_` for one; `IS NULL` and `NOT NULL` ask for a value at all. Numbers can be lists
    /// with commas.
    #[endpoint(
        GET "/boards/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/search_boards"
    )]
    fn search_boards(
        &self,
        /// Title.
        title: Option<&str>,
        /// Matches when it was made.
        created_at: Option<&str>,
        /// Matches the first name of whoever made it.
        first_name: Option<&str>,
        /// Matches the last name of whoever made it.
        last_name: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Only boards that the caller marked as favourites.
        favorited: Option<bool>,
        /// Matches the id of the user who made it.
        creator_id: Option<&str>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Number of the page, from 1; `limit` and `offset` are better. Deprecated.
        page: Option<i64>,
        /// How many results a page has; `limit` and `offset` are better. Deprecated.
        per_page: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The most results to give.
        limit: Option<i64>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// What the caller has to be allowed to do with it: `show`, which is the default, or `update`.
        permission: Option<&str>,
    ) -> Vec<Board>;

    /// Gives one board, with its sections.
    #[endpoint(
        GET "/boards/<board_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/board"
    )]
    fn board(
        &self,
        /// Id of the board.
        board_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Board;

    /// Changes a board and leaves alone what the body does not name.
    #[endpoint(
        PATCH "/boards/<board_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/update_board"
    )]
    fn update_board(
        &self,
        /// Id of the board.
        board_id: &str,
        /// What is to change, such as `title` or the order of sections in `section_order`.
        #[body]
        body: &WriteBoard,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Board;

    /// Deletes a board.
    #[endpoint(
        DELETE "/boards/<board_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/delete_board"
    )]
    fn delete_board(
        &self,
        /// Id of the board.
        board_id: &str,
    ) -> ();

    /// Lists the items of all boards, or of one section.
    #[endpoint(
        GET "/board_items",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/all_board_items"
    )]
    fn all_board_items(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Only items of this section.
        board_section_id: Option<&str>,
    ) -> Vec<BoardItem>;

    /// Puts an item on a board: a dashboard, a look or a link.
    #[endpoint(
        POST "/board_items",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/create_board_item"
    )]
    fn create_board_item(
        &self,
        /// The item, with the `board_section_id` of the section it goes into and one of `dashboard_id`, `look_id`,
        /// `lookml_dashboard_id` and `custom_url`.
        #[body]
        body: &WriteBoardItem,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> BoardItem;

    /// Gives one item of a board.
    #[endpoint(
        GET "/board_items/<board_item_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/board_item"
    )]
    fn board_item(
        &self,
        /// Id of the board item.
        board_item_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> BoardItem;

    /// Changes an item of a board and leaves alone what the body does not name.
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
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> BoardItem;

    /// Takes an item off its board; the dashboard or look stays.
    #[endpoint(
        DELETE "/board_items/<board_item_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/delete_board_item"
    )]
    fn delete_board_item(
        &self,
        /// Id of the board item.
        board_item_id: &str,
    ) -> ();

    /// Lists the sections of all boards.
    #[endpoint(
        GET "/board_sections",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/all_board_sections"
    )]
    fn all_board_sections(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
    ) -> Vec<BoardSection>;

    /// Adds a section to a board.
    #[endpoint(
        POST "/board_sections",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/create_board_section"
    )]
    fn create_board_section(
        &self,
        /// The section, with the `board_id` of the board that gets it.
        #[body]
        body: &WriteBoardSection,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> BoardSection;

    /// Gives one section of a board, with its items.
    #[endpoint(
        GET "/board_sections/<board_section_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/board_section"
    )]
    fn board_section(
        &self,
        /// Id of the board section.
        board_section_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> BoardSection;

    /// Changes a section of a board and leaves alone what the body does not name.
    #[endpoint(
        PATCH "/board_sections/<board_section_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Board/update_board_section"
    )]
    fn update_board_section(
        &self,
        /// Id of the board section.
        board_section_id: &str,
        /// What is to change, such as `title` or the order of items in `item_order`.
        #[body]
        body: &WriteBoardSection,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> BoardSection;

    /// Deletes a section of a board.
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
