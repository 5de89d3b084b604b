import { randomUUIDv7 } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const at = '2026-05-01T10:00:00.000Z'
let server: RunningServer
let browser: Browser
let page: Page
let pilotsId: string

/** What a service is that flows along a relationship: its customer is held by Robin, its user and sponsor by nobody. */
const relate = async (
  ids: { workspaceId: string; personId: string },
  [providerId, consumerId]: [string, string],
  service: string,
): Promise<void> => {
  const [relationship, holder] = [randomUUIDv7(), randomUUIDv7()]
  const { db } = server
  const row = { workspace_id: ids.workspaceId, created_at: at }
  await db
    .insertInto('relationship')
    .values({ ...row, id: relationship, provider_id: providerId, consumer_id: consumerId })
    .execute()
  await db
    .insertInto('role_holder')
    .values({
      workspace_id: ids.workspaceId,
      id: holder,
      relationship_id: relationship,
      service_id: service,
      role: 'customer',
      person_id: ids.personId,
      since: at,
    })
    .execute()
}

const addService = async (
  robin: Client,
  name: string,
  providerId: string,
  labels: object,
): Promise<string> => {
  const { id } = await robin.startService({
    params: { workspace },
    body: { name, providerId, language: 'en' },
  })
  await server.db
    .updateTable('service')
    .set({
      state: 'listed',
      listed: JSON.stringify({ value: { name } }),
      labels: JSON.stringify(labels),
      source: 'list',
    })
    .where('id', '=', id)
    .execute()
  return id
}

beforeAll(async () => {
  server = await startServer()
  const robin = await setUp(server, workspace)
  const add = (en: string, parentId: string | null = null) =>
    robin.addOrganisation({ params: { workspace }, body: { names: { en }, parentId } })
  const { organisations } = await robin.organisations({ params: { workspace }, query: {} })
  const ministry = organisations[0]!.id
  const harbours = await add('Harbours Agency')
  const pilots = await add('Pilots', harbours.id)
  pilotsId = pilots.id
  await add('Lighthouse Office')
  const closures = await addService(robin, 'Road closures', ministry, {})
  await addService(robin, 'Networks for all', ministry, { scope: ['ENTERPRISE'] })
  await server.db.updateTable('organisation').set({ source: 'list' }).where('parent_id', 'is', null).execute()
  const { id: workspaceId, me } = await robin.workspace({ params: { workspace } })
  await relate({ workspaceId, personId: me.id }, [ministry, pilots.id], closures)
  browser = await launchBrowser()
  page = await openPage(browser, { width: 1440 })
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const map = () => page.getByRole('application', { name: /^Map of organisations/ })
const node = (name: string): Locator => map().getByRole('group', { name: new RegExp(`^${name}`) })
const details = () => page.getByRole('complementary', { name: 'About the selection' })
const saved = async (item: string): Promise<string> => {
  await page.getByRole('button', { name: 'Save as' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  return readFileSync(await (await download).path(), 'latin1')
}

test('the map shows enterprises and what flows between them, and leads through by keys', async () => {
  await page.goto(`${server.url}/w/${workspace}`)
  await page.getByRole('heading', { level: 1, name: 'Hello, Robin' }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search' })
  await palette.getByPlaceholder('A service, a screen, an action…').fill('map of')
  await palette.getByRole('button', { name: 'Map of relationships' }).click()
  await page
    .getByText(
      /^4 organisations are shown in 3 boxes, some of which stand for several, and one relationship between them\. /,
    )
    .waitFor()
  await node('Ministry of Roads').waitFor()
  await expectAccessible(page)
  await node('Ministry of Roads').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focusOf(page)).toBe('H2 Ministry of Roads')
  await details().getByText('Vacant where it provides').waitFor()
  await details().getByRole('button', { name: 'Harbours Agency' }).press('Enter')
  await details().getByRole('link', { name: 'Road closures' }).waitFor()
  await details().getByText('Vacant: user and sponsor').waitFor()
  await expectAccessible(page)
  await details().getByRole('button', { name: 'Close the details' }).press('Enter')
  await expect.poll(() => focusOf(page)).toContain('Ministry of Roads')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusOf(page)).not.toContain('Ministry of Roads')
})

test('it stands beside the list, and leads to pages of organisations and relationships', async () => {
  const ways = page.getByRole('navigation', { name: 'How to look at relationships' })
  await ways.getByRole('link', { name: 'One by one' }).click()
  await page.getByRole('heading', { level: 1, name: 'Relationships' }).waitFor()
  await ways.getByRole('link', { name: 'As a map' }).click()
  await node('Ministry of Roads').press('Enter')
  await details().getByRole('link', { name: 'Its page' }).click()
  const provides = page.getByRole('list', { name: 'Whom it provides to' })
  await provides.getByRole('link', { name: 'Ministry of Roads provides for Pilots' }).waitFor()
  await expectAccessible(page)
  await provides.getByRole('link', { name: 'Ministry of Roads provides for Pilots' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ministry of Roads provides for Pilots' }).waitFor()
  await page.goto(`${server.url}/w/${workspace}/organisations/${pilotsId}`)
  await page
    .getByRole('list', { name: 'What it consumes' })
    .getByRole('link', { name: 'Road closures' })
    .waitFor()
  await page.goto(`${server.url}/w/${workspace}/relationships/map`)
  await node('Ministry of Roads').press('Enter')
  await details().getByRole('button', { name: 'Harbours Agency' }).click()
  await details().getByRole('link', { name: 'The page of this relationship' }).waitFor()
  expect(await details().getByRole('link', { name: 'The page of this relationship' }).count()).toBe(1)
  await details().getByRole('button', { name: 'Close the details' }).click()
})

/** Whether an organisation is wholly in sight on the map. */
const isInSight = async (name: string): Promise<boolean> => {
  const [inner, outer] = [await node(name).boundingBox(), await map().boundingBox()]
  if (!inner || !outer) return false
  return inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width && inner.y >= outer.y
}

test('what is selected comes into sight beside its details', async () => {
  const zoomIn = page.getByRole('button', { name: 'Zoom in' })
  for (let times = 0; times < 4; times += 1) await zoomIn.click()
  await node('Ministry of Roads').press('Enter')
  await details().waitFor()
  await expect.poll(() => isInSight('Ministry of Roads')).toBe(true)
  await details().getByRole('button', { name: 'Harbours Agency' }).press('Enter')
  await details().getByRole('link', { name: 'Road closures' }).waitFor()
  await expect.poll(() => isInSight('Harbours Agency')).toBe(true)
  expect(await isInSight('Ministry of Roads')).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show the whole map' }).click()
})

test('Escape closes the details, and a search opens to what it finds', async () => {
  await node('Ministry of Roads').click()
  await details().waitFor()
  await page.keyboard.press('Escape')
  await details().waitFor({ state: 'detached' })
  await page.getByRole('searchbox', { name: 'Find an organisation' }).fill('pilo')
  await node('Pilots').waitFor()
  expect(await node('Ministry of Roads').count()).toBe(1)
  await page.getByRole('searchbox', { name: 'Find an organisation' }).fill('')
  await node('Lighthouse Office').waitFor()
})

test('an enterprise is opened up and closed again', async () => {
  await node('Harbours Agency').getByRole('button', { name: 'Open up Harbours Agency' }).click()
  await node('Harbours Agency itself').waitFor()
  await node('Pilots').waitFor()
  await page.getByRole('button', { name: 'Close Harbours Agency' }).first().press('Enter')
  await node('Pilots').waitFor({ state: 'detached' })
  expect(await node('Harbours Agency itself').count()).toBe(0)
})

test('what may be consumed is switched off, and what is left is narrowed down', async () => {
  await node('All who may consume').waitFor()
  await page.getByRole('switch', { name: /Show what may be consumed/ }).press('Space')
  await node('All who may consume').waitFor({ state: 'detached' })
  await page.getByLabel('Role that nobody holds').selectOption({ label: 'Customer' })
  await page.getByText('Nothing matches').waitFor()
  await page.getByText('what may only be consumed (derived) is left out').waitFor()
  await page.getByRole('button', { name: 'Show all again' }).click()
  await node('Lighthouse Office').waitFor()
  expect(await node('All who may consume').count()).toBe(0)
})

test('what it shows is saved as a drawing, a picture and a graph', async () => {
  expect(await saved('SVG, a drawing')).toMatch(/^<svg [^>]*>\n<title>Map of relationships/)
  expect(await saved('GraphML, for graph programs')).toContain('>Harbours Agency</data>')
  expect((await saved('PNG, a picture')).slice(1, 4)).toBe('PNG')
})

test('a list says the same, and stands first on a phone', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  const list = page.getByRole('region', { name: 'What the map shows' })
  await list.locator('summary').filter({ hasText: 'Ministry of Roads' }).press('Enter')
  await list.getByRole('button', { name: 'Harbours Agency', exact: true }).waitFor()
  await list.getByRole('button', { name: 'Open up Harbours Agency' }).click()
  await list.getByText('Pilots', { exact: true }).first().waitFor()
  expect(await map().count()).toBe(0)
  await expectAccessible(page)
  await expectFitsPhone(page)
})
