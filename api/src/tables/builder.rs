//! Columns of a batch that grow by one value at a time.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Decimal128Builder, Float64Builder, Int64Builder, StringBuilder,
    TimestampMicrosecondBuilder,
};
use arrow_schema::{DataType, Field, TimeUnit};
use jiff::tz::TimeZone;

use super::column::{Column, ColumnKind};
use super::error::TableError;
use super::value::Scalar;

/// The zone of timestamps.
#[derive(Clone, Debug, Default)]
pub(super) enum Zone {
    /// Date and time as Looker shows them, without a zone.
    #[default]
    None,
    /// Points in time, read in this zone, which has this name.
    Named(TimeZone, Arc<str>),
}

/// A column of a batch.
pub(super) enum Builder {
    Integer(Int64Builder),
    Number(Float64Builder),
    Float(Float64Builder),
    Decimal { builder: Decimal128Builder, precision: u8, scale: u8 },
    YesNo(BooleanBuilder),
    Date(Date32Builder),
    Timestamp { builder: TimestampMicrosecondBuilder, zone: TimeZone },
    Text(StringBuilder),
}

impl Column {
    /// Returns the column of the schema. Its metadata has Looker's label and type.
    pub(super) fn field(&self, zone: &Zone) -> Field {
        let data_type = match self.kind {
            ColumnKind::Integer => DataType::Int64,
            ColumnKind::Number | ColumnKind::Float => DataType::Float64,
            ColumnKind::Decimal { precision, scale } => DataType::Decimal128(precision, scale.cast_signed()),
            ColumnKind::YesNo => DataType::Boolean,
            ColumnKind::Date => DataType::Date32,
            ColumnKind::Timestamp => DataType::Timestamp(
                TimeUnit::Microsecond,
                match zone {
                    Zone::None => None,
                    Zone::Named(_, name) => Some(Arc::clone(name)),
                },
            ),
            ColumnKind::Text => DataType::Utf8,
        };
        let facts = [("looker.label", &self.label), ("looker.type", &self.looker_type)];
        let facts = facts.into_iter().filter_map(|(name, fact)| Some((name.to_owned(), fact.clone()?)));
        Field::new(&self.name, data_type, true).with_metadata(facts.collect::<HashMap<_, _>>())
    }

    /// Creates the column of a batch.
    pub(super) fn builder(&self, zone: &Zone) -> Result<Builder, TableError> {
        Ok(match self.kind {
            ColumnKind::Integer => Builder::Integer(Int64Builder::new()),
            ColumnKind::Number => Builder::Number(Float64Builder::new()),
            ColumnKind::Float => Builder::Float(Float64Builder::new()),
            ColumnKind::Decimal { precision, scale } => {
                let builder = Decimal128Builder::new().with_precision_and_scale(precision, scale.cast_signed());
                let builder = builder
                    .map_err(|error| TableError::Column { column: self.name.clone(), reason: error.to_string() })?;
                Builder::Decimal { builder, precision, scale }
            }
            ColumnKind::YesNo => Builder::YesNo(BooleanBuilder::new()),
            ColumnKind::Date => Builder::Date(Date32Builder::new()),
            ColumnKind::Timestamp => {
                let builder = TimestampMicrosecondBuilder::new();
                match zone {
                    Zone::None => Builder::Timestamp { builder, zone: TimeZone::UTC },
                    Zone::Named(zone, name) => {
                        let builder = builder.with_timezone(Arc::clone(name));
                        Builder::Timestamp { builder, zone: zone.clone() }
                    }
                }
            }
            ColumnKind::Text => Builder::Text(StringBuilder::new()),
        })
    }
}

impl Builder {
    /// Adds a value. Returns `None` if it does not fit.
    pub(super) fn append(&mut self, value: &Scalar<'_>) -> Option<()> {
        if matches!(value, Scalar::Null) {
            self.append_null();
            return Some(());
        }
        match self {
            Self::Integer(builder) => builder.append_value(value.to_integer()?),
            Self::Number(builder) => builder.append_value(value.to_number()?),
            Self::Float(builder) => builder.append_value(value.to_float()?),
            Self::Decimal { builder, precision, scale } => {
                builder.append_value(value.to_decimal(*precision, *scale)?);
            }
            Self::YesNo(builder) => builder.append_value(value.to_yes_no()?),
            Self::Date(builder) => builder.append_value(value.to_date()?),
            Self::Timestamp { builder, zone } => builder.append_value(value.to_timestamp(zone)?),
            Self::Text(builder) => builder.append_value(value.to_text()?),
        }
        Some(())
    }

    pub(super) fn append_null(&mut self) {
        match self {
            Self::Integer(builder) => builder.append_null(),
            Self::Number(builder) | Self::Float(builder) => builder.append_null(),
            Self::Decimal { builder, .. } => builder.append_null(),
            Self::YesNo(builder) => builder.append_null(),
            Self::Date(builder) => builder.append_null(),
            Self::Timestamp { builder, .. } => builder.append_null(),
            Self::Text(builder) => builder.append_null(),
        }
    }

    pub(super) fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Integer(builder) => Arc::new(builder.finish()),
            Self::Number(builder) | Self::Float(builder) => Arc::new(builder.finish()),
            Self::Decimal { builder, .. } => Arc::new(builder.finish()),
            Self::YesNo(builder) => Arc::new(builder.finish()),
            Self::Date(builder) => Arc::new(builder.finish()),
            Self::Timestamp { builder, .. } => Arc::new(builder.finish()),
            Self::Text(builder) => Arc::new(builder.finish()),
        }
    }
}
