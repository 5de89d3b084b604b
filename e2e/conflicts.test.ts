import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser } from './browser.ts'
import { openDraftAs, startSharedDraft } from './drafts.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
let draft: string
let owner: Page
let customer: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  draft = await startSharedDraft(server, 'roads')
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const verdict = 'Nobody has decided yet between what these roles want: User and Sponsor.'

const cardOf = (page: Page) =>
  page
    .getByRole('complementary', { name: 'About this text' })
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Conflicts between roles' }) })

test('a customer marks what cannot both be, by keyboard alone', async () => {
  const card = cardOf(customer)
  await card.getByText('None is marked.').waitFor()
  await card.getByRole('button', { name: 'Mark a conflict' }).press('Enter')
  const dialog = customer.getByRole('dialog', { name: 'Mark a conflict' })
  await dialog.getByRole('button', { name: 'Mark a conflict' }).press('Enter')
  await dialog.getByRole('alert').waitFor()
  await expectAccessible(customer)
  // What is pasted is too long, and said to be; nothing of it is cut.
  await dialog.getByLabel('What is it about?').fill('x'.repeat(400))
  await dialog.getByText('At most 350 characters, please.').waitFor()
  expect(await dialog.getByLabel('What is it about?').inputValue()).toHaveLength(400)
  await dialog.getByLabel('What is it about?').fill('How much drivers have to fill in')
  const [first, second] = [1, 2].map((number) => dialog.getByRole('group', { name: `Position ${number}` }))
  await first!.getByLabel('What they want').fill('No form at all')
  await second!.getByLabel('What they want').fill('One form that a machine reads')
  await expectFitsPhone(customer)
  await dialog.getByLabel('What is it about?').press('Enter')
  await card.getByText('How much drivers have to fill in').waitFor()
  await card.getByText('User wants:').waitFor()
  await card.getByText('One form that a machine reads').waitFor()
  await customer.getByRole('button', { name: /^Show .* more/ }).click()
  await customer.getByText(verdict).waitFor()
  expect(await card.getByText('Open', { exact: true }).count()).toBe(1)
  await expectAccessible(customer)
  await expectFitsPhone(customer)
})

test('the owner writes down what the customer decided, and the customer gives their word', async () => {
  await owner.reload()
  const card = cardOf(owner)
  await card.getByRole('button', { name: 'Decide' }).press('Enter')
  const dialog = owner.getByRole('dialog')
  await dialog.getByLabel('Who decided').selectOption({ label: 'Casey Customer · Customer' })
  await dialog.getByText('Casey Customer is told and asked for their word.').waitFor()
  await dialog.getByLabel('What was decided').fill('A form of three lines')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Both can live with it')
  await expectAccessible(owner)
  await dialog.getByRole('button', { name: 'Write down a decision' }).click()
  await card.getByText('It counts once Casey Customer gives their word.').waitFor()
  await expectAccessible(owner)

  await customer.goto(`${draft.replace(/\/services\/.*/, '')}/notices`)
  await customer.getByRole('link', { name: /wrote down a decision of yours/ }).click()
  await cardOf(customer).getByRole('button', { name: 'Yes, I decided that' }).press('Enter')
  await cardOf(customer)
    .getByText(/^Decided by Casey Customer \(customer\)/)
    .waitFor()
  await customer.getByText(verdict).waitFor({ state: 'detached' })
  expect(await cardOf(customer).getByText('Waits for a word').count()).toBe(0)
  await expectAccessible(customer)
})

test('it can be opened again with a reason; its history stays', async () => {
  await owner.reload()
  const card = cardOf(owner)
  await card.getByText('One decided').click()
  await card.getByRole('button', { name: 'Open again' }).click()
  const dialog = owner.getByRole('dialog', { name: 'Open again' })
  await dialog.getByLabel('Why open it again?').fill('Drivers asked anew')
  await dialog.getByRole('button', { name: 'Open again' }).click()
  await card.getByText('What happened').click()
  await card.getByText(/opened it again, .*: Drivers asked anew/).waitFor()
  await card.getByText(/wrote down a decision of Casey Customer/).waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  expect(await card.getByRole('button', { name: 'Decide' }).count()).toBe(1)
})
