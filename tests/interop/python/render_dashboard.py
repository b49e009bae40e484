"""The official SDK against our simulator: it logs in, lists dashboards and renders one to the same bytes as ours.

    python3 render_dashboard.py FILE DASHBOARD FORMAT WIDTH HEIGHT

FILE is what our own client has rendered. The environment (LOOKERSDK_BASE_URL and so on) says where the simulator is.
"""

import sys
import time

import looker_sdk
from looker_sdk import error, models40


def main() -> None:
    path, dashboard_id, result_format, width, height = sys.argv[1:]
    sdk = looker_sdk.init40()

    me = sdk.me()
    assert me.id == "1", me
    dashboards = {dashboard.id: dashboard.title for dashboard in sdk.all_dashboards(fields="id,title")}
    assert dashboard_id in dashboards, dashboards
    found = sdk.search_dashboards(title="%" + dashboards[dashboard_id][1:4].upper() + "%")
    assert dashboard_id in [dashboard.id for dashboard in found], found
    dashboard = sdk.dashboard(dashboard_id)
    assert dashboard.title == dashboards[dashboard_id], dashboard
    assert dashboard.dashboard_elements, dashboard

    task = sdk.create_dashboard_render_task(
        dashboard_id, result_format, models40.CreateDashboardRenderTask(), width=int(width), height=int(height)
    )
    statuses = []
    give_up = time.monotonic() + 30
    while not statuses or statuses[-1] not in ("success", "failure"):
        assert time.monotonic() < give_up, statuses
        time.sleep(0.05)
        status = sdk.render_task(task.id).status
        if not statuses or statuses[-1] != status:
            statuses.append(status)
    assert statuses[-1] == "success", statuses
    theirs = sdk.render_task_results(task.id)
    with open(path, "rb") as file:
        ours = file.read()
    assert theirs == ours, f"{len(theirs)} bytes against {len(ours)}"

    try:
        sdk.dashboard("99")
    except error.SDKError as refused:
        assert "Not found" in str(refused), refused
    else:
        raise AssertionError("dashboard 99 does not exist")
    sdk.logout()
    print(f"official SDK: {result_format} of dashboard {dashboard_id}, {len(theirs)} bytes, the same as ours")


main()
