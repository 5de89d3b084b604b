import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { password } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const need = 'Inspectors reach each other within a minute wherever they are.'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const pressInDialog = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).click()

/** Everything typed here has reached the server. */
const saved = (page: Page) => page.getByText('All changes saved').waitFor()

const firstRun = async (page: Page): Promise<void> => {
  await page.goto(server.url)
  await heading(page, 'Welcome to Covalence').waitFor()
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Robin Owner')
  await page.getByLabel('E-mail address').fill('robin@example.org')
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await press(page, 'Make the account')
  await heading(page, 'Where do you want to begin?').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: /example/i }).click()
  await page.getByText('The example is loaded.').first().waitFor({ timeout: 60_000 })
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open the catalogue' }).click()
}

/** What the catalogue says of the one service this is about. */
const findInCatalogue = async (page: Page) => {
  await heading(page, 'Catalogue').waitFor()
  await page.getByRole('searchbox', { name: 'Search the catalogue' }).fill('email')
  return page
    .getByRole('list', { name: 'Results' })
    .getByRole('listitem')
    .filter({ hasText: 'Shared Services Canada' })
    .filter({ has: page.getByRole('link', { name: 'Email', exact: true }) })
}

const openFromCatalogue = async (page: Page): Promise<void> => {
  const entry = await findInCatalogue(page)
  await entry.getByRole('link', { name: 'Email', exact: true }).click()
  await heading(page, 'Email').waitFor()
}

/** Opens the mail to an address in the outbox, and gives the link in it. */
const linkTo = async (page: Page, address: string, nth = 0): Promise<string> => {
  const here = page.url()
  await page.goto(`${new URL(here).origin}/w/${workspaceOf(here)}/administration/outbox`)
  await page
    .getByRole('button', { name: new RegExp(`Read .* to ${address}`) })
    .nth(nth)
    .click()
  const text = await page.locator('pre').first().innerText()
  await page.goto(here)
  return /https?:\/\/\S+/.exec(text)?.[0] ?? ''
}

const workspaceOf = (address: string): string => /\/w\/([^/]+)/.exec(address)?.[1] ?? ''

/** Follows an invitation: says yes and chooses a password. */
const arrive = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await press(page, 'Accept and continue')
  await page.waitForURL(/\/w\//)
}

const inviteColleague = async (page: Page): Promise<string> => {
  const here = page.url()
  await page.goto(`${server.url}/w/${workspaceOf(here)}/administration/people`)
  await press(page, 'Invite somebody')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Casey Customer')
  await dialog.getByLabel('E-mail address').fill('casey@example.org')
  await chooseOrganisation(page, 'Organisation')
  await pressInDialog(page, 'Send the invitation')
  await page.getByText('Casey Customer is invited.').waitFor()
  await page.goto(here)
  return linkTo(page, 'casey@example.org')
}

const chooseOrganisation = async (page: Page, label: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).fill('Health Canada')
  await page.getByRole('option', { name: /^Health Canada/ }).click()
}

const stateNeed = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'I need something' }).first().click()
  await page.getByLabel('What do you want to achieve?').fill(need)
  await page.getByLabel('What stands in the way today?').fill('Mail does not open on the road.')
  await press(page, 'State this need')
  await page.getByText('Your need is heard.', { exact: false }).first().waitFor()
  await expectAccessible(page)
}

const inviteToRole = async (page: Page, role: string, name: string, email: string): Promise<void> => {
  await press(page, `Invite somebody as: ${role}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail address').fill(email)
  const chosen = await dialog.getByRole('combobox', { name: 'Organisation they speak for' }).inputValue()
  if (chosen === '') await chooseOrganisation(page, 'Organisation they speak for')
  await dialog.getByLabel('A few words to them').fill('Please look at it with us.')
  // Three dialogs are alike: one look is enough.
  if (role === 'Customer') await expectAccessible(page)
  await pressInDialog(page, 'Send the invitation')
  await page.getByText(`${name} is invited.`).waitFor()
}

/** Adds an entry to a list: its statement first, then what else is known. */
const addEntry = async (
  page: Page,
  button: string,
  statementLabel: string,
  texts: Record<string, string>,
): Promise<void> => {
  await press(page, button)
  const { [statementLabel]: statement = '', ...rest } = texts
  await page.getByLabel(statementLabel, { exact: true }).fill(statement)
  for (const [label, text] of Object.entries(rest)) await page.getByLabel(label, { exact: true }).fill(text)
  await press(page, /^Done$/)
}

const inCell = (page: Page, name: string) => page.getByRole('region', { name })

const shapeAsCustomer = async (page: Page): Promise<void> => {
  await page.getByText('asks you to shape this service').waitFor()
  await expectAccessible(page)
  await press(page, `Edit: ${need}`)
  await page.getByLabel('Whom it concerns').fill('Inspectors of the department')
  await page.getByLabel('How to tell').fill('Share of messages opened within a minute')
  await page.getByLabel('Target').fill('95')
  await page.getByLabel('Unit').fill('%')
  await page.getByLabel('By when').fill('2027-03-31')
  await press(page, /^Done$/)
  await inCell(page, 'Risks removed').getByRole('button', { name: 'Add a risk' }).click()
  await page.getByLabel('Risk', { exact: true }).fill('A mail server of our own fails.')
  await press(page, /^Done$/)
  await inCell(page, 'Risks imposed').getByRole('button', { name: 'Add a risk' }).click()
  await page.getByLabel('Risk', { exact: true }).fill('An outage stops everybody at once.')
  await page.getByLabel('Who manages it').selectOption('Provider')
  await page.getByLabel('What is done about it').fill('A second site takes over.')
  await press(page, /^Done$/)
  await saved(page)
}

const shapeAsUser = async (page: Page): Promise<void> => {
  // One question at a time: skipped until the one about tasks.
  await press(page, 'Begin: one question at a time')
  const asked = page.getByRole('heading', { level: 2, name: 'What do people do with it?' })
  for (let skipped = 0; skipped < 14 && !(await asked.isVisible()); skipped += 1) {
    await page.getByRole('button', { name: /^(Next|Skip for now)$/ }).click()
  }
  await expectAccessible(page)
  await page.getByLabel('Task', { exact: true }).fill('Read and answer mail on the road')
  await press(page, /^Done$/)
  await saved(page)
  await press(page, 'Leave, and go on later')
  await addEntry(page, 'Duties of the consumer', 'Duty', { Duty: 'Keep devices up to date' })
  await saved(page)
}

const shapeAsSponsor = async (page: Page): Promise<void> => {
  await inCell(page, 'Costs imposed').getByRole('button', { name: 'Add a cost' }).click()
  await page.getByLabel('Cost', { exact: true }).fill('Two hours of training for each new user')
  await page.getByLabel('Kind of cost').selectOption('Training')
  await press(page, /^Done$/)
  await inCell(page, 'Costs removed').getByRole('button', { name: 'None, because…' }).click()
  await page.getByLabel('Why no cost falls away').fill('Nothing did this work before.')
  await press(page, /^Done$/)
  await saved(page)
}

const sign = async (page: Page, service: string): Promise<void> => {
  await page.goto(service)
  await heading(page, 'Do you agree? Email').waitFor()
  await expectAccessible(page)
  await press(page, 'I agree and sign')
  await page.getByText('Your signature is recorded.').waitFor()
}

test('a service of the real inventory is defined together, agreed by role and published, in the browser', async () => {
  const owner = await openPage(browser)
  await firstRun(owner)
  await openFromCatalogue(owner)
  const service = owner.url()

  // What the description lacks, and why that matters to the people who consume it.
  await owner.getByText('Described by the provider alone').first().waitFor()
  const finding = owner.getByRole('listitem').filter({ hasText: 'No result for the consumer is named' })
  await finding.getByText('No result for the consumer is named').click()
  await finding.getByText('Why it matters:').waitFor()
  await expectAccessible(owner)

  // Somebody of another department says what they need.
  const customer = await openPage(browser)
  await arrive(customer, await inviteColleague(owner))
  await stateNeed(customer)

  // The draft starts from that need, and its words become the first outcome.
  await owner.goto(service)
  await press(owner, 'Start a draft')
  await owner.getByRole('dialog').getByRole('radio', { name: need }).check()
  await expectAccessible(owner)
  await pressInDialog(owner, 'Start a draft')
  await press(owner, 'Make it an outcome')
  await press(owner, 'Done')
  await saved(owner)

  await inviteToRole(owner, 'Customer', 'Casey Customer', 'casey@example.org')
  await inviteToRole(owner, 'User', 'Uma User', 'uma@example.org')
  await inviteToRole(owner, 'Sponsor', 'Sam Sponsor', 'sam@example.org')
  const user = await openPage(browser)
  await arrive(user, await linkTo(owner, 'uma@example.org'))
  const sponsor = await openPage(browser, { width: 360, height: 740 })
  await arrive(sponsor, await linkTo(owner, 'sam@example.org'))

  // Both sides shape it.
  await customer.goto(service)
  await shapeAsCustomer(customer)
  await shapeAsUser(user)
  await shapeAsSponsor(sponsor)

  // The owner adds what is theirs, and both confirm what the other side worded.
  await owner.reload()
  await addEntry(owner, 'How it ends', 'How it ends', { 'How it ends': 'With 60 days of notice.' })
  await owner.getByRole('button', { name: 'Confirm', exact: true }).first().click()
  await owner.getByText('Confirmed: Provider').first().waitFor()
  await saved(owner)
  await expectAccessible(owner)

  // A proposal freezes it, and each signs the part of their role.
  await press(owner, 'Propose…')
  await expectAccessible(owner)
  await pressInDialog(owner, 'Propose')
  await heading(owner, 'Do you agree? Email').waitFor()
  await sign(owner, service)
  await sign(customer, service)
  await sign(user, service)
  await sponsor.goto(service)
  await heading(sponsor, 'Do you agree? Email').waitFor()
  await expectAccessible(sponsor)
  await expectFitsPhone(sponsor)
  await sponsor.getByLabel('Amount').fill('250 000,50')
  await sponsor.getByLabel('Currency').fill('CAD')
  await sponsor.getByLabel('From').fill('2027-04-01')
  await sponsor.getByLabel('Until').fill('2028-03-31')
  await press(sponsor, 'I agree and sign')
  await sponsor.getByText('Authorises CAD 250,000.50', { exact: false }).waitFor()

  // Published, it is found as agreed.
  await owner.goto(service)
  await press(owner, 'Publish…')
  await expectAccessible(owner)
  await pressInDialog(owner, 'Publish')
  await owner.getByText('Agreed by both sides').first().waitFor()

  // Some time later both sides read it again, each for themselves.
  await press(owner, 'Record a review')
  await expectAccessible(owner)
  await pressInDialog(owner, 'Record it')
  await owner.getByText(/^Looked at by .* for the provider on /).waitFor()
  expect(await owner.getByText('Reviewed by both sides on').count()).toBe(0)
  await sponsor.goto(service)
  await press(sponsor, 'Record a review')
  await pressInDialog(sponsor, 'Record it')
  await sponsor.getByText('Looked at by Sam Sponsor for the consumer’s side on', { exact: false }).waitFor()
  await sponsor.getByText('Reviewed by both sides on', { exact: false }).waitFor()
  await expectAccessible(sponsor)
  await expectFitsPhone(sponsor)
  await owner.getByRole('tab', { name: 'History' }).click()
  await owner.getByText('Who signed, and when').click()
  await owner.getByText('Sam Sponsor').waitFor()
  await expectAccessible(owner)
  await owner.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Catalogue' }).click()
  const entry = await findInCatalogue(owner)
  await entry.getByText('Agreed by both sides').waitFor()
  await expectAccessible(owner)
  await expect.poll(() => entry.count()).toBe(1)
}, 300_000)
