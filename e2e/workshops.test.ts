import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser, openPage } from './browser.ts'
import { openDraftAs, startSharedDraft } from './drafts.ts'
import { signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const question = 'What will be possible or better thanks to it?'
const frenchQuestion = 'Qu’est-ce qui devient possible ou meilleur grâce à lui?'
let server: RunningServer
let browser: Browser
let draft: string
let screen: Page
let casey: Page
let luc: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  draft = await startSharedDraft(server, workspace)
  screen = await openDraftAs(browser, { server, email: 'robin@example.org', draft, width: 1440 })
  casey = await openPage(browser, { width: 360, height: 740 })
  luc = await openPage(browser, { width: 360, height: 740, locale: 'fr-CA' })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const codeOn = async (page: Page): Promise<string> => {
  const text = (await page.getByText('/join').locator('xpath=ancestor::p').textContent()) ?? ''
  return /([A-Z\d]{3} [A-Z\d]{3})/.exec(text)?.[1] ?? ''
}
const step = (name: string) => screen.getByRole('button', { name, exact: true })

test('a facilitator chooses the questions and begins by keyboard', async () => {
  await screen.getByRole('button', { name: 'Hold a workshop' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Hold a workshop' })
  await dialog.getByRole('button', { name: 'Begin' }).waitFor()
  await expectAccessible(screen)
  const boxes = dialog.getByRole('checkbox')
  for (let index = 3; index < (await boxes.count()); index += 1) await boxes.nth(index).uncheck()
  await dialog.getByRole('checkbox', { name: 'In one sentence: what is it good for?' }).check()
  await dialog.getByRole('button', { name: `Earlier: ${question}` }).press('Enter')
  await dialog.getByRole('button', { name: `Earlier: ${question}` }).press('Enter')
  await dialog.getByRole('button', { name: 'Begin' }).press('Enter')
  await screen.getByRole('heading', { level: 1, name: 'Take part with your phone' }).waitFor()
  expect(await screen.getByRole('listitem').allTextContents()).toEqual([
    question,
    'In one sentence: what is it good for?',
  ])
  await expectAccessible(screen)
})

test('a guest joins by the code with a phone, and a member in French under their own name', async () => {
  const code = await codeOn(screen)
  await casey.goto(`${server.url}/join`)
  await casey.getByLabel('Code').fill('ccc ccc')
  await casey.getByRole('button', { name: 'Go on' }).click()
  await casey.getByText('No workshop is being held under this code.', { exact: false }).waitFor()
  await casey.getByLabel('Code').fill(code.toLowerCase())
  await casey.getByRole('button', { name: 'Go on' }).click()
  await casey.getByText('Road closures by mail', { exact: false }).waitFor()
  await casey.getByRole('button', { name: 'Take part' }).click()
  await casey.getByText('Please fill this in.').first().waitFor()
  await casey.getByLabel('Your name').fill('Dara Driver')
  await casey.getByRole('radio', { name: 'Users: we work with it' }).check()
  await expectAccessible(casey)
  await expectFitsPhone(casey)
  await casey.getByRole('button', { name: 'Take part' }).click()
  await casey.getByRole('heading', { name: 'You are in, Dara Driver' }).waitFor()

  await signIn(luc, server, 'casey@example.org')
  await luc.goto(`${server.url}/join?code=${code.replace(' ', '')}`)
  await luc.getByRole('button', { name: 'Continuer' }).click()
  await luc.getByText('et participez comme Casey Customer', { exact: false }).waitFor()
  await luc.getByRole('radio', { name: /^Les clients/ }).check()
  await luc.getByRole('button', { name: 'Participer' }).click()
  await luc.getByRole('heading', { name: 'Vous y êtes, Casey Customer' }).waitFor()
  await screen.getByText('2 people are here').waitFor()
  expect(await screen.getByText('Dara').count()).toBe(0)
  await step('Who is here').press('Enter')
  await screen.getByRole('button', { name: 'Remove: Dara Driver' }).waitFor()
  await expectAccessible(screen)
  await screen.keyboard.press('Escape')
  await screen.getByRole('dialog').waitFor({ state: 'detached' })
})

test('people answer silently, and all is revealed at once', async () => {
  await step('Ask the first question').press('Enter')
  await casey.getByRole('heading', { level: 1, name: question }).waitFor()
  const size = await screen
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
  expect(size).toBeGreaterThanOrEqual(32)
  await step('Gather answers').press('Enter')
  await screen.getByRole('timer').waitFor()
  await casey.getByLabel('Your answer').fill('I know in time which roads are closed')
  await casey.getByRole('button', { name: 'Send' }).dblclick()
  await casey.getByRole('button', { name: 'Take back: I know in time which roads are closed' }).waitFor()
  await casey.getByRole('button', { name: 'Reword: I know in time which roads are closed' }).click()
  await casey.keyboard.press('Control+End')
  await casey.keyboard.type(' today')
  await casey.getByRole('button', { name: 'Keep' }).click()
  await casey.getByText('I know in time which roads are closed today').waitFor()
  await expectAccessible(casey)
  await expectFitsPhone(casey)
  await luc.getByRole('heading', { level: 1, name: frenchQuestion }).waitFor()
  await luc.getByLabel('Votre réponse').fill('Les livraisons arrivent à l’heure')
  await luc.keyboard.press('Control+Enter')
  await luc.getByText('Vos réponses').waitFor()
  await expectAccessible(luc)
  await expectFitsPhone(luc)
  await screen.getByText('2 of 2 have answered').waitFor()
  expect(await screen.getByText('Les livraisons arrivent').count()).toBe(0)
  expect(await casey.getByText('Les livraisons arrivent').count()).toBe(0)
  await expectAccessible(screen)
  await luc.getByLabel('Votre réponse').fill('Et encore')
  await step('Reveal the answers').press('Enter')
  for (const page of [screen, casey]) await page.getByText('Les livraisons arrivent à l’heure').waitFor()
  await luc.getByText('I know in time which roads are closed today').waitFor()
  await luc.getByText('Ceci n’a pas été envoyé', { exact: false }).waitFor()
  expect(await screen.getByText('Dara Driver').count()).toBe(0)
  await expectAccessible(screen)
})

test('by keyboard answers become groups, and phones vote for them', async () => {
  await step('Group them').press('Enter')
  const answer = (name: RegExp) => screen.getByRole('button', { name })
  await step('Make a group').press('Enter')
  await screen.getByText('Give the group a name first', { exact: false }).waitFor()
  expect(await screen.getByLabel('Name of a new group').evaluate((field) => field.ariaInvalid)).toBe('true')
  await expectAccessible(screen)
  await answer(/^I know in time/).press('Space')
  expect(await screen.getByText('Give the group a name first', { exact: false }).count()).toBe(0)
  await step('Make a group of 1 answer').press('Enter')
  await screen.getByRole('region', { name: /^I know in time/ }).waitFor()
  await answer(/^Les livraisons/).press('Space')
  await screen.getByLabel('Name of a new group').fill('Deliveries arrive on time')
  await screen.keyboard.press('Enter')
  const group = screen.getByRole('region', { name: 'Deliveries arrive on time' })
  await group.getByText('Les livraisons arrivent à l’heure').waitFor()
  await screen.getByText('Every answer is in a group.').waitFor()
  await expectAccessible(screen)
  await step('Vote').press('Enter')
  await casey.getByText('3 votes left').waitFor()
  const plus = casey.getByRole('button', { name: 'One vote more: Deliveries arrive on time' })
  for (let count = 0; count < 3; count += 1) await plus.click()
  await casey.getByText('All your votes are given').waitFor()
  await casey.getByRole('button', { name: 'Cast my votes' }).click()
  await casey.getByText('Your votes are counted.', { exact: false }).waitFor()
  await expectAccessible(casey)
  await expectFitsPhone(casey)
  await luc.getByRole('button', { name: /^Un vote de plus.: I know in time/ }).click()
  await luc.getByRole('button', { name: 'Donner mes votes' }).click()
  await screen.getByText('2 of 2 have voted').waitFor()
  await step('Close the vote').press('Enter')
  await screen.getByText('3 votes').waitFor()
  await luc.getByText('Comment le groupe a voté').waitFor()
  expect(await luc.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^Deliveries arrive on time3 votes/),
    expect.stringMatching(/^I know in time.*1 vote/),
  ])
})

test('a group becomes a clause of the draft', async () => {
  await screen.getByRole('button', { name: 'Make it a clause: Deliveries arrive on time' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Make it a clause of the draft' })
  expect(await dialog.getByLabel('The sentence').inputValue()).toBe('Deliveries arrive on time')
  expect(await dialog.getByLabel('Where it belongs').inputValue()).toBe('outcomes-supported')
  await dialog.getByLabel('The sentence').fill('Deliveries arrive on the day that was promised')
  await expectAccessible(screen)
  await dialog.getByRole('button', { name: 'Write it into the draft' }).click()
  await screen.getByText('Outcomes supported: Deliveries arrive on the day that was promised').waitFor()
  const note = screen.getByLabel('What stays open, or is still to be done')
  await note.fill('Ask who learns of closures first')
  await note.press('Tab')
  await screen.getByText('The note is kept.').waitFor()
  await casey.getByText('In the draft').waitFor()
  await expectAccessible(screen)
})

test('the end lets phones go; what came of it is read, copied, and found from the service', async () => {
  await step('Next question').press('Enter')
  await screen.getByRole('heading', { level: 1, name: 'In one sentence: what is it good for?' }).waitFor()
  expect(await focusOf(screen)).toContain('In one sentence')
  await step('All questions').click()
  await screen.getByRole('menuitem', { name: 'End the workshop' }).click()
  await screen.getByRole('button', { name: 'End it' }).click()
  await screen.getByRole('heading', { level: 1, name: 'What came of the workshop' }).waitFor()
  await screen.getByText('Deliveries arrive on the day that was promised').waitFor()
  await screen.getByText('Ask who learns of closures first').waitFor()
  await screen.getByText('Not asked').waitFor()
  await expectAccessible(screen)
  await expectFitsPhone(screen)
  await screen.getByRole('button', { name: 'Copy as text' }).click()
  await screen.getByText('Copied').waitFor()
  const copied = await screen.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('- Outcomes supported: Deliveries arrive on the day that was promised')
  expect(copied).toContain('- I know in time which roads are closed today (1 vote)')
  await casey.getByRole('heading', { name: 'The workshop is over' }).waitFor()
  await luc.getByRole('heading', { name: 'L’atelier est terminé' }).waitFor()

  await screen.getByRole('link', { name: 'To the service' }).click()
  await screen.getByText('Deliveries arrive on the day that was promised').first().waitFor()
  await screen.getByRole('tab', { name: 'History' }).click()
  await screen.getByRole('link', { name: 'What came of it' }).click()
  await screen.getByRole('heading', { level: 1, name: 'What came of the workshop' }).waitFor()
})
