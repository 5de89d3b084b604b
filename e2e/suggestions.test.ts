import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser } from './browser.ts'
import { openDraftAs, saved, say, startSharedDraft } from './drafts.ts'
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
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
  await say(owner, 'Who it is for', 'Drivers of the region who deliver goods.')
  await owner.getByRole('button', { name: 'Done', exact: true }).click()
  await saved(owner)
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const cardOn = (page: Page, of: string) => page.getByRole('article', { name: `Suggestion for ${of}` })
const closePanel = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Comments and suggestions' })
    .getByRole('button', { name: 'Close' })
    .click()
const forWhom = (page: Page) => page.locator('#at-value\\.forWhom')

test('a customer suggests another wording; the text stays as it is', async () => {
  await customer.getByRole('button', { name: 'Suggest a change: Who it is for' }).click()
  const form = customer.getByRole('region', { name: 'Suggest a change: Who it is for' })
  const field = form.getByLabel('Who it is for', { exact: true })
  expect(await field.inputValue()).toBe('Drivers of the region who deliver goods.')
  await expectAccessible(customer)
  await form.getByRole('button', { name: 'Suggest', exact: true }).click()
  await form.getByText('This says what stands there already.').waitFor()
  await field.fill('Drivers of the province who deliver goods.')
  await form.getByLabel('Why').fill('We deliver everywhere')
  // A panel that is closed keeps what was begun.
  await closePanel(customer)
  await customer.getByRole('button', { name: 'Suggest a change: Who it is for' }).click()
  expect(await field.inputValue()).toBe('Drivers of the province who deliver goods.')
  await form.getByLabel('Why').press('Control+Enter')
  const card = cardOn(customer, 'Who it is for')
  await card.getByText('We deliver everywhere').waitFor()
  await card.getByRole('deletion').getByText('region').waitFor()
  await card.getByRole('insertion').getByText('province').waitFor()
  await expectAccessible(customer)
  expect(await forWhom(customer).textContent()).toContain('Drivers of the region')
})

test('the owner sees it within seconds, and answers with another', async () => {
  await owner.getByRole('heading', { name: '1 suggestion waits' }).waitFor()
  await owner.getByRole('button', { name: '1 suggestion waits: Who it is for' }).click()
  const card = cardOn(owner, 'Who it is for')
  await card.getByText('Customer · Consumer').waitFor()
  await card.getByRole('button', { name: 'Counter…' }).click()
  const form = owner.getByRole('region', { name: 'Answer with another suggestion: Who it is for' })
  const field = form.getByLabel('Who it is for', { exact: true })
  expect(await field.inputValue()).toBe('Drivers of the province who deliver goods.')
  await field.fill('Drivers of the region and beyond who deliver goods.')
  await form.getByRole('button', { name: 'Suggest this instead' }).press('Enter')
  await card.getByText('Service owner · Provider').waitFor()
  expect(await card.getByText(/answered this with another suggestion/).count()).toBe(1)
  await expectAccessible(owner)
})

test('the customer accepts, also beside what was typed meanwhile, and both sides stand behind it', async () => {
  const card = cardOn(customer, 'Who it is for')
  await card.getByText('Service owner · Provider').waitFor()
  await say(owner, 'Who it is for', 'Drivers of the region who deliver goods or parcels.')
  await saved(owner)
  await card.getByRole('insertion').getByText('beyond').waitFor()
  await card.getByRole('button', { name: 'Accept', exact: true }).click()
  const whole = 'Drivers of the region and beyond who deliver goods or parcels.'
  await forWhom(customer).getByText(whole).waitFor()
  await forWhom(customer).getByText('Worded: Provider').waitFor()
  await forWhom(customer).getByText('Confirmed: Consumer').waitFor()
  await expect
    .poll(() => owner.getByRole('textbox', { name: 'Who it is for', exact: true }).inputValue())
    .toBe(whole)
})

test('where the same words were changed, what would come of it is shown first', async () => {
  await closePanel(owner)
  await customer.getByRole('button', { name: 'Suggest a change: Who it is for' }).click()
  const form = customer.getByRole('region', { name: 'Suggest a change: Who it is for' })
  await form.getByLabel('Who it is for', { exact: true }).fill('Drivers of the north.')
  await form.getByRole('button', { name: 'Suggest', exact: true }).click()
  await owner.getByRole('textbox', { name: 'Who it is for', exact: true }).fill('Drivers of the south.')
  await saved(owner)
  await owner.getByRole('button', { name: 'Done', exact: true }).click()
  const link = cardOn(customer, 'Who it is for').getByRole('link', { name: 'Link to this suggestion' })
  await owner.goto(new URL((await link.getAttribute('href')) ?? '', server.url).href)
  const card = cardOn(owner, 'Who it is for')
  await card.getByText('The same words have been changed since.').waitFor()
  await expectAccessible(owner)
  await card.getByRole('button', { name: 'Decline…' }).click()
  await card.getByRole('button', { name: 'Decline', exact: true }).click()
  await card.getByLabel('Why not').fill('We begin in the south')
  await card.getByLabel('Why not').press('Control+Enter')
  await cardOn(owner, 'Who it is for').waitFor({ state: 'detached' })
  await owner.getByRole('button', { name: 'Resolved' }).click()
  await owner.getByText('We begin in the south').waitFor()
  expect(await forWhom(owner).textContent()).toContain('Drivers of the south.')
})

test('on a phone and in French an entry is suggested and taken up', async () => {
  const statement = 'Drivers learn of closed roads in time'
  const phone = await openDraftAs(browser, {
    server,
    email: 'casey@example.org',
    draft,
    width: 360,
  })
  await phone.getByRole('button', { name: 'Français' }).click()
  await phone.getByRole('tab', { name: 'Historique' }).waitFor()
  await phone
    .getByRole('button', { name: /^Suggérer un ajout/ })
    .first()
    .click()
  const form = phone.getByRole('region', { name: /^Suggérer un ajout/ })
  await form.getByRole('textbox').first().fill(statement)
  await expectAccessible(phone)
  await expectFitsPhone(phone)
  await form.getByRole('button', { name: 'Suggérer', exact: true }).click()
  await phone.getByRole('article').getByText('À ajouter :').waitFor()
  await expectAccessible(phone)
  await expectFitsPhone(phone)
  await closePanel(owner)
  await owner.getByRole('button', { name: 'One more is suggested' }).click()
  await owner.getByRole('article').getByRole('button', { name: 'Accept', exact: true }).click()
  await owner.getByRole('button', { name: `Edit: ${statement}` }).waitFor()
  await phone.getByRole('article').getByText('Acceptée', { exact: true }).waitFor()
  expect(await phone.getByRole('button', { name: 'Accepter' }).count()).toBe(0)
})
