// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `LookmlModels`.

use fingerpost::Model;

/// What `period` of `LookmlModelExploreFieldPeriodOverPeriodParams` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldPeriodOverPeriodParamsPeriod {
    /// `year`.
    #[model(rename = "year")]
    Year,
    /// `fiscal_year`.
    #[model(rename = "fiscal_year")]
    FiscalYear,
    /// `quarter`.
    #[model(rename = "quarter")]
    Quarter,
    /// `fiscal_quarter`.
    #[model(rename = "fiscal_quarter")]
    FiscalQuarter,
    /// `month`.
    #[model(rename = "month")]
    Month,
    /// `week`.
    #[model(rename = "week")]
    Week,
    /// `date`.
    #[model(rename = "date")]
    Date,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `name` of `LookmlModelExploreFieldTimeInterval` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldTimeIntervalName {
    /// `day`.
    #[model(rename = "day")]
    Day,
    /// `hour`.
    #[model(rename = "hour")]
    Hour,
    /// `minute`.
    #[model(rename = "minute")]
    Minute,
    /// `second`.
    #[model(rename = "second")]
    Second,
    /// `millisecond`.
    #[model(rename = "millisecond")]
    Millisecond,
    /// `microsecond`.
    #[model(rename = "microsecond")]
    Microsecond,
    /// `week`.
    #[model(rename = "week")]
    Week,
    /// `month`.
    #[model(rename = "month")]
    Month,
    /// `quarter`.
    #[model(rename = "quarter")]
    Quarter,
    /// `year`.
    #[model(rename = "year")]
    Year,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `user_attribute_filter_types` of `LookmlModelExploreField` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldUserAttributeFilterType {
    /// `advanced_filter_string`.
    #[model(rename = "advanced_filter_string")]
    AdvancedFilterString,
    /// `advanced_filter_number`.
    #[model(rename = "advanced_filter_number")]
    AdvancedFilterNumber,
    /// `advanced_filter_datetime`.
    #[model(rename = "advanced_filter_datetime")]
    AdvancedFilterDatetime,
    /// `string`.
    #[model(rename = "string")]
    String,
    /// `number`.
    #[model(rename = "number")]
    Number,
    /// `datetime`.
    #[model(rename = "datetime")]
    Datetime,
    /// `relative_url`.
    #[model(rename = "relative_url")]
    RelativeUrl,
    /// `yesno`.
    #[model(rename = "yesno")]
    Yesno,
    /// `zipcode`.
    #[model(rename = "zipcode")]
    Zipcode,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `week_start_day` of `LookmlModelExploreField` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldWeekStartDay {
    /// `monday`.
    #[model(rename = "monday")]
    Monday,
    /// `tuesday`.
    #[model(rename = "tuesday")]
    Tuesday,
    /// `wednesday`.
    #[model(rename = "wednesday")]
    Wednesday,
    /// `thursday`.
    #[model(rename = "thursday")]
    Thursday,
    /// `friday`.
    #[model(rename = "friday")]
    Friday,
    /// `saturday`.
    #[model(rename = "saturday")]
    Saturday,
    /// `sunday`.
    #[model(rename = "sunday")]
    Sunday,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
