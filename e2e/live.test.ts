import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser } from './browser.ts'
import { openDraftAs, saved, startSharedDraft } from './drafts.ts'
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
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const textOf = (page: Page, label: string) => () => field(page, label).inputValue()
const caretOf = (page: Page, label: string): Promise<number | null> =>
  field(page, label).evaluate((element) => (element as HTMLTextAreaElement).selectionStart)
const statement = 'Drivers choose another road in time'

test('each sees who else is in the draft, in which role, and where', async () => {
  await saved(owner)
  await press(owner, 'Casey Customer is here too')
  const person = owner.getByRole('list', { name: 'Who is in this draft' }).getByRole('listitem')
  await expect.poll(() => person.innerText()).toContain('Customer · Consumer')
  await expect.poll(() => person.innerText()).toContain('Reading')
  await press(customer, 'Who it is for')
  await person.getByText('Is at: Who it is for').waitFor()
  await expectAccessible(owner)
  await owner.keyboard.press('Escape')
  await owner.getByText('Casey Customer is here', { exact: true }).waitFor({ state: 'attached' })
})

test('two people type in one sentence, and each keeps their caret and every letter', async () => {
  await field(customer, 'Who it is for').pressSequentially('drivers of the region')
  await owner.getByText('drivers of the region').waitFor()
  await press(owner, 'Edit: Who it is for')
  await owner.getByText('Casey Customer is in this field as well.').waitFor()
  await field(owner, 'Who it is for').press('Home')
  await customer.keyboard.press('End')
  // Key by key in turn: each key meets the other's.
  const atFront = 'All '
  const atEnd = ' and towns'
  for (let key = 0; key < atEnd.length; key += 1) {
    await owner.keyboard.type(atFront.charAt(key))
    await customer.keyboard.type(atEnd.charAt(key))
  }
  const together = 'All drivers of the region and towns'
  await expect.poll(textOf(owner, 'Who it is for')).toBe(together)
  await expect.poll(textOf(customer, 'Who it is for')).toBe(together)
  expect(await caretOf(owner, 'Who it is for')).toBe('All '.length)
  expect(await caretOf(customer, 'Who it is for')).toBe(together.length)
  await saved(owner)
  await saved(customer)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
})

test('letters that are being composed are left alone while others type', async () => {
  const composing = await owner.context().newCDPSession(owner)
  await field(owner, 'Who it is for').press('Home')
  await composing.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
  await customer.keyboard.type('!')
  await expect.poll(textOf(customer, 'Who it is for')).toBe('にAll drivers of the region and towns!')
  await composing.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  await composing.send('Input.insertText', { text: '日本' })
  await expect.poll(textOf(owner, 'Who it is for')).toBe('日本All drivers of the region and towns!')
  await expect.poll(textOf(customer, 'Who it is for')).toBe('日本All drivers of the region and towns!')
  expect(await caretOf(owner, 'Who it is for')).toBe('日本'.length)
})

test('undoing takes back what I did and leaves what others did, also by its button', async () => {
  await field(owner, 'Who it is for').press('Control+z')
  await expect.poll(textOf(owner, 'Who it is for')).toBe('All drivers of the region and towns!')
  await field(owner, 'Who it is for').press('Control+Shift+z')
  await expect.poll(textOf(owner, 'Who it is for')).toBe('日本All drivers of the region and towns!')
  await press(owner, 'Undo what I did')
  await expect.poll(textOf(customer, 'Who it is for')).toBe('All drivers of the region and towns!')
  await owner.getByText('Undone: Who it is for').waitFor({ state: 'attached' })
  await field(owner, 'Who it is for').press('Escape')
  await field(customer, 'Who it is for').press('Escape')
})

test('who follows somebody is taken along, and nothing is opened for them', async () => {
  await customer.getByRole('button', { name: 'Add an outcome' }).click()
  await field(customer, 'Outcome').pressSequentially(statement)
  await owner.getByText(statement).first().waitFor()
  await press(owner, 'Casey Customer is here too')
  await press(owner, 'Follow Casey Customer')
  await owner.getByText('Following Casey Customer').waitFor()
  await press(customer, 'Done')
  await press(customer, 'How it ends')
  await expect
    .poll(() =>
      owner.locator('#at-supply\\.exit').evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top >= 0 && bottom <= window.innerHeight
      }),
    )
    .toBe(true)
  expect(await field(owner, 'How it ends').count()).toBe(0)
  await expectAccessible(owner)
  await press(owner, 'Stop following')
  await owner.getByText('Following Casey Customer').waitFor({ state: 'detached' })
  await customer.keyboard.press('Escape')
})

test('whoever removes what another has open is named, and it can be brought back', async () => {
  await press(owner, `Edit: ${statement}`)
  await field(owner, 'Outcome').press('End')
  await owner.keyboard.type(', every day')
  await customer.getByText(`${statement}, every day`).first().waitFor()
  await press(customer, `Edit: ${statement}, every day`)
  await press(customer, 'Remove')
  const notice = owner.getByRole('alert').filter({ hasText: 'removed this while you were in it' })
  await notice
    .getByText(`Casey Customer removed this while you were in it: “${statement}, every day”`)
    .waitFor()
  await expectAccessible(owner)
  await notice.getByRole('button', { name: 'Bring back' }).click()
  await expect.poll(textOf(owner, 'Outcome')).toBe(`${statement}, every day`)
  await customer.getByText(`${statement}, every day`).first().waitFor()
  await field(owner, 'Outcome').press('Escape')
})

test('what is typed without a connection is kept, and meets what others typed when it is back', async () => {
  await press(owner, 'Edit: Who it is for')
  await owner.context().setOffline(true)
  await owner.getByText('Kept in this browser until the connection is back').waitFor()
  await field(owner, 'Who it is for').press('Home')
  await owner.keyboard.type('Nearly ')
  await press(customer, 'Edit: Who it is for')
  await field(customer, 'Who it is for').press('End')
  await customer.keyboard.type('?')
  await saved(customer)
  await expectAccessible(owner)
  expect(await textOf(customer, 'Who it is for')()).not.toContain('Nearly')
  await owner.context().setOffline(false)
  await saved(owner)
  const together = 'Nearly All drivers of the region and towns!?'
  await expect.poll(textOf(owner, 'Who it is for')).toBe(together)
  await expect.poll(textOf(customer, 'Who it is for')).toBe(together)
})

test('coming and going is said politely', async () => {
  await field(owner, 'Who it is for').press('Escape')
  const news = owner.locator('output[aria-live="polite"]')
  await expect.poll(() => news.innerText()).toBe('Casey Customer has come in.')
  await customer.goto(`${server.url}/w/${workspace}`)
  await expect.poll(() => news.innerText()).toBe('Casey Customer has left.')
  await customer.goto(draft)
  await expect.poll(() => news.innerText()).toBe('Casey Customer has come in.')
})

const notice = (page: Page) => page.getByRole('region', { name: 'What became of your draft' })
const whoWrites = async (value: string): Promise<void> => {
  await owner.getByLabel('Value', { exact: true }).selectOption({ label: value })
}
const youSuggest = 'You suggest changes to the part “Value”; the provider writes it.'

test('a part that one side only suggests changes to says so, and offers nothing that would write it', async () => {
  await press(customer, 'Edit: Who it is for')
  await owner.getByText('Everybody invited writes all parts.').waitFor()
  await press(owner, 'Choose who writes')
  await whoWrites('The provider alone')
  await customer.getByText(youSuggest).first().waitFor()
  for (const name of ['Edit: Who it is for', 'Add an outcome', 'Add a risk']) {
    await customer.getByRole('button', { name, exact: true }).first().waitFor({ state: 'detached' })
  }
  expect(await field(customer, 'Who it is for').count()).toBe(0)
  await customer.getByText('The provider alone', { exact: true }).waitFor()
  await customer.getByRole('button', { name: 'Add a cost' }).first().waitFor()
  await expectAccessible(customer)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  expect(await owner.getByText('You suggest changes').count()).toBe(0)
})

test('code that changes such a part is not saved, and says why', async () => {
  await customer.getByRole('tab', { name: 'Code' }).click()
  await customer.getByText('Changes to the part Value are not saved from here').waitFor()
  const code = customer.getByRole('textbox', { name: 'Code of this service, YAML' })
  await code.getByText('Road closures by mail').last().dblclick()
  await customer.keyboard.type('Detours')
  await press(customer, 'Save the code')
  await customer
    .getByRole('alert')
    .getByText('you only suggest changes to the part “Value”', { exact: false })
    .waitFor()
  await expectAccessible(customer)
  await press(customer, 'Throw away…')
  await press(customer, 'Throw my changes away')
  expect(await code.innerText()).toContain('Road closures by mail')
  await customer.getByRole('tab', { name: 'Definition' }).click()
})

test('what was typed before one only suggested is offered, and the part goes on as it is', async () => {
  await whoWrites('Both sides')
  await press(customer, 'Edit: Who it is for')
  await customer.context().setOffline(true)
  await customer.getByText('Kept in this browser until the connection is back').waitFor()
  await field(customer, 'Who it is for').fill('Lorries alone')
  await whoWrites('The provider alone')
  await owner.getByText('All changes saved').waitFor()
  await customer.context().setOffline(false)
  const told = notice(customer)
  await told.getByText('You only suggest changes to a part of this draft by now', { exact: false }).waitFor()
  await told.getByText('Lorries alone').waitFor()
  await customer.getByText(youSuggest).first().waitFor()
  await told.getByRole('button', { name: 'Close and forget this text' }).click()
  expect(await customer.getByText('Lorries alone').count()).toBe(0)
  await whoWrites('Both sides')
  await customer.getByRole('button', { name: 'Edit: Who it is for' }).waitFor()
})

test('what is too much to be taken is offered for copying, and the draft goes on without it', async () => {
  await press(customer, 'Support')
  await field(customer, 'Support').fill('much '.repeat(250_000))
  const told = notice(customer)
  await told.getByText('the draft would have become too large', { exact: false }).waitFor()
  await told.getByRole('list', { name: 'Your text that was not taken' }).getByText('much much').waitFor()
  await saved(customer)
  await expect.poll(textOf(customer, 'Support')).toBe('')
  await expectAccessible(customer)
  await told.getByRole('button', { name: 'Copy this text' }).click()
  await told.getByText('Copied').waitFor()
  const copied = await customer.evaluate(() => navigator.clipboard.readText())
  expect(copied.startsWith('Support')).toBe(true)
  expect(copied.length).toBeGreaterThan(1_000_000)
  await told.getByRole('button', { name: 'Close and forget this text' }).click()
  await customer.reload()
  await saved(customer)
  expect(await notice(customer).count()).toBe(0)
})

test('a draft that is proposed ends for whoever still types, and the frozen text is signed', async () => {
  await press(customer, 'Edit: Who it is for')
  await field(customer, 'Who it is for').fill('Drivers')
  await saved(customer)
  await owner.getByText('Drivers', { exact: true }).waitFor()
  await customer.context().setOffline(true)
  await customer.getByText('Kept in this browser until the connection is back').waitFor()
  await field(customer, 'Who it is for').fill('Drivers and their dispatchers')
  await press(owner, 'Propose…')
  await owner.getByRole('dialog').getByRole('button', { name: 'Propose' }).click()
  await owner.getByRole('heading', { level: 1, name: 'Do you agree? Road closures by mail' }).waitFor()
  expect(await owner.getByText('This draft has ended', { exact: false }).count()).toBe(0)
  await customer.context().setOffline(false)
  const told = notice(customer)
  await told
    .getByText('This draft has ended: Robin Tremblay proposed it as revision 1.', { exact: false })
    .waitFor()
  await told.getByText('Drivers and their dispatchers', { exact: true }).waitFor()
  await expectAccessible(customer)
  await expectFitsPhone(customer)
  // It stays until its author has closed it.
  await customer.reload()
  await told.getByText('Drivers and their dispatchers', { exact: true }).waitFor()
  await told.getByRole('button', { name: 'Copy this text' }).click()
  await told.getByText('Copied').waitFor()
  expect(await customer.evaluate(() => navigator.clipboard.readText())).toBe(
    'Who it is for\nDrivers and their dispatchers',
  )
  await told.getByRole('button', { name: 'Close and forget this text' }).click()
  expect(await told.count()).toBe(0)
  await press(owner, 'I agree and sign')
  await owner.getByText('Your signature is recorded.').waitFor()
  await customer.reload()
  expect(await told.count()).toBe(0)
  await press(customer, 'I agree and sign')
  await customer.getByText('Your signature is recorded.').waitFor()
  await customer.getByRole('heading', { level: 1, name: 'Road closures by mail' }).waitFor()
  await expect.poll(() => customer.getByRole('tabpanel').innerText()).toContain('Drivers')
})
