import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
let server: RunningServer
let browser: Browser
let robin: Client
let alex: Client
/** Alex, who is told of what Robin does, in a browser in Toronto. */
let page: Page

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  await robin.invitePerson({ params, body: { name: 'Alex Roy', email: 'alex@example.org' } })
  const token = (await linkFor(robin, workspace, 'alex@example.org')).split('/').at(-1) ?? ''
  alex = callsOf(
    server,
    (await callsOf(server).acceptInvitation({ params: { token }, body: { password } })).token,
  )
  browser = await launchBrowser()
  page = await openPage(browser, { timeZone: 'America/Toronto' })
  await signIn(page, server, 'alex@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name })
const bell = () => page.getByRole('banner').getByRole('link', { name: /^(Notices|Avis)/ })
const listed = () => page.getByRole('list', { name: /^(Notices|Avis)$/ }).getByRole('listitem')

/** Alex states a need, and Robin declines it. */
const decline = async (what: string): Promise<void> => {
  const { id } = await alex.stateNeed({ params, body: { what, role: 'user' } })
  await robin.answerNeed({
    params: { ...params, need: id },
    body: { kind: 'declined', reason: 'No money this year.' },
  })
}

/** The link of the newest mail to Alex that turns such mails off. */
const stopLink = async (): Promise<string> => {
  const { mails } = await robin.outbox({ params, query: {} })
  const text = mails.find(({ to }) => to === 'alex@example.org')?.text ?? ''
  return /https?:\/\/\S+\/stop-mails\/\S+/.exec(text)?.[0] ?? ''
}

/** How Alex is mailed that a need is answered. */
const way = async () => (await alex.noticeSettings({})).ways['need-answered']

test('who was told nothing yet reads what would be here', async () => {
  await page.goto(`${server.url}/w/${workspace}`)
  await bell().click()
  await heading(page, 'Notices').waitFor()
  await page.getByText('Nothing to tell you yet').waitFor()
  expect(await page.getByRole('button', { name: 'Mark all as read' }).count()).toBe(0)
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('the bell counts, and a notice leads to the one thing', async () => {
  await decline('Lorries know of closed roads.')
  await decline('Roads without snow in January.')
  await decline('Bridges say what they carry.')
  await page.goto(`${server.url}/w/${workspace}`)
  await page.getByRole('link', { name: 'Notices: 3 unread' }).click()
  await heading(page, 'Notices').waitFor()
  await expect.poll(() => listed().count()).toBe(3)
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page
    .getByRole('link', {
      name: 'Robin Tremblay has declined the need that you stated, and says why: “Roads without snow in January.”',
    })
    .click()
  await heading(page, 'A need').waitFor()
  await page.getByText('No money this year.').waitFor()
  await page.getByRole('link', { name: 'Notices: 2 unread' }).waitFor()
})

test('notices are marked as read, one by one or all at once, by keyboard', async () => {
  await bell().click()
  await heading(page, 'Notices').waitFor()
  await expect.poll(() => listed().getByText('Unread').count()).toBe(2)
  await page.getByRole('button', { name: /^Mark as read: .*“Bridges say what they carry/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Notices: 1 unread' }).waitFor()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByText('All notices are marked as read.').waitFor()
  await expect.poll(() => listed().getByText('Unread').count()).toBe(0)
  await expect.poll(() => bell().getAttribute('aria-label')).toBe('Notices')
})

test('what comes by mail, and when, is chosen in the account; the browser has told its time zone', async () => {
  await page.getByRole('link', { name: 'Choose what you are mailed' }).click()
  await heading(page, 'What I am told').waitFor()
  await page.getByRole('button', { name: 'Account of Alex Roy' }).click()
  await page.getByRole('menuitem', { name: 'Account settings' }).click()
  await page.getByRole('link', { name: 'Choose what I am told by mail' }).waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('link', { name: 'Choose what I am told by mail' }).click()
  await heading(page, 'What I am told').waitFor()
  await page.getByText('This installation sends no mails').waitFor()
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Time zone' }).inputValue())
    .toBe('America/Toronto')
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByLabel('Somebody mentions me').selectOption('Once a day')
  await page.getByLabel('The daily mail comes at').fill('21:30')
  await page.getByText('That is in your quiet hours').waitFor()
  await page.getByLabel('until').fill('20:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Choose an end that differs from the beginning.').waitFor()
  await expectAccessible(page)
  await page.getByLabel('until').fill('06:30')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  expect(await alex.noticeSettings({})).toMatchObject({
    timeZone: 'America/Toronto',
    quiet: { from: '20:00', until: '06:30' },
    digestAt: '21:30',
    ways: { mentioned: 'daily', 'need-answered': 'immediately' },
  })
})

test('a link in a mail turns such mails off without signing in, and on again', async () => {
  const anybody = await openPage(browser)
  await anybody.goto(await stopLink())
  await heading(anybody, 'Mails from Covalence').waitFor()
  await anybody.getByText('A need of mine is answered').waitFor()
  await expectAccessible(anybody)
  await expectFitsPhone(anybody)
  expect(await way()).toBe('immediately')
  await anybody.getByRole('button', { name: 'No more mails of this kind' }).click()
  await anybody.getByText('You get no more mails of this kind.').waitFor()
  expect(await way()).toBe('off')
  await expectAccessible(anybody)
  await anybody.getByRole('button', { name: 'Undo' }).click()
  await anybody.getByText('You get these mails again, as you have chosen.').waitFor()
  expect(await way()).toBe('immediately')
  await anybody.getByRole('button', { name: 'No more mails at all' }).click()
  await anybody.getByText('You get no more mails about what happens.').waitFor()
  await expectAccessible(anybody)
  await anybody.goto(`${server.url}/stop-mails/${'x'.repeat(100)}`)
  await heading(anybody, 'This link does not work').waitFor()
  await expectAccessible(anybody)
})

test('in French, too', async () => {
  await alex.changeMe({ body: { language: 'fr' } })
  await decline('Des ponts qui parlent.')
  await page.goto(`${server.url}/w/${workspace}/notices`)
  await heading(page, 'Avis').waitFor()
  await page.getByRole('link', { name: 'Avis\u00A0: 1 non lu' }).waitFor()
  await page
    .getByRole('link', {
      name: /Robin Tremblay a décliné le besoin que vous avez exprimé.*Des ponts qui parlent/,
    })
    .waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('link', { name: 'Choisir ce qui vous est envoyé par courriel' }).click()
  await heading(page, 'Ce qu’on me signale').waitFor()
  await expect.poll(() => page.getByLabel('Quelqu’un me mentionne').inputValue()).toBe('off')
  await expectAccessible(page)
  await expectFitsPhone(page)
})
