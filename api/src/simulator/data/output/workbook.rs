//! `xlsx`: a workbook with one sheet.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::super::cell::Cell;
use super::super::dataset::TODAY;
use super::super::results::{Output, Results};

/// Writes a sheet with labels in the first row. Numbers and dates keep their type, with the model's format.
pub(super) fn write(results: &Results, outputs: &[Output]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // By default the workbook contains the current time, and would differ in every run.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day(TODAY)?));
    let sheet = workbook.add_worksheet();
    sheet.set_name(results.query.explore.label())?;
    sheet.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    let days = Format::new().set_num_format("yyyy-mm-dd");
    let months = Format::new().set_num_format("yyyy-mm");
    for (place, output) in (0..).zip(outputs) {
        sheet.write_string_with_format(0, place, &output.label, &bold)?;
        let numbers = output.field.value_format.names().map_or("#,##0", |(format, _)| format);
        let numbers = Format::new().set_num_format(numbers);
        sheet.set_column_width(place, 18)?;
        for (line, row) in (1..).zip(0..results.len()) {
            match results.cell(row, output.source) {
                Cell::Null => continue,
                Cell::Text(text) => sheet.write_string(line, place, text)?,
                Cell::Day(date) => sheet.write_datetime_with_format(line, place, day(date)?, &days)?,
                Cell::Month(date) => sheet.write_datetime_with_format(line, place, day(date)?, &months)?,
                cell @ (Cell::Integer(_) | Cell::Cents(_) | Cell::Real(_)) => {
                    sheet.write_number_with_format(line, place, cell.number().unwrap_or_default(), &numbers)?
                }
            };
        }
    }
    workbook.save_to_buffer()
}

fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1900), part(date.month()), part(date.day()))
}
