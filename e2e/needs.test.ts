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
/** Robin answers for the provider, Alex needs something. */
let provider: Page
let consumer: Page

const addAlex = async (): Promise<void> => {
  const fisheries = await robin.addOrganisation({ params, body: { names: { en: 'Fisheries' } } })
  const body = { name: 'Alex Roy', email: 'alex@example.org', organisationId: fisheries.id }
  await robin.invitePerson({ params, body })
  const token = (await linkFor(robin, workspace, 'alex@example.org')).split('/').at(-1) ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
}

/** A service that the catalogue holds: published without agreement, which this workspace allows. */
const publishService = async (): Promise<void> => {
  const { organisations } = await robin.organisations({ params, query: { text: 'Ministry' } })
  const providerId = organisations[0]?.id ?? ''
  await robin.changeSettings({ params, body: { publishWithoutAgreement: true } })
  const started = await robin.startService({
    params,
    body: { providerId, name: 'Road closure notices', language: 'en' },
  })
  const one = { ...params, service: started.id }
  const { people } = await robin.people({ params, query: { text: 'Robin' } })
  await robin.nameOwner({ params: one, body: { personId: people[0]?.id ?? '' } })
  const { draft } = await robin.service({ params: one })
  if (!draft) throw new Error('A started service has a draft')
  await robin.propose({ params: one, body: { versions: draft.versions } })
  await robin.publish({ params: { ...one, number: 1 }, body: { withoutAgreement: true } })
}

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  await addAlex()
  await publishService()
  browser = await launchBrowser()
  provider = await openPage(browser)
  consumer = await openPage(browser)
  await signIn(provider, server, 'robin@example.org')
  await signIn(consumer, server, 'alex@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

const state = async (what: string, more?: () => Promise<void>): Promise<void> => {
  await consumer.goto(`${server.url}/w/${workspace}`)
  await consumer.getByRole('link', { name: 'I need something' }).first().click()
  await heading(consumer, 'What do you need?').waitFor()
  await consumer.getByLabel('What do you want to achieve?').fill(what)
  await more?.()
  await consumer.getByRole('button', { name: 'State this need' }).click()
  await heading(consumer, 'A need').waitFor()
  await consumer.getByText('Nobody has answered yet').waitFor()
}

/** Robin finds the need on the home page, among what waits. */
const openAsProvider = async (what: string): Promise<void> => {
  await provider.goto(`${server.url}/w/${workspace}`)
  const waiting = provider.getByRole('listitem').filter({ hasText: what }).first()
  await waiting.getByRole('link').first().click()
  await heading(provider, 'A need').waitFor()
}

test('somebody states a need in plain words; only the first question must be answered', async () => {
  await consumer.goto(`${server.url}/w/${workspace}/needs/new`)
  await heading(consumer, 'What do you need?').waitFor()
  await consumer.getByRole('button', { name: 'State this need' }).click()
  await consumer.getByText('Please fill this in.').waitFor()
  await expectAccessible(consumer)
  await state('Lorries know of closed roads before they set off.', async () => {
    await consumer.getByLabel('What stands in the way today?').fill('Closures stand in five places.')
    await consumer.getByRole('button', { name: 'Add more, if you like' }).click()
    await consumer.getByLabel('What would it be worth to you?').fill('An hour a day.')
    await consumer.getByRole('radio', { name: 'User' }).check()
    await expectAccessible(consumer)
    await expectFitsPhone(consumer)
  })
  await consumer.getByText('Closures stand in five places.').waitFor()
  await expect.poll(() => consumer.getByRole('definition').filter({ hasText: 'User' }).count()).toBe(1)
  await expectAccessible(consumer)
  await expectFitsPhone(consumer)
})

test('its author can reword it while nobody has answered', async () => {
  await consumer.getByRole('button', { name: 'Reword' }).click()
  await heading(consumer, 'Reword your need').waitFor()
  await expectAccessible(consumer)
  await consumer
    .getByLabel('What do you want to achieve?')
    .fill('Lorries know of closed roads an hour before they set off.')
  await consumer.getByRole('button', { name: 'Save the new wording' }).click()
  await heading(consumer, 'A need').waitFor()
  await expect
    .poll(() => consumer.getByRole('blockquote').innerText())
    .toContain('an hour before they set off')
})

test('a provider answers with a service that exists, and its author says that it is met', async () => {
  await openAsProvider('Lorries know of closed roads')
  await expectAccessible(provider)
  await expectFitsPhone(provider)
  await provider.getByRole('button', { name: /Point to a service/ }).click()
  await provider.getByRole('button', { name: 'Answer with this service' }).click()
  await provider.getByText('Please fill this in.').waitFor()
  await provider.getByRole('combobox', { name: 'Find the service' }).fill('closure')
  await provider.getByRole('option', { name: /Road closure notices/ }).click()
  await provider.getByLabel('A note to go with it').fill('It tells you by text message.')
  await expectAccessible(provider)
  await provider.getByRole('button', { name: 'Answer with this service' }).click()
  await provider.getByText('Robin Tremblay points to a service that exists.').waitFor()

  await consumer.reload()
  await consumer.getByText('It tells you by text message.').waitFor()
  await expectAccessible(consumer)
  await consumer.getByRole('button', { name: 'This need is met' }).click()
  await consumer.getByText('Its author says that this need is met.').waitFor()
  expect(await consumer.getByRole('button', { name: 'This need is met' }).count()).toBe(0)
})

test('a need that cannot be answered is declined with a reason', async () => {
  await state('Roads without snow in January.')
  await openAsProvider('Roads without snow')
  await provider.getByRole('button', { name: /Say why not/ }).click()
  await provider.getByLabel('Why not?').fill('Nobody provides the weather.')
  await provider.getByRole('button', { name: 'Decline' }).click()
  await provider.getByText('Robin Tremblay has declined it, with this reason:').waitFor()
  await consumer.reload()
  await consumer.getByText('Nobody provides the weather.').waitFor()
  expect(await consumer.getByRole('button', { name: 'This need is met' }).count()).toBe(0)
  await expectAccessible(consumer)
})

test('a need becomes the draft of a service', async () => {
  await state('Bridges say by themselves how much they carry.')
  await openAsProvider('Bridges say by themselves')
  await provider
    .getByText(
      'Alex Roy cannot open the draft until you invite them to it: on its page, under “Who holds which role”',
    )
    .waitFor()
  await provider.getByLabel('Working name of the service').fill('Bridge loads')
  await provider.getByRole('combobox', { name: 'Organisation that provides it' }).fill('Ministry')
  await provider.getByRole('option', { name: 'Ministry of Roads' }).click()
  await provider.getByRole('button', { name: 'Start the draft' }).click()
  const toDraft = provider.getByRole('link', { name: 'Open “Bridge loads”' })
  await toDraft.waitFor()
  await consumer.reload()
  await consumer.getByText('You have not been let in yet.', { exact: false }).waitFor()
  await toDraft.click()
  await heading(provider, 'Bridge loads').waitFor()
  const { draft, need } = await robin.service({
    params: { ...params, service: provider.url().split('/').at(-1) ?? '' },
  })
  expect(draft).not.toBeNull()
  expect(need?.what).toBe('Bridges say by themselves how much they carry.')
})

test('nobody is in the organisation that a need is addressed to: its author is told before, and addresses it anew', async () => {
  await robin.addOrganisation({ params, body: { names: { en: 'Desert Unit' } } })
  const whoCouldHelp = consumer.getByRole('combobox', { name: 'Who could help?' })
  const choose = async (name: string): Promise<void> => {
    await whoCouldHelp.fill(name)
    await consumer.getByRole('option', { name, exact: true }).click()
  }
  const told = consumer.getByText('Nobody is in this organisation here', { exact: false })
  await state('Signs can be read at night.', async () => {
    await consumer.getByRole('button', { name: 'Add more, if you like' }).click()
    await choose('Desert Unit')
    await told.waitFor()
    await expectAccessible(consumer)
  })
  await consumer.getByText('only administrators see it', { exact: false }).waitFor()
  await consumer.getByRole('button', { name: 'Reword or address anew' }).click()
  await told.waitFor()
  await choose('Fisheries')
  await told.waitFor({ state: 'detached' })
  await consumer.getByRole('button', { name: 'Save the new wording' }).click()
  await consumer.getByRole('definition').filter({ hasText: 'Fisheries' }).waitFor()
  await consumer.getByText('Those who can help see this need.', { exact: false }).waitFor()
  expect(await consumer.getByText('only administrators see it', { exact: false }).count()).toBe(0)
})

test('the list shows needs by their state', async () => {
  await consumer.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Needs' }).click()
  await heading(consumer, 'Needs').waitFor()
  await consumer.getByText('Roads without snow in January.').waitFor()
  await expectAccessible(consumer)
  await expectFitsPhone(consumer)
  await consumer.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: 'Met' }).click()
  await expect.poll(() => consumer.getByText('Roads without snow in January.').count()).toBe(0)
  await consumer.getByText('an hour before they set off').waitFor()
  expect(consumer.url()).toContain('state=met')
})

test('what users want is one page, by organisation, with what answers it', async () => {
  await provider.goto(`${server.url}/w/${workspace}/needs`)
  await provider.getByRole('link', { name: /By role/ }).click()
  await heading(provider, 'What our customers want').waitFor()
  await provider.getByRole('heading', { level: 2, name: 'Fisheries' }).waitFor()
  await provider.getByText('Declined: Nobody provides the weather.').waitFor()
  await provider.getByRole('navigation', { name: 'Whose needs' }).getByRole('link', { name: 'Users' }).click()
  await heading(provider, 'What our users want').waitFor()
  const ours = provider.getByRole('list', { name: 'Fisheries' })
  await ours.getByRole('link', { name: 'Road closure notices' }).waitFor()
  await expectAccessible(provider)
  await expectFitsPhone(provider)
  await provider.getByRole('link', { name: 'Heard (0)' }).click()
  await provider.getByText('Nothing is known here').waitFor()
  expect(await provider.getByRole('heading', { level: 2, name: 'Fisheries' }).count()).toBe(0)
})
