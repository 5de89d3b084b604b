import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import type { Client } from '#model/contract/client.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let page: Page
let robin: Client

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  const params = { workspace }
  const add = async (en: string, parentId: string | null = null) =>
    (await robin.addOrganisation({ params, body: { names: { en }, parentId } })).id
  const { organisations } = await robin.organisations({ params, query: {} })
  const ministry = organisations[0]?.id ?? ''
  const bridges = await add('Bridge Office', ministry)
  await add('Ferry Office')
  await add('Inspection Desk', bridges)
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const dialog = () => page.getByRole('dialog')
const choose = async (deed: string) => {
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('menuitem', { name: deed, exact: true }).click()
}
const history = () => page.getByRole('list', { name: 'What happened to it' })

test('an organisation is found, renamed and moved; its page tells what it was', async () => {
  await page.goto(`${server.url}/w/${workspace}`)
  await page.getByRole('heading', { level: 1, name: 'Hello, Robin' }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search' })
  await palette.getByPlaceholder('A service, a screen, an action…').fill('bridge')
  await palette.getByRole('button', { name: 'Bridge Office' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bridge Office' }).waitFor()
  await page.getByText('Part of the enterprise Ministry of Roads.').waitFor()
  await page.getByText('Nothing is known of its past.').waitFor()
  await choose('Rename')
  await dialog().getByLabel('Name in English').fill('Bridges and Ferries')
  await dialog().getByLabel('From which day on?').fill('2026-03-01')
  await expectAccessible(page)
  await expectFitsPhone(page)
  await dialog().getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bridges and Ferries' }).waitFor()
  await history().getByText('It was called “Bridge Office” until then').waitFor()
  await choose('Move')
  await dialog().getByRole('combobox', { name: 'Where does it stand now?' }).fill('ferry')
  await page.getByRole('option', { name: 'Ferry Office' }).click()
  await dialog().getByLabel('From which day on?').fill('2026-02-01')
  await dialog().getByRole('button', { name: 'Move' }).click()
  await history().getByText('It moved from Ministry of Roads to Ferry Office.').waitFor()
  expect(await history().getByRole('listitem').count()).toBe(2)
  await page.getByText('Part of the enterprise Ferry Office.').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('an end is refused with what hangs on it; then it splits, and goes into another', async () => {
  await choose('End')
  await dialog().getByRole('button', { name: 'End' }).click()
  await dialog().getByText('One unit stands in it: Inspection Desk').waitFor()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await dialog().waitFor({ state: 'detached' })
  await choose('Split new ones off')
  await dialog().getByRole('button', { name: 'Split off' }).click()
  await dialog().getByText('Give a name in at least one language.').waitFor()
  await dialog().getByLabel('Name in English').fill('Road Bridges')
  await dialog().getByRole('combobox', { name: 'Units that go along' }).click()
  await page.getByRole('option', { name: 'Inspection Desk' }).click()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Split off' }).click()
  await history().getByText('Road Bridges split off.').waitFor()
  await page.getByText('Nothing is nested in it.').waitFor()
  await choose('Merge into another')
  await dialog().getByRole('combobox', { name: 'Which organisation takes it in?' }).fill('ministry')
  await page.getByRole('option', { name: 'Ministry of Roads' }).click()
  await dialog().getByRole('button', { name: 'Merge' }).click()
  await history().getByText('It went into Ministry of Roads.').waitFor()
  await page.getByText(/^No more since/).waitFor()
  expect(await page.getByRole('button', { name: 'Change', exact: true }).count()).toBe(0)
})

test('the tree opens up on demand, as it is and as it was', async () => {
  await page.goto(`${server.url}/w/${workspace}/administration/organisations`)
  await page.getByText('Tree', { exact: true }).click()
  const tree = page.getByRole('list', { name: 'Organisations, as a tree' })
  await tree.getByRole('button', { name: 'Show the units of Ferry Office' }).press('Enter')
  await tree.getByRole('link', { name: 'Road Bridges' }).waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByLabel('As it was on').fill('2026-01-15')
  await tree.getByRole('button', { name: 'Show the units of Ministry of Roads' }).click()
  await tree.getByRole('button', { name: 'Show the units of Bridge Office' }).click()
  await tree.getByRole('link', { name: 'Inspection Desk' }).waitFor()
  expect(await tree.getByRole('link', { name: 'Road Bridges' }).count()).toBe(0)
  await expectAccessible(page)
})

test('who else has a stake is named on the page of a service, and found under administration', async () => {
  const params = { workspace }
  const { organisations } = await robin.organisations({ params, query: { text: 'Ministry' } })
  const { id } = await robin.startService({
    params,
    body: { providerId: organisations[0]?.id ?? '', name: 'Road closures by mail', language: 'en' },
  })
  await page.goto(`${server.url}/w/${workspace}/services/${id}`)
  await page.getByRole('button', { name: 'Name somebody' }).click()
  await dialog().getByRole('button', { name: 'Name them' }).click()
  await dialog().getByText('Please fill this in.').waitFor()
  await dialog().getByLabel('Who are they?').fill('People beside the road')
  await dialog().getByLabel('What value do they seek?').fill('Quiet nights')
  await expectFitsPhone(page)
  await dialog().getByRole('button', { name: 'Name them' }).click()
  await page.getByText('Seeks: Quiet nights').waitFor()
  await page.goto(`${server.url}/w/${workspace}/administration/stakeholders`)
  const list = page.getByRole('list', { name: 'Other stakeholders' })
  await list.getByRole('link', { name: 'Road closures by mail' }).waitFor()
  await page.getByRole('button', { name: 'Name somebody' }).click()
  await dialog().getByLabel('What value do they seek?').waitFor()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await dialog().waitFor({ state: 'detached' })
  await expectFitsPhone(page)
  await list.getByRole('button', { name: 'What to do with People beside the road' }).click()
  await page.getByRole('menuitem', { name: 'Remove People beside the road' }).click()
  await dialog().getByRole('button', { name: 'Remove' }).click()
  await page.getByText('Nobody is named yet.').waitFor()
  expect(await list.count()).toBe(0)
})
