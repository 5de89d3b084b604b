import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
let server: RunningServer
let browser: Browser
let robin: Client
let page: Page

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name })
const dialog = () => page.getByRole('dialog')

/** Opens one of the pages of administration, and looks at it as everybody may have to. */
const open = async (tab: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Administration pages' })
    .getByRole('link', { name: tab, exact: true })
    .click()
  await heading(page, tab === 'Import' ? 'Import an inventory' : tab).waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
}

test('what may be published is decided in plain sentences', async () => {
  await page.goto(`${server.url}/w/${workspace}`)
  await page.getByRole('link', { name: 'Administration' }).click()
  await heading(page, 'Settings').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await expect
    .poll(() => page.getByRole('radio', { name: 'Only what both sides have signed' }).isChecked())
    .toBe(true)
  await page.getByRole('radio', { name: 'Also what is not agreed, with a mark' }).check()
  await page.getByLabel('How many consumer organisations must sign?').fill('2')
  await page.getByRole('radio', { name: 'Their target groups, the provider and those invited' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The settings are saved.').waitFor()
  await expectAccessible(page)
  const { settings } = await robin.workspace({ params })
  expect(settings).toEqual({
    publishWithoutAgreement: true,
    consumerOrganisations: 2,
    publishedSeenBy: 'target-groups',
  })
})

test('an organisation is added, nested in another, and found', async () => {
  await open('Organisations')
  await page.getByRole('button', { name: 'Add an organisation' }).click()
  await dialog().getByRole('button', { name: 'Add' }).click()
  await dialog().getByText('Give a name in at least one language.').waitFor()
  await dialog().getByLabel('Name in English').fill('Bridge Office')
  await dialog().getByLabel('Name in French').fill('Bureau des ponts')
  await dialog().getByLabel('Abbreviation').fill('BO')
  await dialog().getByRole('combobox', { name: 'Part of' }).fill('minis')
  await page.getByRole('option', { name: 'Ministry of Roads' }).click()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Add' }).click()
  await page.getByText('Bridge Office is added.').waitFor()
  await page.getByText('Part of Ministry of Roads').waitFor()

  await page.getByRole('button', { name: 'Add an organisation' }).click()
  await dialog().getByLabel('Name in English').fill('bridge office')
  await dialog().getByRole('combobox', { name: 'Part of' }).fill('minis')
  await page.getByRole('option', { name: 'Ministry of Roads' }).click()
  await dialog()
    .getByText('Another organisation of the name bridge office stands in the same place')
    .waitFor()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Change Bridge Office' }).click()
  await expect
    .poll(() => dialog().getByRole('combobox', { name: 'Part of' }).inputValue())
    .toBe('Ministry of Roads')
  await dialog().getByLabel('Abbreviation').fill('BRO')
  const groups = dialog().getByRole('combobox', { name: 'Consumer groups' })
  await groups.fill('Road crews')
  await groups.press('Enter')
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText('Bridge Office is changed.').waitFor()

  await page.getByRole('button', { name: 'Change Bridge Office' }).click()
  await dialog().getByText('Road crews').waitFor()
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('searchbox', { name: 'Find organisations' }).fill('ponts')
  await expect.poll(() => page.getByRole('button', { name: 'Change Ministry of Roads' }).count()).toBe(0)
  await page.getByText('Bureau des ponts').waitFor()
})

test('somebody is invited; without a mail server the link is copied from the outbox and handed on', async () => {
  await open('People')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await dialog().getByRole('button', { name: 'Send the invitation' }).click()
  await dialog().getByText('That does not look like an e-mail address').waitFor()
  await dialog().getByLabel('Name', { exact: true }).fill('Alex Roy')
  await dialog().getByLabel('E-mail address').fill('alex@example.org')
  await dialog()
    .getByLabel(/A few words to them/)
    .fill('Welcome, Alex.')
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByText('Alex Roy is invited.').waitFor()
  await page.getByText('Not here yet').waitFor()

  await open('Outbox')
  await page.getByText('No mail server is set up').waitFor()
  await page.getByRole('button', { name: /to alex@example.org$/ }).click()
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  await expectAccessible(page)
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const alex = await openPage(browser, { width: 360, height: 740, locale: 'fr-CA' })
  await alex.goto(link)
  await heading(alex, 'Robin Tremblay vous invite').waitFor()
  await alex.getByText('Welcome, Alex.').waitFor()
  await expectAccessible(alex)
  await expectFitsPhone(alex)
  await alex.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
  await alex.getByRole('button', { name: 'Accepter et continuer' }).click()
  await heading(alex, 'Bonjour, Alex').waitFor()
  expect(await alex.getByRole('link', { name: 'Administration' }).count()).toBe(0)
  await expectAccessible(alex)

  await alex.goto(`${server.url}/w/${workspace}/administration/people`)
  await heading(alex, 'Vous ne pouvez pas ouvrir ceci').waitFor()
  await expectAccessible(alex)
  await alex.goto(link)
  await heading(alex, 'Cette invitation n’est plus ouverte').waitFor()
  await expectAccessible(alex)
  await alex.context().close()
})

test('somebody is made administrator, and the last administrator cannot step down', async () => {
  await open('People')
  await page.getByRole('button', { name: 'Change Robin Tremblay' }).click()
  await dialog().getByRole('checkbox', { name: 'May administer this workspace' }).uncheck()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().getByText('Somebody must administer this workspace.').waitFor()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Change Alex Roy' }).click()
  await dialog().getByRole('checkbox', { name: 'May administer this workspace' }).check()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText('Alex Roy is changed.').waitFor()
  const { people } = await robin.people({ params, query: { text: 'Alex' } })
  expect(people[0]?.administrator).toBe(true)
})

test('an invitation that is withdrawn no longer opens', async () => {
  const body = { name: 'Kim Nobody', email: 'kim@example.org' }
  await robin.invitePerson({ params, body })
  await open('Invitations')
  await page.getByRole('button', { name: 'Withdraw the invitation of Kim Nobody' }).click()
  await page.getByText('The invitation is withdrawn; its link no longer opens.').waitFor()
  await page.getByText('Withdrawn', { exact: true }).waitFor()
  const { invitations } = await robin.invitations({ params, query: {} })
  expect(invitations.find(({ email }) => email === 'kim@example.org')?.state).toBe('withdrawn')
})

test('a file that is not the inventory is refused with what was expected, and nothing is imported', async () => {
  await open('Import')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('Choose the files first.').waitFor()
  await page.locator('input[type="file"]').setInputFiles({
    name: 'shopping.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('what,how many\nbread,2\n'),
  })
  await page.getByText('1 file chosen').waitFor()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'shopping.csv' }).first().waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  expect((await robin.catalogue({ params, query: {} })).total).toBe(0)
})

test('the example is loaded, and its report tells what is alike once', async () => {
  await open('Import')
  await page.getByRole('button', { name: 'Load the example inventory' }).click()
  const folded = page.locator('summary').filter({ hasText: /^\d+ more of this kind$/ })
  await folded.first().waitFor({ timeout: 120_000 })
  expect(await page.getByText('is not one web address').filter({ visible: true }).count()).toBeLessThan(5)
  await folded.first().click()
  await expect
    .poll(() => page.getByText('is not one web address').filter({ visible: true }).count())
    .toBeGreaterThan(100)
  await expectAccessible(page)
})

test('the journal tells in sentences who did what', async () => {
  await open('Journal')
  await page.getByText('Robin Tremblay withdrew the invitation of Kim Nobody.').waitFor()
  await page.getByText('Robin Tremblay changed the settings.').waitFor()
  const entry = page.getByRole('listitem').filter({ hasText: 'changed the organisation Bridge Office' })
  await entry.getByText('Before and after').click()
  await entry.getByText('"BRO"').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Français' }).click()
  await heading(page, 'Journal').waitFor()
  await page.getByText('Robin Tremblay a changé les paramètres.').waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr')
})
