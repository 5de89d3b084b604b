import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { startSharedDraft } from './drafts.ts'
import { callsOf, password, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
let server: RunningServer
let browser: Browser
let page: Page
let robin: Client
let draft: string

beforeAll(async () => {
  server = await startServer()
  draft = await startSharedDraft(server, workspace)
  const { token } = await callsOf(server).signIn({ body: { email: 'robin@example.org', password } })
  robin = callsOf(server, token)
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const dialog = () => page.getByRole('dialog')
const inIt = () => page.getByRole('list', { name: 'Who is in it today' }).getByRole('listitem')

test('a group is made of a staff and of people whose addresses are pasted', async () => {
  await robin.addPeople({ params, body: { text: 'Ada Hill, ada@example.org\nCy Hill, cy@example.org' } })
  await page.goto(`${server.url}/w/${workspace}/administration/people`)
  await page.getByRole('link', { name: 'Groups of people' }).click()
  await page.getByText('No group yet').waitFor()
  await page.getByRole('button', { name: 'Make a group' }).click()
  await dialog().getByLabel('Name').fill('Road users')
  await dialog().getByLabel('What it is for').fill('Those who drive for the province')
  await dialog().getByRole('combobox', { name: 'All staff of' }).fill('minis')
  await page.getByRole('option', { name: 'Ministry of Roads' }).click()
  await dialog().getByLabel('Also of the units within Ministry of Roads').waitFor()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Make a group' }).click()
  await page.getByRole('heading', { level: 1, name: 'Road users' }).waitFor()
  await inIt().filter({ hasText: 'Robin' }).waitFor()

  await page.getByRole('button', { name: 'Add people' }).click()
  await dialog()
    .getByLabel('Or paste their addresses')
    .fill('Ada Hill <ada@example.org>, casey@example.org; nobody@example.org')
  await dialog().getByRole('button', { name: 'Add them' }).click()
  await dialog().getByText('Nobody active here has this address.').waitFor()
  expect(await dialog().getByLabel('Or paste their addresses').inputValue()).toBe('nobody@example.org')
  await expectAccessible(page)
  await dialog().getByLabel('Or paste their addresses').fill('')
  await dialog().getByRole('combobox', { name: 'People' }).fill('cy h')
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Cy Hill (cy@example.org)'])
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key)
  await dialog().getByRole('button', { name: 'Add them' }).press('Enter')
  await inIt().filter({ hasText: 'Cy Hill' }).waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'Take out Cy Hill' }).click()
  await expect.poll(() => inIt().filter({ hasText: 'Cy Hill' }).count()).toBe(0)
  await inIt().filter({ hasText: 'Ada Hill' }).waitFor()
})

test('a role holder speaks for it', async () => {
  await page.goto(draft)
  await page
    .getByRole('button', { name: /^What can be done with the role/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Change mandate or term' }).click()
  await dialog().getByRole('combobox', { name: 'Speaks for a group' }).fill('road')
  await page.getByRole('option', { name: 'Road users' }).click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText(/speaks for Road users/).waitFor()
  expect(await page.getByText(/speaks for Road users/).innerText()).toMatch(/\(3 people today\)/)
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('users are asked as a group and as a staff, and it is said whom that came to', async () => {
  await page.getByRole('tab', { name: 'What users told us' }).click()
  await page.getByRole('button', { name: 'Ask the users' }).click()
  const whom = page.getByRole('combobox', { name: 'Groups and staff' })
  await whom.fill('road users')
  await page.getByRole('option', { name: 'Road users' }).click()
  await whom.fill('deliv')
  await page.getByRole('option', { name: 'All staff of Ministry of Deliveries' }).click()
  await page.getByLabel('Also the staff of the units within the organisations').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText('0 of 1 person asked has answered.').waitFor()
  await page.getByRole('button', { name: 'People, link and end' }).click()
  await page.getByText('Who that was').first().click()
  const casey = page.getByRole('listitem').filter({ hasText: /^Casey Customer/ })
  await casey.waitFor()
  expect(await casey.count()).toBe(1)
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('the group ends, and the role goes on naming it', async () => {
  await page.goto(`${server.url}/w/${workspace}/administration/people/groups`)
  await page.getByRole('link', { name: 'Road users' }).click()
  await page.getByRole('button', { name: 'End' }).click()
  await dialog().getByRole('button', { name: 'End the group' }).click()
  await page.getByText('This group ended on').waitFor()
  expect(await page.getByRole('button', { name: 'Add people' }).count()).toBe(0)
  await expectFitsPhone(page)
})
