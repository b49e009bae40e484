// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `LookmlModels`.

use fingerpost::Model;

/// Where the data of a self-service explore came from.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SelfServiceModelUploadData {
    /// Kind of upload, such as `csv` or `sheet`.
    pub upload_type: Option<String>,
    /// URL in Google Drive.
    pub drive_url: Option<String>,
    /// Id of the user who owns the uploaded data. Read-only.
    pub owner_id: Option<String>,
    /// GUID of the visual canvas. Read-only.
    pub canvas_guid: Option<String>,
}
