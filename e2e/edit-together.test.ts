import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser } from './browser.ts'
import { openDraftAs, saved, say, startSharedDraft } from './drafts.ts'
import { password } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let owner: Page
let customer: Page
let draft: string

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  draft = await startSharedDraft(server, workspace)
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const pageText = (page: Page) => page.getByRole('tabpanel').innerText()

test('two people who write different texts of one part lose nothing', async () => {
  await say(owner, 'Who it is for', 'Drivers of the region')
  await saved(owner)
  await say(customer, 'Who may not use it', 'Nobody is kept out')
  await saved(customer)
  await customer.getByText('Drivers of the region').waitFor()
  await owner.getByText('Nobody is kept out').waitFor()
  await owner.reload()
  await owner.getByText('Nobody is kept out').waitFor()
  await expect.poll(() => pageText(owner)).toContain('Drivers of the region')
})

test('on the same text nobody has to choose: what both write stands, also what crossed on its way', async () => {
  await say(owner, 'Service hours', 'Day and night')
  await saved(owner)
  // Neither sees what the other writes until the connection is back.
  await customer.getByText('Day and night').waitFor()
  await customer.context().setOffline(true)
  await customer.getByText('Kept in this browser until the connection is back').waitFor()
  await say(customer, 'Service hours', 'Day and night; answers on weekdays')
  await expectAccessible(customer)
  await expectFitsPhone(customer)
  await owner.getByLabel('Service hours', { exact: true }).fill('By day and night')
  await saved(owner)
  await customer.context().setOffline(false)
  await saved(customer)
  const both = 'By day and night; answers on weekdays'
  for (const page of [owner, customer]) {
    await expect.poll(() => page.getByLabel('Service hours', { exact: true }).inputValue()).toBe(both)
  }
  await owner.reload()
  await owner.getByText(both).waitFor()
  await customer.getByLabel('Service hours', { exact: true }).press('Escape')
  await customer.getByText(both).waitFor()
})

test('what could not be sent survives a new page and signing in again', async () => {
  await owner.context().setOffline(true)
  await owner.getByText('Kept in this browser until the connection is back').waitFor()
  await say(owner, 'Support', 'Telephone, at any hour')
  await owner.context().clearCookies()
  await owner.context().setOffline(false)
  // The connection is refused, and the page finds out why.
  await owner.getByRole('dialog', { name: 'Please sign in again' }).waitFor()
  await expectAccessible(owner)
  expect(await pageText(customer)).not.toContain('Telephone, at any hour')
  await owner.reload()
  await owner.getByLabel('E-mail address').fill('robin@example.org')
  await owner.getByRole('textbox', { name: 'Password' }).fill(password)
  await owner.getByRole('button', { name: 'Sign in' }).click()
  await owner.getByText('Telephone, at any hour').waitFor()
  await saved(owner)
  await expectAccessible(owner)
  await customer.getByText('Telephone, at any hour').waitFor()
  await expect.poll(() => pageText(customer)).toContain('By day and night; answers on weekdays')
})

test('who comes back sees the text as it is, and never this browser’s older copy of it', async () => {
  await say(owner, 'Support', 'By post')
  await saved(owner)
  await owner.goto('about:blank')
  await say(customer, 'Support', 'By post and by telephone')
  await saved(customer)
  await customer.getByLabel('Support', { exact: true }).press('Escape')
  const stored = draft.replace('/w/', '/api/workspaces/')
  await expect.poll(async () => (await customer.request.get(stored)).text()).toContain('and by telephone')
  await owner.addInitScript(() => {
    const seen = new Set<string>()
    const look = (): void => {
      for (const [text] of document.body?.innerText.matchAll(/By post.*/g) ?? []) seen.add(text)
      document.documentElement.dataset['seen'] = [...seen].join('; ')
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await owner.goto(draft)
  await saved(owner)
  await expect.poll(() => owner.locator('html').getAttribute('data-seen')).toBe('By post and by telephone')
})

test('signing in again over the page goes on where it was', async () => {
  await owner.context().setOffline(true)
  await owner.getByText('Kept in this browser until the connection is back').waitFor()
  await say(owner, 'Support', 'Telephone or chat, at any hour')
  await owner.context().clearCookies()
  await owner.context().setOffline(false)
  const dialog = owner.getByRole('dialog', { name: 'Please sign in again' })
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await saved(owner)
  await customer.getByText('Telephone or chat, at any hour').waitFor()
  await expect
    .poll(() => owner.getByLabel('Support', { exact: true }).inputValue())
    .toBe('Telephone or chat, at any hour')
  await owner.getByLabel('Support', { exact: true }).press('Escape')
})

test('whose session ends elsewhere is asked to sign in, not told that they may not, and goes on', async () => {
  await say(owner, 'Support', 'By post')
  await saved(owner)
  await owner.evaluate(() => fetch('/api/sessions/current', { method: 'DELETE' }))
  const dialog = owner.getByRole('dialog', { name: 'Please sign in again' })
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  expect(await owner.getByText('You can no longer change this draft.').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await saved(owner)
  await owner.getByLabel('Support', { exact: true }).fill('By post and telephone')
  await saved(owner)
  await customer.getByText('By post and telephone').waitFor()
  await owner.getByLabel('Support', { exact: true }).press('Escape')
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
  await expect.poll(() => pageText(owner)).toContain('Drivers choose another road in time')
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
  await expect.poll(() => pageText(owner)).toContain('By chat')
})
