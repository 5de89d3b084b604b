import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser, openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let owner: Page
let customer: Page

/** A draft of the owner's, and a customer who was invited to shape it. */
const startDraft = async (): Promise<string> => {
  const robin = await setUp(server, workspace)
  const { organisations } = await robin.organisations({ params: { workspace }, query: {} })
  const [ministry] = organisations
  if (!ministry) throw new Error('The workspace was made without its organisation.')
  const { id } = await robin.startService({
    params: { workspace },
    body: { providerId: ministry.id, name: 'Road closures by mail', language: 'en' },
  })
  const { id: organisationId } = await robin.addOrganisation({
    params: { workspace },
    body: { names: { en: 'Ministry of Deliveries' } },
  })
  await robin.inviteRoleHolder({
    params: { workspace, service: id },
    body: {
      role: 'customer',
      organisationId,
      name: 'Casey Customer',
      email: 'casey@example.org',
    },
  })
  const link = await linkFor(robin, workspace, 'casey@example.org')
  const token = /\/invitations\/([\w-]+)/.exec(link)?.[1] ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
  return `${server.url}/w/${workspace}/services/${id}`
}

const openAs = async (email: string, service: string): Promise<Page> => {
  const page = await openPage(browser)
  await signIn(page, server, email)
  await page.goto(service)
  await page.getByRole('heading', { level: 1, name: 'Road closures by mail' }).waitFor()
  return page
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const service = await startDraft()
  owner = await openAs('robin@example.org', service)
  customer = await openAs('casey@example.org', service)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const saved = (page: Page) => page.getByText('All changes saved').waitFor()
const say = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByRole('button', { name: label, exact: true }).click()
  await page.getByLabel(label, { exact: true }).fill(text)
}
const pageText = (page: Page) => page.getByRole('tabpanel').innerText()

test('two people who write different texts of one part lose nothing', async () => {
  await say(owner, 'Who it is for', 'Drivers of the region')
  await saved(owner)
  await say(customer, 'Who may not use it', 'Nobody is kept out')
  await saved(customer)
  await customer.getByText('Drivers of the region').waitFor()
  expect(await customer.getByText('Somebody changed the same text').count()).toBe(0)
  await owner.reload()
  await owner.getByText('Nobody is kept out').waitFor()
  expect(await pageText(owner)).toContain('Drivers of the region')
})

test('on the same text the second person is shown both and chooses', async () => {
  await customer.reload()
  await say(owner, 'Service hours', 'Day and night')
  await saved(owner)
  await say(customer, 'Service hours', 'Weekdays')
  await customer.getByRole('heading', { name: 'Somebody changed the same text' }).waitFor()
  await expectAccessible(customer)
  await expectFitsPhone(customer)
  // Elsewhere on the page, the way there is one button.
  await customer.getByRole('tab', { name: 'History' }).click()
  await customer.getByText('Somebody changed the same words', { exact: true }).waitFor()
  await expectAccessible(customer)
  await expectFitsPhone(customer)
  await customer.getByRole('button', { name: 'Choose which stand' }).click()
  await customer.getByRole('heading', { name: 'Somebody changed the same text' }).waitFor()
  await expect.poll(() => focusOf(customer)).toMatch(/^SECTION Somebody changed the same text/)
  await customer.getByRole('button', { name: 'Combine them' }).click()
  await customer.getByLabel('The combined text').fill('Day and night; answers on weekdays')
  await customer.getByRole('button', { name: 'Use the combined text' }).click()
  await saved(customer)
  await owner.reload()
  await owner.getByText('Day and night; answers on weekdays').waitFor()
  expect(await pageText(customer)).not.toContain('Somebody changed the same text')
})

test('what could not be sent survives a new page and signing in again', async () => {
  await owner.context().clearCookies()
  await say(owner, 'Support', 'Telephone, at any hour')
  await owner.getByText('Not saved.', { exact: false }).waitFor()
  owner.once('dialog', (dialog) => void dialog.accept())
  await owner.reload()
  await owner.getByLabel('E-mail address').fill('robin@example.org')
  await owner.getByRole('textbox', { name: 'Password' }).fill(password)
  await owner.getByRole('button', { name: 'Sign in' }).click()
  await owner.getByText('Telephone, at any hour').waitFor()
  await saved(owner)
  await expectAccessible(owner)
  await customer.reload()
  await customer.getByText('Telephone, at any hour').waitFor()
  expect(await pageText(customer)).toContain('Day and night; answers on weekdays')
})

test('a number that is none stays in its field with the reason, and the rest is saved', async () => {
  await customer.getByRole('button', { name: 'Add an outcome' }).click()
  await customer.getByLabel('Outcome', { exact: true }).fill('Drivers choose another road in time')
  await customer.getByLabel('Target').fill('most')
  await customer.getByText('Write a number with a point', { exact: false }).waitFor()
  await customer.getByText('One field cannot be saved as it is').waitFor()
  await expectAccessible(customer)
  await customer.getByLabel('Target').fill('80.5')
  await saved(customer)
  await owner.reload()
  await owner.getByText('Target: 80.5.', { exact: false }).waitFor()
  expect(await pageText(owner)).toContain('Drivers choose another road in time')
})

test('what is typed and moved at once loses no letter', async () => {
  await owner.getByRole('button', { name: 'Add an outcome' }).click()
  await owner.getByLabel('Outcome', { exact: true }).fill('Deliveries')
  await owner.getByLabel('Outcome', { exact: true }).press('End')
  await owner.keyboard.type(' arrive when they are expected')
  await owner.getByRole('button', { name: 'Move up' }).click()
  await saved(owner)
  await owner.reload()
  await owner.getByText('Deliveries arrive when they are expected').first().waitFor()
  const text = await pageText(owner)
  expect(text.indexOf('Deliveries arrive')).toBeLessThan(text.indexOf('Drivers choose another road'))
})

test('a text is opened, written and closed with the keyboard alone', async () => {
  await owner.getByRole('button', { name: 'Edit: Support' }).focus()
  await owner.keyboard.press('Enter')
  expect(await focusOf(owner)).toMatch(/^TEXTAREA/)
  await owner.keyboard.press('Control+a')
  await owner.keyboard.type('By chat')
  await owner.keyboard.press('Escape')
  await expect
    .poll(() => owner.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Edit: Support')
  await saved(owner)
  expect(await pageText(owner)).toContain('By chat')
})
