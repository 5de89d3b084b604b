import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser } from './browser.ts'
import { openDraftAs, saved, say, startSharedDraft } from './drafts.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let draft: string
let owner: Page
let customer: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  draft = await startSharedDraft(server, workspace)
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
  await writeUse(customer, 'By telephone')
  await writeUse(owner, 'By post')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Writes the support as programs do: that is a point at once, where typing waits for a pause. */
const writeUse = async (page: Page, support: string): Promise<void> => {
  const address = draft.replace('/w/', '/api/workspaces/')
  const { draft: now } = (await (await page.request.get(address)).json()) as {
    draft: { definition: { use: object }; versions: { use: number } }
  }
  const data = { version: now.versions.use, content: { ...now.definition.use, support } }
  const reply = await page.request.put(`${address}/draft/use`, { data })
  expect(reply.ok(), await reply.text()).toBe(true)
}

const soFar = (page: Page): Locator => page.getByRole('region', { name: 'This draft so far' })
const point = (page: Page, name: RegExp): Locator => soFar(page).getByRole('button', { name })
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

test('the points of a draft say who wrote when, and what has changed since each', async () => {
  await owner.getByRole('tab', { name: 'History' }).click()
  await point(owner, /Robin Tremblay/).waitFor()
  expect(await soFar(owner).getByRole('listitem').count()).toBe(3)
  // By the keyboard alone.
  await point(owner, /Casey Customer/).focus()
  await owner.keyboard.press('Enter')
  const reading = soFar(owner)
  await reading.getByText('“By telephone”', { exact: false }).waitFor()
  expect(await reading.innerText()).toContain('“By post”')
  await reading.getByText('Changed then', { exact: true }).click()
  await reading.getByText('“By telephone”', { exact: false }).waitFor()
  await reading.getByText('“By post”', { exact: false }).waitFor({ state: 'detached' })
  await reading.getByText('In YAML').click()
  await reading
    .getByRole('list', { name: 'What changed, in YAML' })
    .getByText('support: By telephone')
    .waitFor()
  await reading.getByText('In sentences').click()
  await reading.getByText('Changed since', { exact: true }).click()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
})

test('one brings a part back while another types: what is typed elsewhere stays, and both see it', async () => {
  await customer.getByText('By post').waitFor()
  await customer.getByRole('button', { name: 'Who it is for', exact: true }).click()
  const field = customer.getByLabel('Who it is for', { exact: true })
  await field.pressSequentially('All drivers ')
  await press(owner, 'Bring this back…')
  const dialog = owner.getByRole('dialog', { name: /Bring back the text of/ })
  await dialog.getByRole('checkbox', { name: 'Value' }).uncheck()
  const outcome = dialog.getByRole('list', { name: 'What will happen' })
  expect(await outcome.innerText()).toBe('One text or entry reads as it did then')
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await Promise.all([
    dialog.getByRole('button', { name: 'Bring back', exact: true }).click(),
    field.pressSequentially('of the region, and those who deliver'),
  ])
  await owner.getByText('Brought back: the text of', { exact: false }).waitFor()
  await point(owner, /Robin Tremblay brought back the text of/).waitFor()
  await expect.poll(() => focusOf(owner)).toMatch(/Casey Customer/)
  await customer.getByText('By telephone').waitFor()
  expect(await field.inputValue()).toBe('All drivers of the region, and those who deliver')
  await saved(customer)
  await owner.getByRole('tab', { name: 'Definition' }).click()
  await owner.getByText('By telephone').waitFor()
  await owner.getByText('All drivers of the region, and those who deliver').waitFor()
})

test('bringing back how it read before undoes it, on a telephone and in French', async () => {
  await say(owner, 'Service hours', 'Day and night')
  await saved(owner)
  const phone = await openDraftAs(browser, { server, email: 'casey@example.org', draft, width: 360 })
  await phone.getByRole('button', { name: 'Français' }).click()
  await phone.getByRole('tab', { name: 'Historique' }).click()
  const french = phone.getByRole('region', { name: 'Cette ébauche jusqu’ici' })
  await french.getByRole('button', { name: /Robin Tremblay a rétabli le texte du/ }).waitFor()
  await french.getByRole('button', { name: /L’ébauche à ses débuts/ }).click()
  await phone.getByRole('button', { name: 'Rétablir ce texte…' }).click()
  const dialog = phone.getByRole('dialog', { name: /Rétablir le texte du/ })
  await dialog.getByRole('checkbox', { name: 'Valeur' }).uncheck()
  await expectAccessible(phone)
  await expectFitsPhone(phone)
  await dialog.getByRole('button', { name: 'Rétablir', exact: true }).click()
  await phone.getByText('Rétabli : le texte du', { exact: false }).waitFor()
  await owner.getByText('By telephone').waitFor({ state: 'detached' })
  expect(await owner.getByRole('tabpanel').innerText()).toContain('All drivers of the region')
})
