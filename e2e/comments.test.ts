import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser, openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let robin: Client
let id: string
let owner: Page
let customer: Page

/** A draft of the owner's that says something, and a customer who was invited to shape it. */
const startDraft = async (): Promise<string> => {
  robin = await setUp(server, workspace)
  const { organisations } = await robin.organisations({ params: { workspace }, query: {} })
  const [ministry] = organisations
  if (!ministry) throw new Error('The workspace was made without its organisation.')
  const service = await robin.startService({
    params: { workspace },
    body: { providerId: ministry.id, name: 'Road closures by mail', language: 'en' },
  })
  const { id: organisationId } = await robin.addOrganisation({
    params: { workspace },
    body: { names: { en: 'Ministry of Deliveries' } },
  })
  const params = { workspace, service: service.id }
  await robin.inviteRoleHolder({
    params,
    body: { role: 'customer', organisationId, name: 'Casey Customer', email: 'casey@example.org' },
  })
  const link = await linkFor(robin, workspace, 'casey@example.org')
  const token = /\/invitations\/([\w-]+)/.exec(link)?.[1] ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
  await robin.writeValue({
    params,
    body: {
      version: 0,
      content: {
        name: 'Road closures by mail',
        forWhom: 'Drivers of the region who deliver goods.',
        outcomes: [
          { id: 'time', direction: 'supported', statement: 'Drivers learn of closed roads in time' },
          { id: 'paper', direction: 'supported', statement: 'Offices send less paper' },
        ],
      },
    },
  })
  return service.id
}

const openAs = async (email: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> => {
  const page = await openPage(browser, options)
  await signIn(page, server, email)
  await page.goto(`${server.url}/w/${workspace}/services/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  id = await startDraft()
  customer = await openAs('casey@example.org')
  owner = await openAs('robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const stored = async (address: string) => {
  const { threads } = await robin.threads({ params: { workspace, service: id }, query: {} })
  return threads.find((thread) => thread.address === address)
}
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Comments and suggestions' })
const threadOn = (page: Page, of: string) => page.getByRole('article', { name: `Thread on ${of}` })
const time = 'Drivers learn of closed roads in time'

/** Selects words in the text as a mouse would, and lets the page know. */
const select = (page: Page, address: string, words: string): Promise<void> =>
  page.evaluate(
    ([at, said]) => {
      const element = document.querySelector(`[data-address="${at}"]`)
      const nodes = element ? document.createTreeWalker(element, NodeFilter.SHOW_TEXT) : null
      for (let node = nodes?.nextNode(); node; node = nodes?.nextNode()) {
        const from = node.textContent?.indexOf(said) ?? -1
        if (from < 0) continue
        document.getSelection()?.setBaseAndExtent(node, from, node, from + said.length)
        return
      }
    },
    [address, words] as const,
  )

test('a customer selects words, speaks about them and calls the owner by name', async () => {
  await select(customer, 'value.outcomes/time#statement', 'closed roads')
  await customer.getByRole('button', { name: 'Comment', exact: true }).click()
  await panelOf(customer).getByRole('blockquote').getByText('closed roads').waitFor()
  await expectAccessible(customer)
  const field = customer.getByLabel('Your comment')
  await field.pressSequentially('Only whole roads, @Robin')
  await customer.getByRole('option', { name: 'Robin Tremblay' }).waitFor()
  await expectAccessible(customer)
  await field.press('Enter')
  await field.pressSequentially('?')
  await expect.poll(() => field.inputValue()).toBe('Only whole roads, @Robin Tremblay ?')
  await field.press('Control+Enter')
  const thread = threadOn(customer, time)
  await thread.getByText('@Robin Tremblay').waitFor()
  await thread.getByText('Customer · Consumer').waitFor()
  await customer.getByRole('button', { name: `1 open thread: ${time}` }).waitFor()
  await expectAccessible(customer)
  expect(await stored('value.outcomes/time#statement')).toMatchObject({ range: { from: 17, to: 29 } })
})

test('the owner is told, follows the link to the thread, and replies', async () => {
  const { threads } = await robin.threads({ params: { workspace, service: id }, query: {} })
  await owner.goto(`${server.url}/w/${workspace}/services/${id}?thread=${threads[0]?.id}`)
  const thread = threadOn(owner, time)
  await thread.waitFor()
  expect(await focusOf(owner)).toContain('Only whole roads')
  await thread.getByRole('button', { name: 'Reply' }).press('Enter')
  await owner.getByLabel('Your reply').fill('Also roads that are closed in part.')
  await owner.getByRole('button', { name: 'Reply', exact: true }).press('Enter')
  await thread.getByText('Also roads that are closed in part.').waitFor()
  await thread.getByText('Service owner · Provider').waitFor()
  await thread.getByLabel('Assigned to').selectOption({ label: 'Casey Customer' })
  await expectAccessible(owner)
})

const isIt = (one: { id: string }): boolean => one.id === 'time'

/** Rewords the outcome that is spoken about, and moves it to the end of its list. */
const reword = async (statement: string): Promise<void> => {
  const { draft } = await robin.service({ params: { workspace, service: id } })
  if (!draft) throw new Error('There is no draft.')
  const { outcomes } = draft.definition.value
  const reworded = outcomes.filter(isIt).map((one) => Object.assign({}, one, { statement }))
  await robin.writeValue({
    params: { workspace, service: id },
    body: {
      version: draft.versions['value'] ?? 0,
      content: {
        ...draft.definition.value,
        outcomes: [...outcomes.filter((one) => !isIt(one)), ...reworded],
      },
    },
  })
}

test('a thread follows its words, and stands apart once they are gone', async () => {
  await reword('In the morning, drivers learn of closed roads and bridges')
  await customer.reload()
  await customer.getByRole('button', { name: 'Comments: one open' }).click()
  await panelOf(customer).getByRole('blockquote').getByText('closed roads', { exact: true }).waitFor()
  await reword('Deliveries arrive when expected')
  await customer.reload()
  await customer.getByRole('button', { name: 'Comments: one open' }).click()
  await customer.getByRole('heading', { name: 'On text that is gone' }).waitFor()
  await expect
    .poll(() => customer.getByText('The text was rewritten since.', { exact: false }).count())
    .toBe(1)
  await panelOf(customer).getByRole('blockquote').getByText('closed roads', { exact: true }).waitFor()
  await expectAccessible(customer)
})

test('what is assigned to me is found, resolved and opened again', async () => {
  const panel = panelOf(customer)
  await panel.getByText('Assigned to me').click()
  await panel.getByRole('button', { name: 'Resolve', exact: true }).click()
  await panel.getByText('No open thread is assigned to you.').waitFor()
  await panel.getByText('Resolved', { exact: true }).click()
  await panel.getByText('Casey Customer resolved this on', { exact: false }).waitFor()
  await panel.getByRole('button', { name: 'Reopen' }).click()
  await panel.getByText('Nothing has been resolved yet.').waitFor()
  expect((await stored('value.outcomes/time#statement'))?.acts.map(({ kind }) => kind)).toEqual([
    'assigned',
    'resolved',
    'reopened',
  ])
})

test('by keyboard alone a clause is spoken about, the comment reworded and deleted, and the focus comes back', async () => {
  await customer.keyboard.press('Escape')
  await panelOf(customer).waitFor({ state: 'detached' })
  const mark = customer.getByRole('button', { name: 'Comment: Offices send less paper' })
  await mark.press('Enter')
  expect(await focusOf(customer)).toMatch(/^TEXTAREA/)
  await customer.keyboard.type('How much less?')
  await customer.keyboard.press('Control+Enter')
  const thread = threadOn(customer, 'Offices send less paper')
  await thread.getByText('How much less?').waitFor()
  await thread.getByRole('button', { name: 'Reword' }).press('Enter')
  await customer.keyboard.press('Control+a')
  await customer.keyboard.type('How much less paper, in sheets?')
  await customer.keyboard.press('Control+Enter')
  await thread.getByText('edited').waitFor()
  await thread.getByRole('button', { name: 'Delete' }).press('Enter')
  await expectAccessible(customer)
  await customer.getByRole('button', { name: 'Delete it' }).press('Enter')
  await thread.waitFor({ state: 'detached' })
  await customer.keyboard.press('Escape')
  await panelOf(customer).waitFor({ state: 'detached' })
})

test('words selected while they are edited are spoken about with the keys', async () => {
  await panelOf(owner).getByRole('button', { name: 'Close' }).click()
  await owner.getByRole('button', { name: 'Edit: Who it is for' }).click()
  await owner.getByLabel('Who it is for', { exact: true }).fill('Drivers of two regions')
  await owner.keyboard.press('Control+a')
  await owner.keyboard.press('Control+Alt+m')
  await panelOf(owner).getByRole('blockquote').getByText('Drivers of two regions').waitFor()
  await owner.keyboard.type('Which two?')
  await owner.keyboard.press('Control+Enter')
  await threadOn(owner, 'Who it is for').getByText('Which two?').waitFor()
  expect(await stored('value.forWhom')).toMatchObject({ text: 'Drivers of two regions' })
})

test('a revision keeps the threads as they stood when it was proposed', async () => {
  const params = { workspace, service: id }
  const { draft } = await robin.service({ params })
  if (!draft) throw new Error('There is no draft.')
  await robin.propose({ params, body: { versions: draft.versions } })
  const { threads } = await robin.threads({ params, query: {} })
  const about = threads.find(({ address }) => address === 'value.forWhom')
  await robin.replyToThread({
    params: { ...params, thread: about?.id ?? '' },
    body: { text: 'North and south.' },
  })
  await owner.goto(`${server.url}/w/${workspace}/services/${id}?thread=${about?.id}`)
  await threadOn(owner, 'Who it is for').getByText('North and south.').waitFor()
  await panelOf(owner).getByText('When proposed').click()
  await panelOf(owner).getByText('As they stood when revision 1 was proposed', { exact: false }).waitFor()
  await threadOn(owner, 'Who it is for').getByText('Which two?').waitFor()
  expect(await panelOf(owner).getByText('North and south.').count()).toBe(0)
  expect(await panelOf(owner).getByRole('button', { name: 'Reply' }).count()).toBe(0)
  await expectAccessible(owner)
  await panelOf(owner).getByRole('button', { name: 'Close' }).click()
  await owner.getByRole('tab', { name: 'History' }).click()
  await owner.getByText('Comments and suggestions, as they stood').click()
  await threadOn(owner, 'Who it is for').getByText('Which two?').waitFor()
  await expectAccessible(owner)
})

test('on a phone the comments are a sheet, in French too', async () => {
  const phone = await openAs('casey@example.org', {
    width: 360,
    height: 740,
    locale: 'fr-CA',
  })
  await phone.getByText('Français').click()
  await phone.getByRole('button', { name: /^Pas maintenant/ }).click()
  await phone.getByRole('button', { name: /^Commentaires.: 2 fils ouverts/ }).click()
  const sheet = phone.getByRole('dialog', { name: 'Commentaires' })
  await sheet.getByText('North and south.').waitFor()
  await expectAccessible(phone)
  await expectFitsPhone(phone)
  await phone.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await expect.poll(() => focusOf(phone)).toContain('Commentaires')
})
