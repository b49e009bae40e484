// Calls the simulator with the official SDK for TypeScript, and compares the results with those of a real Looker.
//
//     node calls.js [EXPIRING]
//
// LOOKERSDK_BASE_URL and so on are those of the simulator. EXPIRING is the URL of another one, whose tokens last a second.
// The instance must have two more users and the model `thelook`; created items are removed, so that it can run against any
// Looker.

import assert from "node:assert/strict"
import { setTimeout as sleep } from "node:timers/promises"
import { DelimArray } from "@looker/sdk-rtl"
import { LookerNodeSDK, NodeSettings } from "@looker/sdk-node"

// The number of different calls, also in README.md. Fewer are an error.
const ENOUGH = 148

const [MODEL, EXPLORE, DIMENSION, MEASURE] = ["thelook", "orders", "users.country", "orders.count"]

const { equal, deepEqual } = assert

// Before each request, the SDK logs that Node has no `AbortSignal.timeout`, although it has.
console.debug = () => {}
const official = LookerNodeSDK.init40()
const called = new Set()
let answers = []
official.authSession.transport.observer = (answer) => {
  answers.push(answer)
  return answer
}

/** The SDK's methods, which return the response or throw the error. */
const sdk = new Proxy(official, {
  get: (target, name) => (...input) => {
    assert(target[name], `the SDK has no call ${String(name)}`)
    called.add(name)
    return target.ok(target[name](...input))
  },
})

const suffix = String(Date.now())
const ids = (items) => items.map((item) => item.id)
const sorted = (items) => [...items].sort()

async function refused(statuses, call) {
  const error = await call().then(
    (answer) => assert.fail(`${JSON.stringify(answer)} in place of a refusal with ${statuses}`),
    (error) => error,
  )
  equal(error.name, "LookerSDKError", String(error.stack))
  const { statusCode } = answers.at(-1)
  assert(statuses.includes(statusCode), `${statusCode}: ${error.message}`)
  assert(error.message)
  return error
}

/** Expects a validation error of the field. */
async function invalid(field, call) {
  const error = await refused([422], call)
  assert(error.errors.some((detail) => detail.field === field), JSON.stringify(error.errors))
}

async function gone(call) {
  assert.match((await refused([404], call)).message, /not found/i)
}

async function newUser(first_name, last_name) {
  const user = await sdk.create_user({ first_name, last_name })
  assert(user.id)
  return user.id
}

async function sessions() {
  const admin = await sdk.me()
  equal((await sdk.me("id")).display_name, undefined)
  const everybody = await sdk.all_users({ fields: "id,is_disabled" })
  const other = everybody.find((user) => user.id !== admin.id && !user.is_disabled).id
  const token = await sdk.login_user(other)
  assert(token.access_token && token.token_type === "Bearer" && token.expires_in > 0)
  await official.authSession.login(other)
  equal((await sdk.me()).id, other)
  await official.authSession.logout()
  equal((await sdk.me()).id, admin.id)
  equal((await sdk.session()).workspace_id, "production")
  equal((await sdk.update_session({ workspace_id: "dev" })).workspace_id, "dev")
  equal((await sdk.session()).workspace_id, "dev")
  await sdk.update_session({ workspace_id: "production" })
  // The SDK does not notice this, and keeps using its token.
  await sdk.logout()
  await refused([401], () => sdk.me())
  official.authSession.reset()
  equal((await sdk.me()).id, admin.id)
}

async function instance() {
  const versions = await sdk.versions()
  assert(versions.supported_versions.some(({ version }) => version === "4.0"))
  assert.match(versions.looker_release_version, /^26\./)
  assert((await sdk.all_timezones()).some(({ value }) => value === "UTC"))
  assert((await sdk.all_locales()).some(({ code }) => code === "en"))
}

async function users() {
  const last_name = `Test${suffix}`
  const mine = []
  for (const first_name of ["Anna", "Annika", "Bernd"]) mine.push(await newUser(first_name, last_name))
  equal((await sdk.user(mine[0])).display_name, `Anna ${last_name}`)
  const found = await sdk.search_users({ last_name: last_name.toLowerCase(), first_name: "ann%", sorts: "first_name desc" })
  deepEqual(found.map((user) => user.first_name), ["Annika", "Anna"])
  deepEqual(ids(await sdk.search_users({ last_name, sorts: "id", limit: 2 })), mine.slice(0, 2))
  deepEqual(ids(await sdk.search_users({ last_name, sorts: "id", limit: 2, offset: 2 })), mine.slice(2))
  const sparse = await sdk.search_users({ last_name, fields: "id,first_name" })
  assert(sparse.every((user) => deepEqual(sorted(Object.keys(user)), ["first_name", "id"]) === undefined))
  deepEqual(sorted(ids(await sdk.search_users_names({ pattern: `%${suffix}%` }))), sorted(mine))
  deepEqual(ids(await sdk.all_users({ ids: new DelimArray(mine.slice(0, 1)), fields: "id" })), mine.slice(0, 1))
  const changed = await sdk.update_user(mine[0], { last_name: `Neu${suffix}`, is_disabled: true })
  deepEqual([changed.last_name, changed.is_disabled, changed.first_name], [`Neu${suffix}`, true, "Anna"])
  for (const user of mine) await sdk.delete_user(user)
  equal(answers.at(-1).statusCode, 204)
  await gone(() => sdk.user(mine[0]))
}

async function credentials() {
  const user = await newUser("Key", "Holder")
  let email = `key${suffix}@example.com`
  const made = await sdk.create_user_credentials_email(user, { email })
  deepEqual([made.email, made.user_id, made.is_disabled], [email, user, false])
  equal((await sdk.user_for_credential("email", email)).id, user)
  deepEqual(ids(await sdk.search_users({ email })), [user])
  email = `other${suffix}@example.com`
  equal((await sdk.update_user_credentials_email(user, { email })).email, email)
  equal((await sdk.user_credentials_email(user)).email, email)
  const other = await newUser("Late", "Comer")
  await refused([409, 422], () => sdk.create_user_credentials_email(other, { email }))
  const keys = await sdk.create_user_credentials_api3(user)
  assert(keys.client_id && keys.client_secret)
  const listed = await sdk.all_user_credentials_api3s(user)
  deepEqual(listed.map((key) => [key.id, key.client_id]), [[keys.id, keys.client_id]])
  await sdk.delete_user_credentials_api3(user, keys.id)
  deepEqual(await sdk.all_user_credentials_api3s(user), [])
  await sdk.delete_user(user)
  await sdk.delete_user(other)
}

async function groups() {
  const name = `Group ${suffix}`
  const group = await sdk.create_group({ name })
  deepEqual([group.name, group.user_count], [name, 0])
  await refused([409, 422], () => sdk.create_group({ name }))
  await invalid("name", () => sdk.create_group({}))
  const user = await newUser("Group", "Member")
  equal((await sdk.add_group_user(group.id, { user_id: user })).id, user)
  deepEqual(ids(await sdk.all_group_users({ group_id: group.id })), [user])
  equal((await sdk.group(group.id)).user_count, 1)
  const inner = await sdk.create_group({ name: `Inner ${suffix}` })
  equal((await sdk.add_group_group(group.id, { group_id: inner.id })).id, inner.id)
  deepEqual(ids(await sdk.all_group_groups(group.id)), [inner.id])
  await sdk.delete_group_from_group(group.id, inner.id)
  deepEqual(await sdk.all_group_groups(group.id), [])
  await sdk.delete_group_user(group.id, user)
  deepEqual(await sdk.all_group_users({ group_id: group.id }), [])
  equal((await sdk.update_group(group.id, { name: `Renamed ${suffix}` })).name, `Renamed ${suffix}`)
  deepEqual(ids(await sdk.search_groups({ name: `%med ${suffix}` })), [group.id])
  for (const each of [group, inner]) await sdk.delete_group(each.id)
  await gone(() => sdk.group(group.id))
  await sdk.delete_user(user)
}

async function roles() {
  const permissions = ["access_data", "see_looks"]
  const known = (await sdk.all_permissions()).map(({ permission }) => permission)
  assert(permissions.every((permission) => known.includes(permission)))
  const permissionSet = await sdk.create_permission_set({ name: `Permissions ${suffix}`, permissions })
  deepEqual(sorted(permissionSet.permissions), permissions)
  const modelSet = await sdk.create_model_set({ name: `Models ${suffix}`, models: [MODEL] })
  const role = await sdk.create_role({
    name: `Role ${suffix}`,
    permission_set_id: permissionSet.id,
    model_set_id: modelSet.id,
  })
  deepEqual([role.permission_set.name, role.model_set.models], [`Permissions ${suffix}`, [MODEL]])
  equal((await sdk.update_role(role.id, { name: `Renamed ${suffix}` })).name, `Renamed ${suffix}`)
  deepEqual(ids(await sdk.search_roles({ name: `%med ${suffix}` })), [role.id])
  const user = await newUser("Role", "Holder")
  deepEqual(ids(await sdk.set_role_users(role.id, [user])), [user])
  deepEqual(ids(await sdk.role_users({ role_id: role.id })), [user])
  deepEqual(ids(await sdk.user_roles({ user_id: user })), [role.id])
  deepEqual(await sdk.set_user_roles(user, []), [])
  await sdk.delete_role(role.id)
  await gone(() => sdk.role(role.id))
  await sdk.delete_permission_set(permissionSet.id)
  await sdk.delete_model_set(modelSet.id)
  // Without a role, everything is forbidden.
  await official.authSession.login(user)
  await refused([403, 404], () => newUser("No", "Permission"))
  await official.authSession.logout()
  await sdk.delete_user(user)
}

/** Creates a folder in the shared folder. */
async function home() {
  const [root] = await sdk.search_folders({ is_shared_root: true })
  return (await sdk.create_folder({ name: `Tests ${suffix}`, parent_id: root.id })).id
}

async function folders(place) {
  const root = await sdk.folder_parent(place)
  assert(root.is_shared_root)
  const outer = await sdk.create_folder({ name: "Outer", parent_id: place })
  const inner = await sdk.create_folder({ name: "Inner", parent_id: outer.id })
  deepEqual([inner.name, inner.parent_id], ["Inner", outer.id])
  deepEqual(ids(await sdk.folder_ancestors(inner.id)), [root.id, place, outer.id])
  deepEqual(ids(await sdk.folder_children({ folder_id: outer.id })), [inner.id])
  deepEqual(ids(await sdk.folder_children_search({ folder_id: place, name: "out%" })), [outer.id])
  equal((await sdk.folder(outer.id)).child_count, 1)
  deepEqual(ids(await sdk.search_folders({ name: "inner", parent_id: outer.id })), [inner.id])
  await refused([409, 422], () => sdk.create_folder({ name: "Inner", parent_id: outer.id }))
  equal((await sdk.update_folder(inner.id, { parent_id: place })).parent_id, place)
  for (const folder of [inner, outer]) await sdk.delete_folder(folder.id)
  await gone(() => sdk.folder(inner.id))
}

const newQuery = () =>
  sdk.create_query({
    model: MODEL,
    view: EXPLORE,
    fields: [DIMENSION, MEASURE],
    sorts: [`${MEASURE} desc`],
    limit: "5",
  })

async function looks(place) {
  const title = `Look ${suffix}`
  const query = await newQuery()
  const look = await sdk.create_look({ title, folder_id: place, query_id: query.id })
  deepEqual([look.title, look.folder.id, look.query.id], [title, place, query.id])
  deepEqual((await sdk.look(look.id)).query.fields, [DIMENSION, MEASURE])
  deepEqual(ids(await sdk.search_looks({ title: `look ${suffix}%` })), [look.id])
  deepEqual(ids(await sdk.folder_looks(place)), [look.id])
  equal((await sdk.run_look({ look_id: look.id, result_format: "json" })).length, 5)
  const changed = await sdk.update_look(look.id, { description: "What is sold" })
  deepEqual([changed.description, changed.title], ["What is sold", title])
  const folder = await sdk.create_folder({ name: "Looks", parent_id: place })
  const copy = await sdk.copy_look(look.id, folder.id)
  assert(copy.id !== look.id && copy.folder_id === folder.id && copy.query_id === query.id)
  await sdk.delete_look(copy.id)
  equal((await sdk.move_look(look.id, folder.id)).folder_id, folder.id)
  await sdk.update_look(look.id, { deleted: true })
  deepEqual(ids(await sdk.search_looks({ title })), [])
  deepEqual(ids(await sdk.search_looks({ title, deleted: true })), [look.id])
  await sdk.delete_look(look.id)
  await gone(() => sdk.look(look.id))
  await sdk.delete_folder(folder.id)
}

async function dashboards(place) {
  const title = `Dashboard ${suffix}`
  const made = await sdk.create_dashboard({ title, folder_id: place })
  deepEqual([made.title, made.folder.id, made.deleted, made.dashboard_elements], [title, place, false, []])
  await refused([409, 422], () => sdk.create_dashboard({ title, folder_id: place }))
  await invalid("title", () => sdk.create_dashboard({ folder_id: place }))

  const query = await newQuery()
  const element = await sdk.create_dashboard_element({
    body: { dashboard_id: made.id, title: "By country", type: "vis", query_id: query.id },
  })
  deepEqual([element.dashboard_id, element.query.id], [made.id, query.id])
  const text = await sdk.create_dashboard_element({ body: { dashboard_id: made.id, type: "text", body_text: "Please" } })
  equal((await sdk.dashboard_element(text.id)).body_text, "Please")
  equal((await sdk.update_dashboard_element(text.id, { body_text: "Now" })).body_text, "Now")
  deepEqual(sorted(ids(await sdk.dashboard_dashboard_elements(made.id))), sorted([element.id, text.id]))

  const filter = await sdk.create_dashboard_filter({
    dashboard_id: made.id,
    name: "Country",
    title: "Country",
    type: "string_filter",
    default_value: "Germany",
  })
  deepEqual([filter.dashboard_id, filter.default_value], [made.id, "Germany"])
  equal((await sdk.update_dashboard_filter(filter.id, { default_value: "Japan" })).default_value, "Japan")
  deepEqual((await sdk.dashboard_dashboard_filters(made.id)).map((each) => each.default_value), ["Japan"])

  const [layout] = await sdk.dashboard_dashboard_layouts(made.id)
  assert(layout.active)
  const parts = await sdk.dashboard_layout_dashboard_layout_components(layout.id)
  deepEqual(sorted(parts.map((part) => part.dashboard_element_id)), sorted([element.id, text.id]))
  const part = await sdk.update_dashboard_layout_component(parts[0].id, { row: 4, column: 12, width: 12, height: 6 })
  deepEqual([part.row, part.column, part.width, part.height], [4, 12, 12, 6])

  const folder = await sdk.create_folder({ name: "Dashboards", parent_id: place })
  const copy = await sdk.copy_dashboard(made.id, folder.id)
  assert(copy.id !== made.id && copy.folder.id === folder.id)
  equal(copy.dashboard_elements.length, 2)
  await sdk.delete_dashboard(copy.id)
  equal((await sdk.move_dashboard(made.id, folder.id)).folder.id, folder.id)
  deepEqual(ids(await sdk.folder_dashboards(folder.id)), [made.id])
  await sdk.delete_dashboard_element(text.id)
  await sdk.delete_dashboard_filter(filter.id)
  deepEqual(await sdk.dashboard(made.id, "id,dashboard_elements(id),dashboard_filters"), {
    id: made.id,
    dashboard_elements: [{ id: element.id }],
    dashboard_filters: [],
  })

  const changed = await sdk.update_dashboard(made.id, { deleted: true })
  assert(changed.deleted && changed.deleted_at)
  assert(!ids(await sdk.all_dashboards("id")).includes(made.id))
  deepEqual(ids(await sdk.search_dashboards({ title })), [])
  deepEqual(ids(await sdk.search_dashboards({ title, deleted: true })), [made.id])
  equal((await sdk.update_dashboard(made.id, { deleted: false })).deleted, false)
  deepEqual(ids(await sdk.search_dashboards({ title })), [made.id])
  await sdk.delete_dashboard(made.id)
  await gone(() => sdk.dashboard(made.id))
  await sdk.delete_folder(folder.id)
}

async function boards(place) {
  const board = await sdk.create_board({ title: `Board ${suffix}`, description: "Start here" })
  deepEqual([board.title, board.board_sections], [`Board ${suffix}`, []])
  const section = await sdk.create_board_section({ board_id: board.id, title: "First" })
  const shown = await sdk.create_dashboard({ title: "On a board", folder_id: place })
  const item = await sdk.create_board_item({ board_section_id: section.id, dashboard_id: shown.id })
  deepEqual([item.board_section_id, item.dashboard_id, item.title], [section.id, shown.id, "On a board"])
  deepEqual(ids((await sdk.board_section(section.id)).board_items), [item.id])
  equal((await sdk.update_board_item(item.id, { order: 3 })).order, 3)
  equal((await sdk.update_board_section(section.id, { title: "Second" })).title, "Second")
  equal((await sdk.update_board(board.id, { title: `Renamed ${suffix}` })).title, `Renamed ${suffix}`)
  deepEqual(ids(await sdk.search_boards({ title: `%med ${suffix}` })), [board.id])
  deepEqual(ids((await sdk.board(board.id)).board_sections), [section.id])
  await sdk.delete_board_item(item.id)
  await gone(() => sdk.board_item(item.id))
  await sdk.delete_board_section(section.id)
  await sdk.delete_board(board.id)
  await gone(() => sdk.board(board.id))
  await sdk.delete_dashboard(shown.id)
}

async function queries() {
  const query = await newQuery()
  assert(query.id && query.slug && query.client_id)
  equal((await newQuery()).id, query.id)
  deepEqual((await sdk.query(query.id)).fields, [DIMENSION, MEASURE])
  equal((await sdk.query_for_slug(query.slug)).id, query.id)
  await invalid("model", () => sdk.create_query({ view: EXPLORE }))

  const query_id = query.id
  const rows = await sdk.run_query({ query_id, result_format: "json" })
  equal(rows.length, 5)
  const counts = rows.map((row) => row[MEASURE])
  deepEqual(counts, [...counts].sort((a, b) => b - a))
  const lines = (await sdk.run_query({ query_id, result_format: "csv", limit: 2 })).trim().split("\n")
  deepEqual(lines.map((line) => line.trim().split(",").length), [2, 2, 2])
  assert.match(await sdk.run_query({ query_id, result_format: "sql" }), /select/i)

  const country = rows.map((row) => row[DIMENSION]).find((name) => name)
  const body = { model: MODEL, view: EXPLORE, fields: [DIMENSION, MEASURE], filters: { [DIMENSION]: country } }
  const found = await sdk.run_inline_query({ result_format: "json", body })
  deepEqual(found.map((row) => row[DIMENSION]), [country])
  const text = await sdk.run_inline_query({ result_format: "txt", body })
  equal(text.split("\n")[1].split("\t").length, 2)
}

async function queryTasks() {
  const query = await newQuery()
  const task = await sdk.create_query_task({ body: { query_id: query.id, result_format: "json" } })
  await finished("complete", ["error", "failure"], () => sdk.query_task(task.id))
  const rows = await sdk.run_query({ query_id: query.id, result_format: "json" })
  deepEqual(await sdk.query_task_results(task.id), rows)
  deepEqual(Object.keys(await sdk.query_task_multi_results(new DelimArray([task.id]))), [task.id])
  await gone(() => sdk.query_task("no-such-task"))
}

/** Waits until a task has finished. */
async function finished(good, bad, task) {
  for (const giveUp = Date.now() + 30_000; ; await sleep(50)) {
    const { status } = await task()
    if (status === good) return
    assert(!bad.includes(status) && Date.now() < giveUp, status)
  }
}

async function scheduledPlans(place) {
  const shown = await sdk.create_dashboard({ title: "Sent each day", folder_id: place })
  const plan = await sdk.create_scheduled_plan({
    name: `Plan ${suffix}`,
    dashboard_id: shown.id,
    crontab: "0 6 * * *",
    scheduled_plan_destination: [{ format: "wysiwyg_pdf", type: "email", address: "someone@example.com" }],
  })
  deepEqual([plan.name, plan.dashboard_id, plan.enabled], [`Plan ${suffix}`, shown.id, true])
  assert(new Date(plan.next_run_at) > new Date())
  equal((await sdk.scheduled_plan(plan.id)).crontab, "0 6 * * *")
  assert(ids(await sdk.all_scheduled_plans({})).includes(plan.id))
  deepEqual(ids(await sdk.scheduled_plans_for_dashboard({ dashboard_id: shown.id })), [plan.id])
  equal((await sdk.update_scheduled_plan(plan.id, { enabled: false })).enabled, false)
  await sdk.delete_scheduled_plan(plan.id)
  await gone(() => sdk.scheduled_plan(plan.id))
  await sdk.delete_dashboard(shown.id)
}

async function connections() {
  const [known] = await sdk.all_connections()
  equal((await sdk.connection(known.name)).dialect_name, known.dialect_name)
  const tested = await sdk.test_connection(known.name, new DelimArray(["connect"]))
  deepEqual(tested.map((each) => [each.name, each.status]), [["connect", "success"]])
}

async function lookml() {
  assert((await sdk.all_lookml_models({ fields: "name" })).some(({ name }) => name === MODEL))
  assert((await sdk.lookml_model(MODEL)).explores.some(({ name }) => name === EXPLORE))
  const explore = await sdk.lookml_model_explore({ lookml_model_name: MODEL, explore_name: EXPLORE })
  assert(explore.fields.dimensions.some(({ name }) => name === DIMENSION))
  assert(explore.fields.measures.find(({ name }) => name === MEASURE).measure)
  await gone(() => sdk.lookml_model("no_such_model"))
}

async function renderTasks(place) {
  const query = await newQuery()
  const [width, height] = [640, 480]
  const look = await sdk.create_look({ title: `Drawn ${suffix}`, folder_id: place, query_id: query.id })
  const shown = await sdk.create_dashboard({ title: `Drawn ${suffix}`, folder_id: place })
  const tasks = [
    await sdk.create_dashboard_render_task({ dashboard_id: shown.id, result_format: "pdf", body: {}, width, height }),
    await sdk.create_look_render_task(look.id, "png", width, height),
    await sdk.create_query_render_task(query.id, "jpg", width, height),
  ]
  for (const task of tasks) {
    await finished("success", ["failure"], () => sdk.render_task(task.id))
    // The SDK treats every document as text.
    assert.match((await sdk.render_task_results(task.id)).slice(0, 20), /^%PDF-|PNG|JFIF/)
  }
  await gone(() => sdk.render_task("no-such-task"))
  await sdk.delete_look(look.id)
  await sdk.delete_dashboard(shown.id)
}

async function userAttributes() {
  const body = { name: `test_${suffix}`, label: "Test", type: "string", default_value: "none", user_can_view: true }
  const attribute = await sdk.create_user_attribute(body)
  deepEqual([attribute.name, attribute.default_value], [body.name, "none"])
  await refused([409, 422], () => sdk.create_user_attribute(body))
  equal((await sdk.update_user_attribute(attribute.id, { ...body, label: "Tested" })).label, "Tested")
  assert(ids(await sdk.all_user_attributes({})).includes(attribute.id))
  const user = await newUser("Attribute", "Holder")
  const value = await sdk.set_user_attribute_user_value(user, attribute.id, { value: "mine" })
  deepEqual([value.value, value.user_id], ["mine", user])
  const user_attribute_ids = new DelimArray([attribute.id])
  const values = await sdk.user_attribute_user_values({ user_id: user, user_attribute_ids })
  deepEqual(values.map((each) => [each.name, each.value]), [[body.name, "mine"]])
  await sdk.delete_user(user)
  await sdk.delete_user_attribute(attribute.id)
  await gone(() => sdk.user_attribute(attribute.id))
}

async function content(place) {
  const metadata = await sdk.content_metadata((await sdk.folder(place)).content_metadata_id)
  deepEqual([metadata.folder_id, metadata.inherits], [place, true])
  await sdk.update_content_metadata(metadata.id, { inherits: false })
  const group = await sdk.create_group({ name: `Readers ${suffix}` })
  const access = await sdk.create_content_metadata_access({
    content_metadata_id: metadata.id,
    permission_type: "view",
    group_id: group.id,
  })
  deepEqual([access.group_id, access.permission_type], [group.id, "view"])
  equal((await sdk.update_content_metadata_access(access.id, { permission_type: "edit" })).permission_type, "edit")
  await sdk.delete_content_metadata_access(access.id)
  assert(!ids(await sdk.all_content_metadata_accesses(metadata.id)).includes(access.id))
  await sdk.delete_group(group.id)
}

/** Operations that the simulator does not implement: generated responses of the declared type. */
async function others() {
  for (const list of ["all_datagroups", "all_color_collections", "all_themes", "all_integration_hubs", "all_projects"]) {
    const answer = await sdk[list]()
    assert(Array.isArray(answer) && answer.every((item) => typeof item.id === "string"), JSON.stringify(answer))
  }
  assert((await sdk.default_theme()).name)
  assert((await sdk.theme_or_default("no such theme")).name)
  assert((await sdk.default_color_collection()).id)
  assert((await sdk.search_artifacts({ namespace: "tests", limit: 2 })).length <= 2)
  equal(typeof (await sdk.get_setting()), "object")
}

/** Uses an expired token that the SDK considers valid. */
async function expiry(base_url) {
  const other = LookerNodeSDK.init40(new NodeSettings("LOOKERSDK", { base_url }))
  const session = other.authSession
  const read = session.settings.readConfig.bind(session.settings)
  session.settings.readConfig = (section) => ({ ...read(section), base_url })
  await session.login()
  session._authToken.expiresAt = new Date(Date.now() + 3_600_000)
  assert((await other.ok(other.me())).id)
  await sleep(1200)
  await assert.rejects(other.ok(other.me()), /auth/i)
  session.reset()
  assert((await other.ok(other.me())).id)
}

const failures = []
let place
for (const group of [
  sessions,
  instance,
  users,
  credentials,
  groups,
  roles,
  folders,
  looks,
  dashboards,
  boards,
  queries,
  queryTasks,
  scheduledPlans,
  connections,
  lookml,
  renderTasks,
  userAttributes,
  content,
  others,
]) {
  const before = called.size
  answers = []
  try {
    if (group.length > 0) place ??= await home()
    await group(place)
    const madeUp = answers.filter((answer) => answer.headers?.["x-simulator"]).map((answer) => answer.url)
    assert(group === others || madeUp.length === 0, `answered with generated data: ${madeUp}`)
    console.log(`  ${group.name}: ${called.size - before} more calls`)
  } catch (problem) {
    failures.push(group.name)
    console.log(`  ${group.name}: ${problem.stack}`)
    official.authSession.reset()
  }
}
if (place) await sdk.delete_folder(place)
if (process.argv[2]) {
  await expiry(process.argv[2])
  console.log("  expiry: refused with the old token, and good with a new one")
}
console.log(`official TypeScript SDK: ${called.size} different calls`)
deepEqual(failures, [])
assert(called.size >= ENOUGH, `only ${called.size} of ${ENOUGH} calls: ${[...called].sort()}`)
