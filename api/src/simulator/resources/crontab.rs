//! Schedules: `minute hour day month weekday`, in UTC.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Parses a schedule into a list of values for each of its five parts. Returns `None` if it is invalid.
fn parse(crontab: &str) -> Option<[Vec<i8>; 5]> {
    const BOUNDS: [(i8, i8); 5] = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];
    let parts: Vec<_> = crontab.split_whitespace().collect();
    let parts: [&str; 5] = parts.try_into().ok()?;
    let mut read = [const { Vec::new() }; 5];
    for ((list, part), bounds) in read.iter_mut().zip(parts).zip(BOUNDS) {
        for piece in part.split(',') {
            list.extend(parse_piece(piece, bounds)?);
        }
    }
    Some(read)
}

/// Parses `*`, `7` or `1-5`, each optionally followed by a step such as `/2`.
fn parse_piece(piece: &str, (least, most): (i8, i8)) -> Option<impl Iterator<Item = i8> + use<>> {
    let (range, step) = match piece.split_once('/') {
        Some((range, step)) => (range, Some(step.parse::<u8>().ok().filter(|step| *step > 0)?)),
        None => (piece, None),
    };
    let (from, to) = match range.split_once('-') {
        Some((from, to)) => (from.parse().ok()?, to.parse().ok()?),
        None if range == "*" => (least, most),
        None => {
            let from = range.parse().ok()?;
            (from, if step.is_some() { most } else { from })
        }
    };
    (least <= from && from <= to && to <= most).then(|| (from..=to).step_by(step.unwrap_or(1).into()))
}

pub(super) fn is_valid(crontab: &str) -> bool {
    parse(crontab).is_some()
}

/// Returns the first due time after `now`, within the cycle of leap years.
pub(super) fn next(crontab: &str, now: Timestamp) -> Option<Timestamp> {
    let [minutes, hours, days, months, weekdays] = parse(crontab)?;
    // As in cron, matching either the day or the weekday is enough if both are given.
    let (any_day, any_weekday) = (days.len() == 31, weekdays.len() >= 7);
    let now = now.to_zoned_datetime(TimeZone::UTC).datetime();
    let mut date = now.date();
    for _ in 0..=4 * 366 {
        let weekday = date.weekday().to_sunday_zero_offset();
        let on_weekday = weekdays.contains(&weekday) || (weekday == 0 && weekdays.contains(&7));
        let on_day = days.contains(&date.day());
        let due = if any_day || any_weekday { on_day && on_weekday } else { on_day || on_weekday };
        if due && months.contains(&date.month()) {
            let times = hours.iter().flat_map(|hour| minutes.iter().map(move |minute| (*hour, *minute)));
            let times = times.map(|(hour, minute)| date.at(hour, minute, 0, 0)).filter(|time| *time > now);
            if let Some(first) = times.min() {
                return first.to_zoned_datetime(TimeZone::UTC).ok().map(|time| time.timestamp());
            }
        }
        date = date.checked_add(1.day()).ok()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_valid, next};

    #[test]
    fn the_next_time_is_after_now() {
        // A Thursday.
        let now = "2026-11-26T11:30:00Z".parse().expect("a time");
        for (crontab, due) in [
            ("0 6 * * *", "2026-11-27T06:00:00Z"),
            ("45 11 * * *", "2026-11-26T11:45:00Z"),
            ("30 11 * * *", "2026-11-27T11:30:00Z"),
            ("*/20 * * * *", "2026-11-26T11:40:00Z"),
            ("0 9 * * 1", "2026-11-30T09:00:00Z"),
            ("0 9 * * 7", "2026-11-29T09:00:00Z"),
            ("0 8-10/2 * * 1-5", "2026-11-27T08:00:00Z"),
            ("15 0 1 1,7 *", "2027-01-01T00:15:00Z"),
            ("0 0 29 2 *", "2028-02-29T00:00:00Z"),
            ("0 0 1 * 5", "2026-11-27T00:00:00Z"),
        ] {
            assert_eq!(next(crontab, now).map(|time| time.to_string()).as_deref(), Some(due), "{crontab}");
        }
        assert_eq!(next("0 0 31 2 *", now), None);
    }

    #[test]
    fn invalid_schedules_are_rejected() {
        for wrong in ["", "* * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "*/0 * * * *", "5-1 * * * *", "a * * * *"]
        {
            assert!(!is_valid(wrong), "{wrong}");
        }
        assert!(is_valid("0,30 6 * * 1-5"));
    }
}
