import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
const name = 'Road closures by mail'
const noOutcome = 'No result for the consumer is named'
let server: RunningServer
let browser: Browser
let robin: Client
let service: string
/** Robin owns the service and administers the workspace; Casey is the customer. */
let owner: Page
let customer: Page

const arrive = async (email: string): Promise<void> => {
  const token = (await linkFor(robin, workspace, email)).split('/').at(-1) ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
}

/** A draft of the owner's, and a customer who was invited to shape it. */
const startDraft = async (): Promise<string> => {
  const { organisations } = await robin.organisations({ params, query: {} })
  const body = { providerId: organisations[0]?.id ?? '', name, language: 'en' as const }
  const { id } = await robin.startService({ params, body })
  const consumer = await robin.addOrganisation({ params, body: { names: { en: 'Ministry of Deliveries' } } })
  await robin.inviteRoleHolder({
    params: { workspace, service: id },
    body: {
      role: 'customer',
      organisationId: consumer.id,
      name: 'Casey Customer',
      email: 'casey@example.org',
    },
  })
  await arrive('casey@example.org')
  return id
}

const openAs = async (email: string): Promise<Page> => {
  const page = await openPage(browser)
  await signIn(page, server, email)
  await page.goto(`${server.url}/w/${workspace}/services/${service}`)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return page
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  robin = await setUp(server, workspace)
  service = await startDraft()
  owner = await openAs('robin@example.org')
  customer = await openAs('casey@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** The column's card about checks. */
const cardOf = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: 'What the checks say' }) })
const findingOf = (page: Page, title: string) => cardOf(page).getByRole('listitem').filter({ hasText: title })
const checks = () => robin.serviceChecks({ params: { workspace, service }, query: {} })
/** What the card's counts say, as they are in words. */
const countsIn = (page: Page) => cardOf(page).getByRole('status').first()

test('the page says what the server says, and what stands between the draft and agreement', async () => {
  const { counts, verdicts } = await checks()
  expect(counts.error).toBeGreaterThan(1)
  await countsIn(owner).getByText(`${counts.error} errors`).waitFor()
  await countsIn(owner).getByText(`${counts.warning} warnings`).waitFor()
  expect(verdicts.filter(({ waiver }) => waiver === null)).toHaveLength(
    counts.error + counts.warning + counts.note,
  )
  const card = cardOf(owner)
  await card.getByText(`${counts.error} errors stand open.`).waitFor()
  await card.getByText('No sponsor takes part.').waitFor()
  await card.getByText('It has not been proposed, so nobody can sign it yet.').waitFor()
  expect(await card.getByText('No customer takes part.').count()).toBe(0)
  await card.getByText(/checks wait$/).click()
  await card
    .getByText(/waits for offerings/)
    .first()
    .waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
})

test('a check is waived by the role that it names, with a reason and a day', async () => {
  // The owner is told whose word it takes, and has no button.
  await findingOf(owner, noOutcome).locator('summary').click()
  await findingOf(owner, noOutcome).getByText('May be waived by: Customer.').waitFor()
  expect(await findingOf(owner, noOutcome).getByRole('button', { name: 'Waive' }).count()).toBe(0)

  const finding = findingOf(customer, noOutcome)
  await finding.locator('summary').click()
  await finding.getByRole('button', { name: 'Waive' }).click()
  const dialog = customer.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: 'Waive it' })
  await confirm.click()
  await dialog.getByText('Still to fill in or to put right: Reason and Until.').waitFor()
  expect(await dialog.getByLabel('Reason').evaluate((field) => field === document.activeElement)).toBe(true)
  await dialog.getByLabel('Reason').fill('We measure for one winter first.')
  await dialog.getByLabel('Until').fill('2020-01-31')
  await dialog.getByText('Choose a day after today.').waitFor()
  await confirm.click()
  await dialog.getByText('Still to fill in or to put right: Until.').waitFor()
  expect((await checks()).counts.waived).toBe(0)
  const nextYear = new Date().getUTCFullYear() + 1
  await dialog.getByLabel('Until').fill(`${nextYear}-03-31`)
  await expectAccessible(customer)
  await expectFitsPhone(customer)
  await confirm.click()
  await cardOf(customer).getByRole('heading', { level: 3, name: 'Waived' }).waitFor()
  await expectAccessible(customer)
  expect((await checks()).counts.waived).toBe(1)
})

test('everybody sees who waived it, as what, why and until when, also before it is proposed', async () => {
  await owner.reload()
  const waived = findingOf(owner, noOutcome)
  await waived.getByText(/Waived by Casey Customer, customer, until March 31/).waitFor()
  await expect.poll(() => waived.locator('q').innerText()).toBe('We measure for one winter first.')
  await countsIn(owner).getByText('One waived').waitFor()
  await owner.getByRole('button', { name: 'Propose' }).click()
  const dialog = owner.getByRole('dialog')
  await dialog.getByText(/Waived by Casey Customer/).waitFor()
  await expectAccessible(owner)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

test('a waiver whose day has passed is told with what stands open again', async () => {
  const { until } = await server.db.selectFrom('waiver').select('until').executeTakeFirstOrThrow()
  await server.db
    .updateTable('waiver')
    .set({ until: '2026-01-31', made_at: '2025-11-01T09:00:00.000Z' })
    .execute()
  await owner.reload()
  const expired = findingOf(owner, noOutcome)
  await expired.getByText('A waiver by Casey Customer, customer, held until January 31, 2026').waitFor()
  await expect.poll(() => expired.locator('q').innerText()).toBe('We measure for one winter first.')
  expect((await checks()).counts.waived).toBe(0)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await server.db.updateTable('waiver').set({ until }).execute()
  await owner.reload()
})

test('what is typed is judged as it is typed', async () => {
  const title = 'Nothing says how the service ends for a consumer'
  await cardOf(owner)
    .getByRole('button', { name: /^Show \d+ more$/ })
    .click()
  await findingOf(owner, title).locator('summary').click()
  await findingOf(owner, title).getByRole('button', { name: 'Go there' }).click()
  await owner
    .getByRole('textbox', { name: 'How it ends' })
    .fill('A month of notice, then all addresses are deleted.')
  await findingOf(owner, title).waitFor({ state: 'detached' })
  await owner.getByText('All changes saved').waitFor()
  // What is stored follows what is typed within a second.
  await expect.poll(async () => (await checks()).verdicts.map(({ rule }) => rule)).not.toContain('SD063')
})

test('an administrator decides how much a check counts, and which words are known', async () => {
  await owner.getByRole('link', { name: 'Administration' }).click()
  const pages = owner.getByRole('navigation', { name: 'Administration pages' })
  await pages.getByRole('link', { name: 'Checks', exact: true }).click()
  await owner.getByRole('heading', { level: 1, name: 'Checks' }).waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  const severity = (title: string) =>
    owner.getByRole('combobox', { name: `How much it counts: ${title}`, exact: true })
  await severity('Nothing says what the consumer has to do').click()
  await owner.getByRole('option', { name: 'Error', exact: true }).click()
  await severity('Nothing says what the service does for its users').click()
  await owner.getByRole('option', { name: 'Off', exact: true }).click()
  const glossary = owner.getByLabel('Glossary, one word or abbreviation per line')
  await glossary.fill(`GPS\n${'long '.repeat(21)}`)
  await owner
    .getByText('Line 2 (“long long long long …”) is too long: at most 100 characters, please.')
    .waitFor()
  await glossary.fill('GPS\nKPI\n\nGPS')
  await owner.getByText('2 words').waitFor()
  // Leaving would lose it.
  await pages.getByRole('link', { name: 'People', exact: true }).click()
  await owner.getByRole('dialog', { name: 'Something is not saved' }).waitFor()
  await expectAccessible(owner)
  await owner.getByRole('button', { name: 'Stay here' }).click()
  await expect.poll(() => glossary.inputValue()).toBe('GPS\nKPI\n\nGPS')
  await owner.getByRole('button', { name: 'Save' }).click()
  await owner.getByText('What you decided about the checks is saved.').waitFor()
  const { version, settings } = await robin.checkSettings({ params })
  expect({ version, settings }).toEqual({
    version: 1,
    settings: { severities: { SD061: 'error', SD050: 'off' }, coCreationShare: 30, glossary: ['GPS', 'KPI'] },
  })
  await customer.reload()
  const finding = findingOf(customer, 'Nothing says what the consumer has to do')
  await finding.waitFor()
  await expect.poll(() => finding.getAttribute('data-severity')).toBe('error')
  expect(await findingOf(customer, 'Nothing says what the service does').count()).toBe(0)
})

test('a waiver ends, and all of it is in the journal', async () => {
  await findingOf(customer, noOutcome).locator('summary').click()
  await findingOf(customer, noOutcome).getByRole('button', { name: 'End the waiver' }).click()
  await cardOf(customer).getByRole('heading', { level: 3, name: 'Waived' }).waitFor({ state: 'detached' })
  expect((await checks()).counts.waived).toBe(0)
  await owner.goto(`${server.url}/w/${workspace}/administration/journal`)
  await owner.getByText(`Casey Customer ended the waiver of a check of “${name}”.`).waitFor()
  await owner.getByText(`Casey Customer waived a check of “${name}”.`).waitFor()
  await owner.getByText('Robin Tremblay decided anew about the checks.').waitFor()
})

test('somebody of the provider may stand in for the customer, and it shows', async () => {
  await owner.goto(`${server.url}/w/${workspace}/services/${service}`)
  await owner.getByRole('button', { name: 'Invite somebody as: Customer' }).click()
  const dialog = owner.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Ira Interim')
  await dialog.getByLabel('E-mail address').fill('ira@example.org')
  await dialog.getByLabel('They only stand in for the time being').check()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await owner.getByText(/stands in until the consumer names somebody/).waitFor()
  await expectAccessible(owner)
  const { roles } = await robin.service({ params: { workspace, service } })
  expect(roles.map(({ person, interim }) => `${person.name} ${interim}`)).toEqual([
    'Casey Customer false',
    'Ira Interim true',
  ])
})
