import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDefinition } from '#model/definition/definition.ts'
import { expectAccessible, expectFitsPhone, launchBrowser } from './browser.ts'
import { openDraftAs, startSharedDraft } from './drafts.ts'
import { callsOf, password } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
let draft: string
let owner: Page
let customer: Page

/** A user of a unit of the provider, and a cost that only moves for them. */
const moveACost = async (): Promise<void> => {
  const workspace = 'roads'
  const { token } = await callsOf(server).signIn({ body: { email: 'robin@example.org', password } })
  const robin = callsOf(server, token)
  const service = draft.split('/').at(-1) ?? ''
  const { organisations } = await robin.organisations({ params: { workspace }, query: {} })
  const parentId = organisations.find(({ names }) => names.en === 'Ministry of Roads')?.id ?? null
  const { id: organisationId } = await robin.addOrganisation({
    params: { workspace },
    body: { names: { en: 'Bridges Branch' }, parentId },
  })
  await robin.inviteRoleHolder({
    params: { workspace, service },
    body: { role: 'user', organisationId, name: 'Uma User', email: 'uma@example.org' },
  })
  const { cost } = emptyDefinition()
  const calls = { effect: 'removed', category: 'staff-time', statement: 'Calls about closures' } as const
  await robin.writeCost({
    params: { workspace, service },
    body: { version: 0, content: { ...cost, costs: [{ id: 'calls', ...calls, borneBy: 'enterprise' }] } },
  })
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  draft = await startSharedDraft(server, 'roads')
  await moveACost()
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const cardOf = (page: Page) =>
  page
    .getByRole('complementary', { name: 'About this text' })
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Is it worth it?', level: 2 }) })

const worth = 'For somebody it is not worth it, as customer: so say 1 of the 1 who judged'

test('a customer says that it is not worth it to them, by keyboard alone', async () => {
  const card = cardOf(customer)
  await card.getByRole('button', { name: 'Say as customer whether it is worth it to you' }).press('Enter')
  const dialog = customer.getByRole('dialog', { name: 'Is it worth it to you, as customer?' })
  await dialog.getByRole('button', { name: 'Say so' }).press('Enter')
  await dialog.getByText('Please fill this in.').first().waitFor()
  await expectAccessible(customer)
  await dialog.getByRole('radio', { name: /^not worth it/ }).press('Space')
  await dialog.getByLabel('Why?').fill('Two more forms for each closure')
  await dialog.getByLabel('What does it rest on?').fill('https://example.org/diary')
  await expectFitsPhone(customer)
  await dialog.getByRole('button', { name: 'Say so' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await card.getByText('not worth it').first().waitFor()
  await card.getByText('One reason').press('Enter')
  await card.getByText('Two more forms for each closure').waitFor()
  await card.getByRole('link', { name: 'https://example.org/diary' }).waitFor()
  await customer.getByRole('button', { name: /^Show .* more/ }).click()
  await customer.getByText(worth).waitFor()
  expect(await card.getByText('not worth it').count()).toBe(2)
  await expectAccessible(customer)
  await expectFitsPhone(customer)
})

test('the owner reads it, and gives no answer in their place', async () => {
  await owner.reload()
  const card = cardOf(owner)
  await card.getByText('not worth it').first().waitFor()
  await card.getByText('Bridges Branch').waitFor()
  expect(await card.getByRole('button').count()).toBe(0)
  await expectAccessible(owner)
})

test('the customer takes it back, and that they said it stays to be read', async () => {
  const card = cardOf(customer)
  await card.getByRole('button', { name: 'Take back what I say as customer' }).press('Enter')
  const dialog = customer.getByRole('dialog', { name: 'Take back what you say as customer?' })
  await dialog.getByRole('button', { name: 'Take back' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await card.getByRole('button', { name: 'Say as customer whether it is worth it to you' }).waitFor()
  await card.getByText(/taken back/).waitFor()
  // Of another consumer nothing is told.
  expect(await card.getByText('Bridges Branch').count()).toBe(0)
})

test('a cost that only moved within the enterprise says so in the ledger', async () => {
  const note = customer.getByText('Moved within Ministry of Roads, not removed.')
  await note.first().waitFor()
  expect(await note.count()).toBe(1)
  await expectAccessible(customer)
})
