//! Scheduled plans, boards and favourites.

use serde_json::json;

use super::super::table::row;
use super::super::{World, new_plan};
use super::day;

pub(super) fn fill(world: &mut World) {
    // Name, owner, column and id of the content, schedule, next due time, format, kind, address.
    for (name, owner, column, id, crontab, due, format, kind, address) in [
        (
            "Sales every morning",
            "1",
            "dashboard_id",
            "1",
            "0 6 * * *",
            400,
            "wysiwyg_pdf",
            "email",
            "user2@example.com",
        ),
        ("Funnel on Mondays", "2", "dashboard_id", "3", "0 7 * * 1", 403, "wysiwyg_png", "email", "team@example.org"),
        ("Orders to the warehouse", "4", "look_id", "1", "30 2 * * *", 400, "csv", "sftp", "sftp://files.example.com"),
        (
            "Pulse",
            "2",
            "lookml_dashboard_id",
            "thelook::business_pulse",
            "0 8 1 * *",
            424,
            "wysiwyg_pdf",
            "email",
            "user1@example.com",
        ),
    ] {
        let number = world.scheduled_plans.iter().len() + 1;
        let mut plan = new_plan(owner, &day(100));
        plan.extend(row(json!({
            "name": name,
            "crontab": crontab,
            "next_run_at": day(due),
            "scheduled_plan_destination": [{
                "id": format!("{number}01"),
                "scheduled_plan_id": number.to_string(),
                "format": format,
                "type": kind,
                "address": address,
                "apply_formatting": true,
                "apply_vis": true,
                "looker_recipient": address.ends_with("@example.com"),
            }],
        })));
        plan.insert(column.to_owned(), id.into());
        world.scheduled_plans.insert(plan);
    }
    boards(world);
    for (user, content) in [("1", "71"), ("2", "71"), ("2", "73")] {
        world.favorites.insert(row(json!({ "user_id": user, "content_metadata_id": content })));
    }
}

fn boards(world: &mut World) {
    for (title, owner, sections) in [
        ("Start here", "1", &[("Every day", "dashboard_id", "1"), ("Now and then", "look_id", "1")][..]),
        ("Marketing", "8", &[("Funnel", "dashboard_id", "3")][..]),
    ] {
        let metadata_id = world.add_metadata("board", false);
        let board = world.boards.insert(row(json!({
            "title": title,
            "description": format!("{title}: what matters"),
            "user_id": owner,
            "content_metadata_id": metadata_id,
            "created_at": day(50),
            "updated_at": day(60),
        })));
        for (title, column, content) in sections {
            let section = json!({ "title": title, "board_id": board, "created_at": day(50), "updated_at": day(60) });
            let section = world.board_sections.insert(row(section));
            let mut item = row(json!({ "board_section_id": section, "order": 0, "created_at": day(50) }));
            item.insert((*column).to_owned(), (*content).into());
            world.board_items.insert(item);
        }
    }
}
