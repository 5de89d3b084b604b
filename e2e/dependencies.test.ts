import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { parts } from '#model/definition/definition.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }

let server: RunningServer
let browser: Browser
let robin: Client
let letters: string

const organisation = async (name: string): Promise<string> =>
  (await robin.addOrganisation({ params, body: { names: { en: name } } })).id

/** A service of this provider that promises this availability, published without agreement. */
const publish = async (name: string, providerId: string, target: string): Promise<string> => {
  const { id: service } = await robin.startService({ params, body: { providerId, name, language: 'en' } })
  const one = { ...params, service }
  const { people } = await robin.people({ params, query: { text: 'Robin' } })
  await robin.nameOwner({ params: one, body: { personId: people[0]?.id ?? '' } })
  const statement = 'It is there when it is needed'
  const content = parts.value.parse({
    name,
    outcomes: [
      { id: 'reach', direction: 'supported', statement: `${name} in time`, target: '2', unit: 'days' },
    ],
    levels: [{ id: 'up', kind: 'availability', statement, target, unit: '%' }],
  })
  await robin.writeValue({ params: one, body: { version: 0, content } })
  const { draft } = await robin.service({ params: one })
  if (!draft) throw new Error('A started service has a draft')
  await robin.propose({ params: one, body: { versions: draft.versions } })
  await robin.publish({ params: { ...one, number: 1 }, body: { withoutAgreement: true } })
  return service
}

const inviteCasey = async (): Promise<void> => {
  const body = {
    role: 'customer' as const,
    organisationId: await organisation('Ministry of Deliveries'),
    name: 'Casey Customer',
    email: 'casey@example.org',
  }
  await robin.inviteRoleHolder({ params: { workspace, service: letters }, body })
  const token = (await linkFor(robin, workspace, 'casey@example.org')).split('/').at(-1) ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
}

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  await robin.changeSettings({ params, body: { publishWithoutAgreement: true } })
  const { organisations } = await robin.organisations({ params, query: { text: 'Ministry' } })
  letters = await publish('Answer letters', organisations[0]?.id ?? '', '99.9')
  await publish('Carry the post', await organisation('Town Carrier'), '99.5')
  await inviteCasey()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const pageOf = async (email: string): Promise<Page> => {
  const page = await openPage(browser)
  await signIn(page, server, email)
  await page.goto(`${server.url}/w/${workspace}/services/${letters}`)
  return page
}

const cardOf = (page: Page) =>
  page
    .getByRole('complementary', { name: 'About this text' })
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'What it rests on' }) })

test('the owner says what the service rests on, and sees what that does to its promise and what would stop', async () => {
  const page = await pageOf('robin@example.org')
  const card = cardOf(page)
  await card.getByText('Nothing is recorded yet.').waitFor()
  await card.getByRole('button', { name: 'Add' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What does it rest on?' })
  await dialog.getByRole('button', { name: 'Add' }).press('Enter')
  await dialog.getByRole('alert').waitFor()
  await dialog.getByRole('combobox', { name: 'Which service?' }).fill('Carry')
  await page.getByRole('option', { name: /^Carry the post/ }).click()
  await dialog.getByLabel('What for?').fill('Letters leave the house with it')
  await expectAccessible(page)
  await dialog.getByLabel('What for?').press('Enter')
  await card.getByRole('link', { name: 'Carry the post', exact: true }).waitFor()
  await card.getByText('More is promised than Carry the post promises.').waitFor()
  await page
    .getByText('99.9% is promised, and “Carry the post”, which it cannot do without')
    .first()
    .waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)

  await card.getByRole('link', { name: 'See the whole chain' }).click()
  await page.getByRole('heading', { level: 1, name: 'The chain of Answer letters' }).waitFor()
  await page.getByText('Availability promised: 99.5%').waitFor()
  await page.getByText('Consumed by Ministry of Deliveries').waitFor()
  await expectFitsPhone(page)

  await page.goBack()
  await card.getByRole('link', { name: 'What if it stopped? Carry the post' }).click()
  await page.getByRole('heading', { level: 2, name: 'At risk for Ministry of Deliveries' }).waitFor()
  expect(await page.getByText(/^First /).textContent()).toBe(
    'First Carry the post (Town Carrier) stops; then Answer letters (Ministry of Roads), which cannot do without it.',
  )
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('its customer reads that a supplier is not disclosed, and not which', async () => {
  const page = await pageOf('casey@example.org')
  const card = cardOf(page)
  await card.getByText('The text names nothing that it rests on.').waitFor()
  await card.getByRole('link', { name: 'See the whole chain' }).click()
  await page.getByText('Undisclosed supplier').waitFor()
  expect(await page.getByText('Carry the post').count()).toBe(0)
  await expectAccessible(page)
  await expectFitsPhone(page)
})

const restOn = (service: string, on: string, alternatives = '') =>
  robin.recordDependency({
    params: { workspace, service },
    body: {
      on: { kind: 'service', serviceId: on },
      necessity: alternatives === '' ? 'needed' : 'alternative',
      alternatives,
      purpose: 'It works with it',
      continuity: 'A rota',
      clause: null,
      since: '2026-01-01',
      until: '',
    },
  })

test('the card counts the whole chain and what stands in for each other; a new one of a group finds its name', async () => {
  const provider = await organisation('Town Cables')
  const [portal, login, cloud] = [
    await publish('Open the portal', provider, '99.92'),
    await publish('Sign people in', provider, '99.95'),
    await publish('Host programs', provider, '99.9'),
  ]
  const copper = await publish('Copper wire', provider, '90')
  await publish('Radio link', provider, '99')
  await restOn(portal, login)
  await restOn(login, cloud)
  await restOn(portal, copper, 'Line')
  const page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
  await page.goto(`${server.url}/w/${workspace}/services/${portal}`)
  const card = cardOf(page)
  await card.getByText('More is promised than Copper wire promises.').waitFor()
  await card.getByText('Cannot do without it: the only one of “Line”').waitFor()
  await card.getByText('Host programs: 99.9%').waitFor()

  await card.getByRole('button', { name: 'Add' }).click()
  const dialog = page.getByRole('dialog', { name: 'What does it rest on?' })
  await dialog.getByRole('combobox', { name: 'Which service?' }).fill('Radio')
  await page.getByRole('option', { name: /^Radio link/ }).click()
  await dialog.getByLabel('What for?').fill('Where no wire leads')
  await dialog.getByLabel('How much is it needed?').selectOption('alternative')
  await dialog.getByLabel('Which several? Give them one name').press('ArrowDown')
  await page.getByRole('option', { name: 'Line', exact: true }).click()
  await dialog.getByRole('button', { name: 'Add' }).click()
  await card.getByText('Line: 99.9%, as one of them is enough').waitFor()
  await card.getByText('More is promised than Host programs promises.').waitFor()
  expect(await card.getByText('the only one of').count()).toBe(0)
  await page.getByText('The text is published all the same.').first().waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('while nothing of it is published, chain and impact tell what the proposed revision says', async () => {
  const { id: service } = await robin.startService({
    params,
    body: { providerId: await organisation('Town Bakery'), name: 'Bake bread', language: 'en' },
  })
  const one = { ...params, service }
  const { people } = await robin.people({ params, query: { text: 'Robin' } })
  await robin.nameOwner({ params: one, body: { personId: people[0]?.id ?? '' } })
  const content = parts.value.parse({
    name: 'Bake bread',
    outcomes: [{ id: 'eat', direction: 'supported', statement: 'People have breakfast' }],
    levels: [{ id: 'up', kind: 'availability', statement: 'There is bread', target: '98.5', unit: '%' }],
  })
  await robin.writeValue({ params: one, body: { version: 0, content } })
  const { draft } = await robin.service({ params: one })
  if (!draft) throw new Error('A started service has a draft')
  await robin.propose({ params: one, body: { versions: draft.versions } })
  const page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
  await page.goto(`${server.url}/w/${workspace}/services/${service}/chain`)
  await page.getByText('Availability promised: 98.5%').waitFor()
  await page.getByText('People have breakfast').waitFor()
  await page.goto(`${server.url}/w/${workspace}/impact?service=${service}`)
  await page.getByText('People have breakfast').waitFor()
  expect(await page.getByText('Its text names no outcome.').count()).toBe(0)
  await expectAccessible(page)
})
