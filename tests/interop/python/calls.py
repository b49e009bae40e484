"""Calls the simulator with the official SDK, and compares the results with those of a real Looker.

    python3 calls.py [EXPIRING]

LOOKERSDK_BASE_URL and so on are those of the simulator. EXPIRING is the URL of another one, whose tokens last a second. The
instance must have two more users, a dashboard in a folder, a look and the model `thelook`; created items are removed, so
that it can run against any Looker.
"""

import csv
import datetime
import json
import os
import sys
import time
import warnings
from typing import Any, Callable

import looker_sdk
from looker_sdk import error, models40 as models

# The number of different calls, also in README.md. Fewer are an error.
ENOUGH = 174

MODEL, EXPLORE, DIMENSION, MEASURE = "thelook", "orders", "users.country", "orders.count"


class Sdk:
    """The SDK, and the names of the called methods."""

    def __init__(self, sdk: Any) -> None:
        self.sdk = sdk
        self.called: set[str] = set()
        self.answers: list[Any] = []
        sdk.transport.session.hooks["response"].append(lambda answer, *_, **__: self.answers.append(answer))

    def __getattr__(self, name: str) -> Any:
        self.called.add(name)
        return getattr(self.sdk, name)

    def status(self) -> int:
        """Returns the status of the last response."""
        return self.answers[-1].status_code

    def made_up(self) -> list[str]:
        """Returns the URLs with generated responses since the last call."""
        answers, self.answers = self.answers, []
        return [answer.url for answer in answers if "x-simulator" in answer.headers]


sdk = Sdk(looker_sdk.init40())
suffix = str(time.time_ns())


def equal(got: Any, expected: Any) -> None:
    assert got == expected, f"{got!r} is not {expected!r}"


def refused(statuses: tuple[int, ...], call: Callable[[], Any]) -> error.SDKError:
    try:
        answer = call()
    except error.SDKError as refusal:
        assert sdk.status() in statuses, f"{sdk.status()}: {refusal}"
        assert refusal.message and not refusal.message.startswith("{"), refusal
        return refusal
    raise AssertionError(f"{answer!r} in place of a refusal with {statuses}")


def invalid(field: str, call: Callable[[], Any]) -> None:
    """Expects a validation error of the field."""
    fields = [detail.field for detail in refused((422,), call).errors]
    assert field in fields, fields


def gone(call: Callable[[], Any]) -> None:
    assert "not found" in refused((404,), call).message.lower()


def ids(items: Any) -> list[str]:
    return [item.id for item in items]


def forget(auth: Any) -> None:
    """Logs the SDK in again, as the API user."""
    auth._sudo_id, auth.token, auth.sudo_token = None, type(auth.token)(), type(auth.token)()


def new_user(first: str, last: str) -> str:
    user = sdk.create_user(models.WriteUser(first_name=first, last_name=last))
    assert user.id
    return user.id


def sessions() -> None:
    admin = sdk.me()
    equal(sdk.me(fields="id").display_name, None)
    other = next(user.id for user in sdk.all_users(fields="id,is_disabled") if user.id != admin.id and not user.is_disabled)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it no longer changes who the SDK is
        token = sdk.login_user(other)
    assert token.access_token and token.token_type == "Bearer" and token.expires_in > 0, token
    sdk.auth.login_user(other)
    equal(sdk.me().id, other)
    sdk.auth.logout()
    equal(sdk.me().id, admin.id)
    equal(sdk.session().workspace_id, "production")
    equal(sdk.update_session(models.WriteApiSession(workspace_id="dev")).workspace_id, "dev")
    equal(sdk.session().workspace_id, "dev")
    sdk.update_session(models.WriteApiSession(workspace_id="production"))
    # The SDK does not notice this, and keeps using its token.
    sdk.logout()
    refused((401,), sdk.me)
    forget(sdk.auth)
    equal(sdk.me().id, admin.id)


def instance() -> None:
    versions = sdk.versions()
    assert "4.0" in [version.version for version in versions.supported_versions], versions
    assert versions.looker_release_version.startswith("26."), versions
    assert "UTC" in [zone.value for zone in sdk.all_timezones()]
    assert "en" in [locale.code for locale in sdk.all_locales()]


def users() -> None:
    mine = [new_user(first, f"Test{suffix}") for first in ("Anna", "Annika", "Bernd")]
    equal(sdk.user(mine[0]).display_name, f"Anna Test{suffix}")
    found = sdk.search_users(last_name=f"test{suffix}", first_name="ann%", sorts="first_name desc")
    equal([user.first_name for user in found], ["Annika", "Anna"])
    equal(ids(sdk.search_users(last_name=f"Test{suffix}", sorts="id", limit=2)), mine[:2])
    equal(ids(sdk.search_users(last_name=f"Test{suffix}", sorts="id", limit=2, offset=2)), mine[2:])
    equal(ids(sdk.search_users(last_name=f"Test{suffix}", first_name="_ernd")), mine[2:])
    sparse = sdk.search_users(last_name=f"Test{suffix}", fields="id,first_name")
    assert all(user.id and user.first_name and user.last_name is None for user in sparse), sparse
    equal(sorted(ids(sdk.search_users_names(f"%{suffix}%"))), sorted(mine))
    equal(ids(sdk.all_users(ids=models.DelimSequence(mine[:1]), fields="id")), mine[:1])
    changed = sdk.update_user(mine[0], models.WriteUser(last_name=f"Neu{suffix}", is_disabled=True))
    equal((changed.last_name, changed.is_disabled, changed.first_name), (f"Neu{suffix}", True, "Anna"))
    for user in mine:
        sdk.delete_user(user)
    equal(sdk.status(), 204)
    gone(lambda: sdk.user(mine[0]))
    gone(lambda: sdk.delete_user(mine[0]))


def credentials() -> None:
    user, address = new_user("Key", "Holder"), f"key{suffix}@example.com"
    email = sdk.create_user_credentials_email(user, models.WriteCredentialsEmail(email=address))
    equal((email.email, email.user_id, email.is_disabled), (address, user, False))
    equal(sdk.user_credentials_email(user).email, address)
    equal(sdk.user_for_credential("email", address).id, user)
    equal(ids(sdk.search_users(email=address)), [user])
    address = f"other{suffix}@example.com"
    equal(sdk.update_user_credentials_email(user, models.WriteCredentialsEmail(email=address)).email, address)
    other = new_user("Late", "Comer")
    same = models.WriteCredentialsEmail(email=address)
    refused((409, 422), lambda: sdk.create_user_credentials_email(other, same))
    keys = sdk.create_user_credentials_api3(user)
    assert keys.client_id and keys.client_secret, keys
    listed = sdk.all_user_credentials_api3s(user)
    equal([(key.id, key.client_id) for key in listed], [(keys.id, keys.client_id)])
    sdk.delete_user_credentials_api3(user, keys.id)
    equal(sdk.all_user_credentials_api3s(user), [])
    sdk.delete_user_credentials_email(user)
    gone(lambda: sdk.user_credentials_email(user))
    sdk.delete_user(user)
    sdk.delete_user(other)


def groups() -> None:
    group = sdk.create_group(models.WriteGroup(name=f"Group {suffix}"))
    equal((group.name, group.user_count), (f"Group {suffix}", 0))
    same = models.WriteGroup(name=f"Group {suffix}")
    refused((409, 422), lambda: sdk.create_group(same))
    invalid("name", lambda: sdk.create_group(models.WriteGroup()))
    user = new_user("Group", "Member")
    equal(sdk.add_group_user(group.id, models.GroupIdForGroupUserInclusion(user_id=user)).id, user)
    equal(ids(sdk.all_group_users(group.id)), [user])
    equal(ids(sdk.search_users(group_id=group.id)), [user])
    equal(sdk.group(group.id).user_count, 1)
    assert group.id in sdk.user(user).group_ids
    inner = sdk.create_group(models.WriteGroup(name=f"Inner {suffix}"))
    equal(sdk.add_group_group(group.id, models.GroupIdForGroupInclusion(group_id=inner.id)).id, inner.id)
    equal(ids(sdk.all_group_groups(group.id)), [inner.id])
    sdk.delete_group_from_group(group.id, inner.id)
    equal(sdk.all_group_groups(group.id), [])
    sdk.delete_group_user(group.id, user)
    equal(sdk.all_group_users(group.id), [])
    equal(sdk.update_group(group.id, models.WriteGroup(name=f"Renamed {suffix}")).name, f"Renamed {suffix}")
    equal(ids(sdk.search_groups(name=f"%med {suffix}")), [group.id])
    assert group.id in ids(sdk.all_groups(fields="id"))
    for each in (group.id, inner.id):
        sdk.delete_group(each)
    gone(lambda: sdk.group(group.id))
    sdk.delete_user(user)


def roles() -> None:
    assert {"access_data", "see_looks"} <= {permission.permission for permission in sdk.all_permissions()}
    permissions = sdk.create_permission_set(
        models.WritePermissionSet(name=f"Permissions {suffix}", permissions=["access_data", "see_looks"])
    )
    equal(sorted(permissions.permissions), ["access_data", "see_looks"])
    assert permissions.id in ids(sdk.all_permission_sets(fields="id"))
    model_set = sdk.create_model_set(models.WriteModelSet(name=f"Models {suffix}", models=[MODEL]))
    equal(sdk.model_set(model_set.id).models, [MODEL])
    role = sdk.create_role(
        models.WriteRole(name=f"Role {suffix}", permission_set_id=permissions.id, model_set_id=model_set.id)
    )
    equal((role.permission_set.name, role.model_set.models), (f"Permissions {suffix}", [MODEL]))
    equal(sdk.role(role.id).name, f"Role {suffix}")
    equal(sdk.update_role(role.id, models.WriteRole(name=f"Renamed {suffix}")).name, f"Renamed {suffix}")
    equal(ids(sdk.search_roles(name=f"%med {suffix}")), [role.id])
    user = new_user("Role", "Holder")
    equal(ids(sdk.set_role_users(role.id, [user])), [user])
    equal(ids(sdk.role_users(role.id)), [user])
    equal(ids(sdk.user_roles(user)), [role.id])
    equal(sdk.set_user_roles(user, []), [])
    sdk.delete_role(role.id)
    assert role.id not in ids(sdk.all_roles())
    sdk.delete_permission_set(permissions.id)
    sdk.delete_model_set(model_set.id)
    # Without a role, everything is forbidden.
    sdk.auth.login_user(user)
    refused((403, 404), lambda: new_user("No", "Permission"))
    sdk.auth.logout()
    sdk.delete_user(user)


def home() -> str:
    """Creates a folder in the shared folder."""
    root = sdk.search_folders(is_shared_root=True)[0]
    return sdk.create_folder(models.CreateFolder(name=f"Tests {suffix}", parent_id=root.id)).id


def folders(place: str) -> None:
    root = sdk.folder_parent(place)
    assert root.is_shared_root, root
    outer = sdk.create_folder(models.CreateFolder(name="Outer", parent_id=place))
    inner = sdk.create_folder(models.CreateFolder(name="Inner", parent_id=outer.id))
    equal((inner.name, inner.parent_id), ("Inner", outer.id))
    equal(ids(sdk.folder_ancestors(inner.id)), [root.id, place, outer.id])
    equal(ids(sdk.folder_children(outer.id)), [inner.id])
    equal(ids(sdk.folder_children_search(place, name="out%")), [outer.id])
    equal(sdk.folder(outer.id).child_count, 1)
    equal(ids(sdk.search_folders(name="inner", parent_id=outer.id)), [inner.id])
    assert inner.id in ids(sdk.all_folders(fields="id,name"))
    same = models.CreateFolder(name="Inner", parent_id=outer.id)
    refused((409, 422), lambda: sdk.create_folder(same))
    equal(sdk.update_folder(inner.id, models.UpdateFolder(parent_id=place)).parent_id, place)
    equal(sdk.folder_children(outer.id), [])
    for folder in (inner.id, outer.id):
        sdk.delete_folder(folder)
    gone(lambda: sdk.folder(inner.id))


def new_query() -> Any:
    return sdk.create_query(
        models.WriteQuery(model=MODEL, view=EXPLORE, fields=[DIMENSION, MEASURE], sorts=[f"{MEASURE} desc"], limit="5")
    )


def looks(place: str) -> None:
    query = new_query()
    look = sdk.create_look(models.WriteLookWithQuery(title=f"Look {suffix}", folder_id=place, query_id=query.id))
    equal((look.title, look.folder.id, look.query.id), (f"Look {suffix}", place, query.id))
    equal(sdk.look(look.id).query.fields, [DIMENSION, MEASURE])
    equal(ids(sdk.search_looks(title=f"look {suffix}%")), [look.id])
    equal(ids(sdk.folder_looks(place)), [look.id])
    equal(len(json.loads(sdk.run_look(look.id, "json"))), 5)
    changed = sdk.update_look(look.id, models.WriteLookWithQuery(description="What is sold"))
    equal((changed.description, changed.title), ("What is sold", f"Look {suffix}"))
    folder = sdk.create_folder(models.CreateFolder(name="Looks", parent_id=place)).id
    copy = sdk.copy_look(look.id, folder_id=folder)
    assert copy.id != look.id and copy.folder_id == folder and copy.query_id == query.id, copy
    sdk.delete_look(copy.id)
    equal(sdk.move_look(look.id, folder_id=folder).folder_id, folder)
    sdk.update_look(look.id, models.WriteLookWithQuery(deleted=True))
    assert look.id not in ids(sdk.all_looks(fields="id"))
    equal(ids(sdk.search_looks(title=f"Look {suffix}", deleted=True)), [look.id])
    equal(sdk.update_look(look.id, models.WriteLookWithQuery(deleted=False)).deleted, False)
    sdk.delete_look(look.id)
    gone(lambda: sdk.look(look.id))
    sdk.delete_folder(folder)


def dashboards(place: str) -> None:
    made = sdk.create_dashboard(models.WriteDashboard(title=f"Dashboard {suffix}", folder_id=place))
    equal((made.title, made.folder.id, made.deleted, made.dashboard_elements), (f"Dashboard {suffix}", place, False, []))
    same = models.WriteDashboard(title=f"Dashboard {suffix}", folder_id=place)
    refused((409, 422), lambda: sdk.create_dashboard(same))
    invalid("title", lambda: sdk.create_dashboard(models.WriteDashboard(folder_id=place)))

    query = new_query()
    element = sdk.create_dashboard_element(
        models.WriteDashboardElement(dashboard_id=made.id, title="By country", type="vis", query_id=query.id)
    )
    equal((element.dashboard_id, element.query.id), (made.id, query.id))
    text = sdk.create_dashboard_element(
        models.WriteDashboardElement(dashboard_id=made.id, type="text", title_text="Read this", body_text="Please")
    )
    equal(sdk.dashboard_element(text.id).body_text, "Please")
    changed = sdk.update_dashboard_element(text.id, models.WriteDashboardElement(body_text="Now"))
    equal((changed.body_text, changed.title_text), ("Now", "Read this"))
    equal(sorted(ids(sdk.dashboard_dashboard_elements(made.id))), sorted([element.id, text.id]))
    equal(ids(sdk.search_dashboard_elements(dashboard_id=made.id, title="by%")), [element.id])

    filter_ = sdk.create_dashboard_filter(
        models.WriteCreateDashboardFilter(
            dashboard_id=made.id, name="Country", title="Country", type="string_filter", default_value="Germany"
        )
    )
    equal((filter_.dashboard_id, filter_.default_value), (made.id, "Germany"))
    equal(sdk.dashboard_filter(filter_.id).name, "Country")
    equal(sdk.update_dashboard_filter(filter_.id, models.WriteDashboardFilter(default_value="Japan")).default_value, "Japan")
    equal([each.default_value for each in sdk.dashboard_dashboard_filters(made.id)], ["Japan"])

    layouts = sdk.dashboard_dashboard_layouts(made.id)
    equal([layout.active for layout in layouts], [True])
    parts = sdk.dashboard_layout_dashboard_layout_components(layouts[0].id)
    equal(sorted(part.dashboard_element_id for part in parts), sorted([element.id, text.id]))
    part = sdk.update_dashboard_layout_component(
        parts[0].id, models.WriteDashboardLayoutComponent(row=4, column=12, width=12, height=6)
    )
    equal((part.row, part.column, part.width, part.height), (4, 12, 12, 6))
    second = sdk.create_dashboard_layout(models.WriteDashboardLayout(dashboard_id=made.id, type="newspaper"))
    equal(second.dashboard_id, made.id)
    equal(sdk.update_dashboard_layout(second.id, models.WriteDashboardLayout(width=1200)).width, 1200)
    sdk.delete_dashboard_layout(second.id)
    gone(lambda: sdk.dashboard_layout(second.id))

    whole = sdk.dashboard(made.id)
    equal(len(whole.dashboard_elements), 2)
    equal(len(whole.dashboard_filters), 1)
    folder = sdk.create_folder(models.CreateFolder(name="Dashboards", parent_id=place)).id
    copy = sdk.copy_dashboard(made.id, folder_id=folder)
    assert copy.id != made.id and copy.folder.id == folder, copy
    equal(sorted(each.title or each.title_text for each in copy.dashboard_elements), ["By country", "Read this"])
    sdk.delete_dashboard(copy.id)
    equal(sdk.move_dashboard(made.id, folder_id=folder).folder.id, folder)
    equal(ids(sdk.folder_dashboards(folder)), [made.id])
    sdk.delete_dashboard_element(text.id)
    sdk.delete_dashboard_filter(filter_.id)
    whole = sdk.dashboard(made.id, fields="id,dashboard_elements(id),dashboard_filters")
    equal((whole.title, ids(whole.dashboard_elements), whole.dashboard_filters), (None, [element.id], []))

    changed = sdk.update_dashboard(made.id, models.WriteDashboard(deleted=True))
    assert changed.deleted and changed.deleted_at, changed
    assert made.id not in ids(sdk.all_dashboards(fields="id"))
    equal(ids(sdk.search_dashboards(title=f"dashboard {suffix}")), [])
    equal(ids(sdk.search_dashboards(title=f"dashboard {suffix}", deleted="true")), [made.id])
    equal(sdk.update_dashboard(made.id, models.WriteDashboard(deleted=False)).deleted, False)
    equal(ids(sdk.search_dashboards(title=f"dashboard {suffix}")), [made.id])
    sdk.delete_dashboard(made.id)
    gone(lambda: sdk.dashboard(made.id))
    sdk.delete_folder(folder)


def boards(place: str) -> None:
    board = sdk.create_board(models.WriteBoard(title=f"Board {suffix}", description="Start here"))
    equal((board.title, board.board_sections), (f"Board {suffix}", []))
    section = sdk.create_board_section(models.WriteBoardSection(board_id=board.id, title="First"))
    equal((section.board_id, section.title), (board.id, "First"))
    shown = sdk.create_dashboard(models.WriteDashboard(title="On a board", folder_id=place))
    item = sdk.create_board_item(models.WriteBoardItem(board_section_id=section.id, dashboard_id=shown.id))
    equal((item.board_section_id, item.dashboard_id, item.title), (section.id, shown.id, "On a board"))
    equal(sdk.board_item(item.id).dashboard_id, shown.id)
    equal(ids(sdk.board_section(section.id).board_items), [item.id])
    equal(sdk.update_board_item(item.id, models.WriteBoardItem(order=3)).order, 3)
    equal(sdk.update_board_section(section.id, models.WriteBoardSection(title="Second")).title, "Second")
    equal(sdk.update_board(board.id, models.WriteBoard(title=f"Renamed {suffix}")).title, f"Renamed {suffix}")
    equal(ids(sdk.search_boards(title=f"%med {suffix}")), [board.id])
    equal(ids(sdk.board(board.id).board_sections), [section.id])
    assert board.id in ids(sdk.all_boards(fields="id"))
    sdk.delete_board_item(item.id)
    gone(lambda: sdk.board_item(item.id))
    sdk.delete_board_section(section.id)
    sdk.delete_board(board.id)
    gone(lambda: sdk.board(board.id))
    sdk.delete_dashboard(shown.id)


def queries() -> None:
    query = new_query()
    assert query.id and query.slug and query.client_id, query
    equal((query.model, query.view, query.limit), (MODEL, EXPLORE, "5"))
    equal(new_query().id, query.id)
    equal(sdk.query(query.id).fields, [DIMENSION, MEASURE])
    equal(sdk.query_for_slug(query.slug).id, query.id)
    invalid("model", lambda: sdk.create_query(models.WriteQuery(model="", view=EXPLORE)))

    rows = json.loads(sdk.run_query(query.id, "json"))
    equal(len(rows), 5)
    counts = [row[MEASURE] for row in rows]
    assert all(set(row) == {DIMENSION, MEASURE} for row in rows) and counts == sorted(counts, reverse=True), rows
    lines = list(csv.reader(sdk.run_query(query.id, "csv", limit=2).splitlines()))
    equal([len(line) for line in lines], [2, 2, 2])
    equal([line[0] for line in lines[1:]], [row[DIMENSION] for row in rows[:2]])
    assert "SELECT" in sdk.run_query(query.id, "sql").upper()
    detail = json.loads(sdk.run_query(query.id, "json_detail"))
    equal([row[MEASURE]["value"] for row in detail["data"]], counts)

    country = next(row[DIMENSION] for row in rows if row[DIMENSION])
    one = models.WriteQuery(model=MODEL, view=EXPLORE, fields=[DIMENSION, MEASURE], filters={DIMENSION: country})
    equal([row[DIMENSION] for row in json.loads(sdk.run_inline_query("json", one))], [country])
    equal(len(sdk.run_inline_query("csv", one).splitlines()), 2)
    equal(len(sdk.run_inline_query("txt", one).splitlines()[1].split("\t")), 2)
    assert sdk.run_inline_query("xlsx", one).startswith(b"PK")


def query_tasks() -> None:
    query = new_query()
    task = sdk.create_query_task(models.WriteCreateQueryTask(query_id=query.id, result_format=models.ResultFormat.json))
    assert task.id, task
    give_up = time.monotonic() + 30
    while (status := sdk.query_task(task.id).status) not in ("complete", "error", "failure"):
        assert time.monotonic() < give_up, status
        time.sleep(0.05)
    equal(status, "complete")
    rows = json.loads(sdk.query_task_results(task.id))
    equal(rows, json.loads(sdk.run_query(query.id, "json")))
    several = sdk.query_task_multi_results(models.DelimSequence([task.id]))
    equal(list(several), [task.id])
    gone(lambda: sdk.query_task("no-such-task"))


def scheduled_plans(place: str) -> None:
    shown = sdk.create_dashboard(models.WriteDashboard(title="Sent each day", folder_id=place))
    plan = sdk.create_scheduled_plan(
        models.WriteScheduledPlan(
            name=f"Plan {suffix}",
            dashboard_id=shown.id,
            crontab="0 6 * * *",
            scheduled_plan_destination=[
                models.ScheduledPlanDestination(format="wysiwyg_pdf", type="email", address="someone@example.com")
            ],
        )
    )
    equal((plan.name, plan.dashboard_id, plan.enabled), (f"Plan {suffix}", shown.id, True))
    equal([each.address for each in plan.scheduled_plan_destination], ["someone@example.com"])
    assert plan.next_run_at and plan.next_run_at > datetime.datetime.now(datetime.timezone.utc), plan
    equal(sdk.scheduled_plan(plan.id).crontab, "0 6 * * *")
    assert plan.id in ids(sdk.all_scheduled_plans())
    equal(ids(sdk.scheduled_plans_for_dashboard(shown.id)), [plan.id])
    changed = sdk.update_scheduled_plan(plan.id, models.WriteScheduledPlan(enabled=False))
    equal((changed.enabled, changed.name), (False, f"Plan {suffix}"))
    sdk.delete_scheduled_plan(plan.id)
    gone(lambda: sdk.scheduled_plan(plan.id))
    sdk.delete_dashboard(shown.id)


def connections() -> None:
    known = sdk.all_connections()
    assert known and all(each.name and each.dialect_name for each in known), known
    equal(sdk.connection(known[0].name).dialect_name, known[0].dialect_name)
    tested = sdk.test_connection(known[0].name, models.DelimSequence(["connect"]))
    equal([(each.name, each.status) for each in tested], [("connect", "success")])
    name = f"test_{suffix}"
    body = models.WriteDBConnection(
        name=name, dialect_name="postgres", host="db.example.com", port="5432", database="test", username="looker", password="hush"
    )
    made = sdk.create_connection(body)
    equal((made.name, made.host), (name, "db.example.com"))
    refused((409, 422), lambda: sdk.create_connection(body))
    equal(sdk.update_connection(name, models.WriteDBConnection(host="other.example.com")).host, "other.example.com")
    sdk.delete_connection(name)
    gone(lambda: sdk.connection(name))


def lookml() -> None:
    assert MODEL in [model.name for model in sdk.all_lookml_models(fields="name,explores")]
    model = sdk.lookml_model(MODEL)
    assert EXPLORE in [explore.name for explore in model.explores], model
    explore = sdk.lookml_model_explore(MODEL, EXPLORE)
    assert DIMENSION in [field.name for field in explore.fields.dimensions], explore.fields
    measure = next(field for field in explore.fields.measures if field.name == MEASURE)
    equal((measure.measure, measure.type), (True, measure.type))
    gone(lambda: sdk.lookml_model_explore(MODEL, "no_such_explore"))


def render_tasks(place: str) -> None:
    query = new_query()
    look = sdk.create_look(models.WriteLookWithQuery(title=f"Drawn {suffix}", folder_id=place, query_id=query.id))
    shown = sdk.create_dashboard(models.WriteDashboard(title=f"Drawn {suffix}", folder_id=place))
    sdk.create_dashboard_element(models.WriteDashboardElement(dashboard_id=shown.id, type="vis", query_id=query.id))
    empty = models.CreateDashboardRenderTask()
    for task, start in (
        (sdk.create_dashboard_render_task(shown.id, "pdf", empty, width=640, height=480), b"%PDF-"),
        (sdk.create_look_render_task(look.id, "png", width=640, height=480), b"\x89PNG"),
        (sdk.create_query_render_task(query.id, "jpg", width=640, height=480), b"\xff\xd8\xff"),
    ):
        give_up = time.monotonic() + 30
        while (status := sdk.render_task(task.id).status) not in ("success", "failure"):
            assert time.monotonic() < give_up, status
            time.sleep(0.05)
        equal(status, "success")
        document = sdk.render_task_results(task.id)
        assert document.startswith(start), document[:20]
    gone(lambda: sdk.render_task("no-such-task"))
    sdk.delete_look(look.id)
    sdk.delete_dashboard(shown.id)


def user_attributes() -> None:
    name = f"test_{suffix}"
    body = models.WriteUserAttribute(name=name, label="Test", type="string", default_value="none", user_can_view=True)
    attribute = sdk.create_user_attribute(body)
    equal((attribute.name, attribute.default_value), (name, "none"))
    refused((409, 422), lambda: sdk.create_user_attribute(body))
    equal(sdk.user_attribute(attribute.id).label, "Test")
    assert attribute.id in ids(sdk.all_user_attributes())
    changed = sdk.update_user_attribute(
        attribute.id, models.WriteUserAttribute(name=name, label="Tested", type="string")
    )
    equal(changed.label, "Tested")
    user = new_user("Attribute", "Holder")
    value = sdk.set_user_attribute_user_value(user, attribute.id, models.WriteUserAttributeWithValue(value="mine"))
    equal((value.value, value.user_id), ("mine", user))
    only = models.DelimSequence([attribute.id])
    values = sdk.user_attribute_user_values(user, user_attribute_ids=only)
    equal([(each.name, each.value) for each in values], [(name, "mine")])
    sdk.delete_user_attribute_user_value(user, attribute.id)
    values = sdk.user_attribute_user_values(user, user_attribute_ids=only, include_unset=True)
    equal([each.value for each in values], ["none"])
    sdk.delete_user(user)
    sdk.delete_user_attribute(attribute.id)
    gone(lambda: sdk.user_attribute(attribute.id))


def content(place: str) -> None:
    metadata = sdk.content_metadata(sdk.folder(place).content_metadata_id)
    equal((metadata.folder_id, metadata.inherits), (place, True))
    assert metadata.id in ids(sdk.all_content_metadatas(metadata.parent_id))
    sdk.update_content_metadata(metadata.id, models.WriteContentMeta(inherits=False))
    equal(sdk.content_metadata(metadata.id).inherits, False)
    group = sdk.create_group(models.WriteGroup(name=f"Readers {suffix}"))
    access = sdk.create_content_metadata_access(
        models.ContentMetaGroupUser(
            content_metadata_id=metadata.id, permission_type=models.PermissionType.view, group_id=group.id
        )
    )
    equal((access.group_id, access.permission_type), (group.id, models.PermissionType.view))
    access = sdk.update_content_metadata_access(
        access.id, models.ContentMetaGroupUser(permission_type=models.PermissionType.edit)
    )
    equal(access.permission_type, models.PermissionType.edit)
    assert access.id in ids(sdk.all_content_metadata_accesses(metadata.id))
    sdk.delete_content_metadata_access(access.id)
    assert access.id not in ids(sdk.all_content_metadata_accesses(metadata.id))
    sdk.delete_group(group.id)
    shown = sdk.create_dashboard(models.WriteDashboard(title="Liked", folder_id=place))
    favorite = sdk.create_content_favorite(
        models.WriteContentFavorite(user_id=sdk.me().id, content_metadata_id=shown.content_metadata_id)
    )
    equal(ids(sdk.search_content_favorites(content_metadata_id=shown.content_metadata_id)), [favorite.id])
    sdk.delete_content_favorite(favorite.id)
    equal(sdk.search_content_favorites(content_metadata_id=shown.content_metadata_id), [])
    sdk.delete_dashboard(shown.id)


def others() -> None:
    """Operations that the simulator does not implement: the SDK accepts their generated responses."""
    for call, kind in (
        (sdk.all_datagroups, models.Datagroup),
        (sdk.all_color_collections, models.ColorCollection),
        (sdk.all_themes, models.Theme),
        (sdk.all_integration_hubs, models.IntegrationHub),
        (sdk.all_dialect_infos, models.DialectInfo),
        (sdk.artifact_namespaces, models.ArtifactNamespace),
        (sdk.all_projects, models.Project),
    ):
        answer = call()
        assert all(isinstance(item, kind) for item in answer), answer
    assert sdk.default_theme().name
    assert sdk.theme_or_default("no such theme").name
    assert sdk.default_color_collection().id
    assert isinstance(sdk.get_setting(), models.Setting)
    assert isinstance(sdk.smtp_status(), models.SmtpStatus)
    assert len(sdk.search_artifacts("tests", limit=2)) <= 2
    assert len(sdk.content_summary(limit=3)) <= 3


def expiry(url: str) -> None:
    """Uses an expired token that the SDK considers valid."""
    os.environ["LOOKERSDK_BASE_URL"] = url
    other = looker_sdk.init40()
    other.auth._get_token({})
    other.auth.token.expires_at = datetime.datetime.now() + datetime.timedelta(hours=1)
    equal(bool(other.me().id), True)
    time.sleep(1.2)
    try:
        other.me()
    except error.SDKError as refusal:
        assert "auth" in refusal.message.lower(), refusal
    else:
        raise AssertionError("a token of one second is good after more than that")
    forget(other.auth)
    equal(bool(other.me().id), True)


def main() -> None:
    place = ""
    groups_of_calls: tuple[tuple[Callable[..., None], bool], ...] = (
        (sessions, False),
        (instance, False),
        (users, False),
        (credentials, False),
        (groups, False),
        (roles, False),
        (folders, True),
        (looks, True),
        (dashboards, True),
        (boards, True),
        (queries, False),
        (query_tasks, False),
        (scheduled_plans, True),
        (connections, False),
        (lookml, False),
        (render_tasks, True),
        (user_attributes, False),
        (content, True),
        (others, False),
    )
    failures = []
    for group, in_folder in groups_of_calls:
        before = set(sdk.called)
        try:
            if in_folder and not place:
                place = home()
            group(*([place] if in_folder else []))
            made_up = sdk.made_up()
            assert group is others or not made_up, f"answered with generated data: {made_up}"
        except Exception as problem:  # noqa: BLE001: all groups are to be told of
            failures.append(group.__name__)
            line = problem.__traceback__
            while line and line.tb_next and line.tb_next.tb_frame.f_code.co_filename == __file__:
                line = line.tb_next
            at = line.tb_lineno if line else 0
            print(f"  {group.__name__}: line {at}: {type(problem).__name__}: {problem}")
            sdk.made_up()
            forget(sdk.auth)
            continue
        print(f"  {group.__name__}: {len(sdk.called - before)} more calls")
    if place:
        sdk.delete_folder(place)
    if len(sys.argv) > 1:
        expiry(sys.argv[1])
        print("  expiry: refused with the old token, and good with a new one")
    calls = {name for name in sdk.called if name not in ("auth", "transport")}
    print(f"official Python SDK: {len(calls)} different calls")
    assert not failures, failures
    assert len(calls) >= ENOUGH, f"only {len(calls)} of {ENOUGH} calls: {sorted(calls)}"


main()
