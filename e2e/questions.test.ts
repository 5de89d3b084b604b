import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser, openPage } from './browser.ts'
import { startSharedDraft } from './drafts.ts'
import { callsOf, linkFor, password, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
let server: RunningServer
let browser: Browser
/** The page of the draft, in the browser of its owner. */
let owner: Page
/** A browser of somebody without an account, on a phone that speaks French. */
let phone: Page
let draft: string
let link: string

/** Somebody of the workspace who has nothing to do with the draft. */
const addAlex = async (): Promise<void> => {
  const { token: session } = await callsOf(server).signIn({ body: { email: 'robin@example.org', password } })
  const robin = callsOf(server, session)
  await robin.invitePerson({ params, body: { name: 'Alex Roy', email: 'alex@example.org' } })
  const token = (await linkFor(robin, workspace, 'alex@example.org')).split('/').at(-1) ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
}

beforeAll(async () => {
  server = await startServer()
  draft = await startSharedDraft(server, workspace)
  await addAlex()
  browser = await launchBrowser()
  owner = await openPage(browser)
  phone = await openPage(browser, { width: 360, height: 740, locale: 'fr-CA' })
  await signIn(owner, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('the owner asks somebody by name and makes an open link', async () => {
  await owner.goto(draft)
  await owner.getByRole('tab', { name: 'What users told us' }).click()
  await owner.getByText('Nobody was asked yet').waitFor()
  await owner.getByRole('button', { name: 'Ask the users' }).click()
  await owner.getByRole('checkbox', { name: 'How often does it come up?' }).check()
  await owner.getByRole('button', { name: 'Add one with a scale' }).click()
  await owner.getByLabel('Your question, from 1 to 5').fill('How well does it work today?')
  await owner.getByRole('button', { name: 'Add one with a choice' }).click()
  await owner.getByRole('button', { name: 'Ask', exact: true }).click()
  await owner.getByText('Name somebody, or make an open link.').waitFor()
  const choice = owner.getByLabel('Your question, with answers to choose from')
  expect(await choice.getAttribute('aria-invalid')).toBe('true')
  await owner.getByText('Please fill this in.').waitFor()
  await owner.getByText('Name at least two answers, each on a line of its own.').waitFor()
  await choice.fill('Which road?')
  await owner.getByLabel('Answers to choose from, one a line').fill('North\nNorth')
  await owner.getByRole('button', { name: 'Ask', exact: true }).click()
  await owner.getByText('Two lines say the same: each has to differ.').waitFor()
  await owner.getByLabel('Answers to choose from, one a line').fill(`${'long '.repeat(30)}\nSouth`)
  await owner.getByRole('button', { name: 'Ask', exact: true }).click()
  await owner.getByText('At most 100 characters, please.').waitFor()
  await owner.getByRole('button', { name: 'Remove: Which road?' }).click()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await owner.getByRole('combobox', { name: 'People of this workspace' }).fill('alex')
  await owner.getByRole('option', { name: 'Alex Roy' }).click()
  await owner.getByRole('checkbox', { name: 'Also by an open link' }).check()
  await owner.getByRole('button', { name: 'Ask', exact: true }).click()
  const address = owner.getByLabel('Address of the open link')
  await address.waitFor()
  link = await address.inputValue()
  expect(link).toMatch(/\/answer\/[\w-]{43}$/)
  await owner.getByText('0 of 1 person asked has answered.').waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
})

test('somebody without an account answers by the link, on a phone and in French', async () => {
  await phone.goto(new URL(new URL(link).pathname, server.url).href)
  await heading(phone, 'Qu’est-ce qui vous aiderait').waitFor()
  await phone.getByText('Ministry of Roads vous interroge sur « Road closures by mail »').waitFor()
  await phone.getByRole('button', { name: 'Envoyer mes réponses' }).click()
  await phone.getByText('Veuillez remplir ce champ.').waitFor()
  await expectAccessible(phone)
  await expectFitsPhone(phone)
  await phone.getByLabel('De quoi avez-vous besoin').fill('Savoir la veille quelle route est fermée.')
  await phone.getByRole('radio', { name: 'Toutes les semaines' }).check()
  await phone.getByRole('radio', { name: '2', exact: true }).check()
  // What was typed outlives the page.
  await phone.reload()
  await expect.poll(() => phone.getByLabel('De quoi avez-vous besoin').inputValue()).toContain('la veille')
  await phone.getByLabel('Votre nom').fill('Une chauffeuse')
  await phone.getByRole('button', { name: 'Envoyer mes réponses' }).click()
  await phone.getByText('Merci. Vos réponses sont arrivées.').waitFor()
  await expectAccessible(phone)
  await expectFitsPhone(phone)
})

test('the same browser changes its answer later', async () => {
  await phone.reload()
  await phone.getByText('Merci. Vos réponses sont arrivées.').waitFor()
  await phone.getByRole('button', { name: 'Modifier mes réponses' }).click()
  await phone.getByLabel('De quoi avez-vous besoin').fill('Savoir une heure avant quelle route est fermée.')
  await phone.getByRole('button', { name: 'Envoyer les réponses modifiées' }).click()
  await phone.getByText('Merci. Vos réponses sont modifiées.').waitFor()
  // The form that had the focus is gone.
  await expect.poll(() => focusOf(phone)).toBe('P Merci. Vos réponses sont modifiées.')
})

test('whoever was asked by name finds the questions on the home page, and sees nothing of the draft', async () => {
  const alex = await openPage(browser)
  await signIn(alex, server, 'alex@example.org')
  await alex.goto(`${server.url}/w/${workspace}`)
  await alex.getByRole('link', { name: 'Open: Say what you need from “Road closures by mail”' }).click()
  await heading(alex, 'What would help you?').waitFor()
  await alex.getByLabel('What do you need or want to achieve?').fill('Trucks that need not turn round.')
  await alex.getByRole('combobox', { name: /You answer as/ }).selectOption('user')
  await expectAccessible(alex)
  await expectFitsPhone(alex)
  await alex.getByRole('button', { name: 'Send my answers' }).click()
  await alex.getByText(/^You answered on/).waitFor()
  await alex.getByRole('button', { name: 'Send the changed answers' }).waitFor()
  await alex.goto(draft)
  await heading(alex, 'There is nothing here').waitFor()
  expect(await alex.getByText('Road closures by mail').count()).toBe(0)
  await alex.context().close()
})

test('the owner reads both answers, and the need that one of them came to', async () => {
  await owner.goto(`${draft}?show=answers`)
  await owner.getByText('1 of 1 person asked has answered.').waitFor()
  await owner.getByText('1 answer came by the open link.').waitFor()
  await owner.getByText('Trucks that need not turn round.').waitFor()
  await owner.getByText('Une chauffeuse (by the open link)').first().waitFor()
  expect(await owner.getByText('Savoir la veille').count()).toBe(0)
  expect(
    await owner
      .getByRole('listitem')
      .filter({ hasText: /^Every week: 1$/ })
      .count(),
  ).toBe(1)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await owner.getByRole('link', { name: /^Open the need of Une chauffeuse/ }).click()
  await heading(owner, 'A need').waitFor()
  await owner.getByText('This need takes the place of an earlier answer.').waitFor()
  await owner.getByText('It is answered by “Road closures by mail”').waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await owner.getByRole('link', { name: 'Open the earlier one' }).click()
  await owner.getByText('An earlier answer', { exact: true }).waitFor()
  expect(await owner.getByRole('blockquote').innerText()).toContain('la veille')
})

test('the owner makes an outcome of what somebody needs', async () => {
  await owner.goto(`${draft}?show=answers`)
  await owner.getByRole('button', { name: 'Make it an outcome: Trucks that need not turn round.' }).click()
  await owner.getByRole('tab', { name: 'Definition', selected: true }).waitFor()
  await expect
    .poll(() => owner.getByLabel('Outcome', { exact: true }).inputValue())
    .toBe('Trucks that need not turn round.')
})

test('the owner closes the questions, and the link says that it is not open', async () => {
  await owner.goto(`${draft}?show=answers`)
  await owner.getByRole('button', { name: 'People, link and end' }).click()
  await owner.getByText('Alex Roy answered on').waitFor()
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await owner.getByRole('button', { name: 'Close the questions' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Close the questions' }).click()
  await owner.getByText(/Closed on/).waitFor()
  await phone.reload()
  await heading(phone, 'Ce lien n’est pas (ou plus) ouvert').waitFor()
  expect(await phone.getByText('Road closures by mail').count()).toBe(0)
  await expectAccessible(phone)
})
