import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser } from './browser.ts'
import { openDraftAs, startSharedDraft } from './drafts.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
let owner: Page
let customer: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const draft = await startSharedDraft(server, 'roads')
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const sectionOf = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })
const pair = 'Ministry of Roads provides for Ministry of Deliveries'

test('the customer finds the relationship by the service, moves it, and starts a list', async () => {
  await customer.getByRole('tab', { name: 'Relationships' }).click()
  await customer.getByRole('link', { name: pair }).waitFor()
  await expectAccessible(customer)
  await customer.getByRole('link', { name: pair }).press('Enter')
  await customer.getByRole('heading', { level: 1, name: pair }).waitFor()
  await customer.getByText('Nobody has said yet where this relationship stands.').waitFor()
  await customer.goBack()
  await customer.getByRole('tab', { name: 'Relationships', selected: true }).waitFor()
  await customer.goForward()
  const services = sectionOf(customer, 'Services it covers')
  await services.getByRole('link', { name: 'Road closures by mail' }).waitFor()
  await services.getByText(/Customer: Casey Customer/).waitFor()

  await customer.getByRole('button', { name: 'Move to another stage' }).press('Enter')
  // What a menu begins with has the focus as soon as Enter opens it; the arrows lead on from there.
  const first = customer.getByRole('menuitem').first()
  await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true)
  await customer.getByRole('menuitem', { name: 'Onboard' }).press('Enter')
  await customer.getByText(/They get ready:/).waitFor()

  await customer.getByRole('button', { name: 'Start from usual points: Onboarding' }).click()
  const points = customer.getByRole('dialog', { name: 'Usual points to start from' })
  await points.getByLabel(/Settle which data passes/).uncheck()
  await expectAccessible(customer)
  await points.getByRole('button', { name: 'Add what is chosen' }).click()
  const list = customer.getByRole('list', { name: 'Onboarding' })
  await list.getByText('Set the day of the first look together', { exact: true }).waitFor()
  expect(await list.getByRole('listitem').count()).toBe(4)
  await list.getByRole('checkbox', { name: /Set the day of the first look/ }).check()
  await list.getByText(/Done by Casey Customer/).waitFor()

  await customer.getByLabel('A note for your side').fill('They answer slowly')
  await customer.getByRole('button', { name: 'Keep the note' }).click()
  await customer.getByRole('list', { name: 'Notes of your side' }).getByText('They answer slowly').waitFor()
  await expectAccessible(customer)
  await expectFitsPhone(customer)
})

test('the other side finds it in the list, adds a duty, and both see what they see differently', async () => {
  await owner.getByRole('link', { name: 'Relationships' }).click()
  await owner.getByLabel('Stage of the journey').selectOption('Agree')
  await owner.getByText('No relationship fits').waitFor()
  await owner.getByRole('button', { name: 'Show all that run' }).click()
  await owner.getByRole('link', { name: pair }).waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await owner.getByRole('link', { name: pair }).click()

  await owner.getByRole('button', { name: 'Add a duty: Joint management' }).click()
  const duty = owner.getByRole('dialog', { name: 'Joint management' })
  await duty.getByLabel('What is done?').fill('Look at results together')
  await duty.getByLabel('How often?').selectOption('Every quarter')
  await duty.getByRole('button', { name: 'Add' }).click()
  await owner.getByText('Both · Every quarter').waitFor()

  await owner.getByText('How both sides see it').click()
  for (const [side, type] of [
    ['provider', 'Partnership'],
    ['consumer', 'Basic'],
  ] as const) {
    await owner.getByRole('button', { name: `Say what the ${side} aims at` }).click()
    const dialog = owner.getByRole('dialog')
    await dialog.getByRole('radio', { name: type }).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await owner.getByText(/The two sides aim at different types/).waitFor()
  await sectionOf(owner, 'History')
    .getByText(/said what the consumer aims at: basic/)
    .waitFor()
  expect(await owner.getByText('They answer slowly').count(), 'administrators see both sides’ notes').toBe(1)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
})

test('the owner sets the day to come on which it ends, and takes it back', async () => {
  await owner.getByRole('button', { name: 'End it' }).press('Enter')
  const dialog = owner.getByRole('dialog', { name: 'End this relationship' })
  await dialog.getByLabel('First day on which it no longer holds').fill('2999-07-01')
  await dialog.getByLabel(/Why does it end/).fill('The roads move to the county')
  await dialog.getByLabel(/End the roles/).check()
  await expectAccessible(owner)
  await dialog.getByRole('button', { name: 'Set this day' }).press('Enter')
  await owner.getByText('This relationship ends on July 1, 2999').waitFor()
  await owner.getByText(/Set by .+: The roads move to the county/).waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  expect(await owner.getByRole('button', { name: 'End it' }).count()).toBe(0)

  await owner.getByRole('button', { name: 'Take its end back' }).press('Enter')
  const back = owner.getByRole('dialog', { name: 'Take its end back' })
  await back.getByRole('button', { name: 'Take its end back' }).press('Enter')
  await owner.getByRole('button', { name: 'End it' }).waitFor()
  await sectionOf(owner, 'History')
    .getByText(/took back the day on which the relationship was to end/)
    .waitFor()
})
