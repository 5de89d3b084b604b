import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
const name = 'Road closures by mail'
let server: RunningServer
let browser: Browser
let robin: Client
let service: string
/** Robin owns the service and administers the workspace. */
let owner: Page

const invite = async (role: 'customer' | 'user' | 'sponsor', organisationId: string): Promise<void> => {
  const email = `${role}@example.org`
  await robin.inviteRoleHolder({
    params: { workspace, service },
    body: { role, organisationId, name: `Casey ${role}`, email },
  })
  const token = (await linkFor(robin, workspace, email)).split('/').at(-1) ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
}

const addOrganisation = async (en: string): Promise<string> =>
  (await robin.addOrganisation({ params, body: { names: { en } } })).id

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  robin = await setUp(server, workspace)
  const { organisations } = await robin.organisations({ params, query: {} })
  const body = { providerId: organisations[0]?.id ?? '', name, language: 'en' as const }
  service = (await robin.startService({ params, body })).id
  await invite('customer', await addOrganisation('Ministry of Deliveries'))
  const harbour = await addOrganisation('Harbour Agency')
  await invite('user', harbour)
  await invite('sponsor', harbour)
  owner = await openPage(browser)
  await signIn(owner, server, 'robin@example.org')
  await owner.goto(`${server.url}/w/${workspace}/services/${service}`)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** The column's card about checks. */
const card = () =>
  owner
    .locator('section')
    .filter({ has: owner.getByRole('heading', { level: 2, name: 'What the checks say' }) })
const checks = () => robin.serviceChecks({ params: { workspace, service }, query: {} })

test('roles that are held for different organisations are told of before anything is proposed', async () => {
  const apart =
    'Customer, user and sponsor have to speak for one same organisation. Nobody takes part for Harbour Agency as: customer.'
  await card().getByText(apart).waitFor()
  await expectFitsPhone(owner)
  await owner.getByRole('button', { name: 'Propose…' }).click()
  await expect.poll(() => owner.getByRole('dialog').getByRole('note').innerText()).toBe(apart)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
  await owner.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
})

test('a customer who is missing is one of the errors that are counted', async () => {
  const { roles } = await robin.service({ params: { workspace, service } })
  for (const { id, role } of roles)
    if (role === 'customer') await robin.withdrawRole({ params: { workspace, service, holder: id } })
  await owner.reload()
  const { counts } = await checks()
  await card().getByText('No customer takes part.').waitFor()
  expect(counts.error).toBeGreaterThan(1)
  await card().getByRole('status').first().getByText(`${counts.error} errors`).waitFor()
  await card().getByText(`${counts.error} errors stand open, the missing customer among them.`).waitFor()
})

test('a service whose first revision is open is proposed, and no longer only drafted', async () => {
  await owner.getByRole('button', { name: 'Propose…' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Propose', exact: true }).click()
  await owner.getByRole('button', { name: 'Not now: show me the whole page' }).click()
  await owner.getByText('Proposed', { exact: true }).first().waitFor()
  expect(await owner.getByText('Drafted', { exact: true }).count()).toBe(0)
  expect(await owner.getByRole('button', { name: 'Start a draft' }).count()).toBe(0)
  await owner.getByRole('button', { name: 'Draft the next revision' }).click()
  const dialog = owner.getByRole('dialog')
  await dialog.getByText('Revision 1 stays open').waitFor()
  await expectAccessible(owner)
  await dialog.getByRole('button', { name: 'Draft the next revision' }).click()
  await owner.getByText('Revision 1 is still open: this draft can be proposed once').waitFor()
  expect(await owner.getByText('Drafted', { exact: true }).count()).toBe(0)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
})

test('in French, languages and lists are named as French names them', async () => {
  await owner.getByRole('button', { name: 'Français' }).click()
  await owner.getByText(/Langue source\s: anglais\./).waitFor()
  await owner.getByText('Proposé (1)').click()
  const text = await owner
    .getByText(/n’a pas encore signé \(/)
    .first()
    .innerText()
  expect(text).toMatch(/\(valeur, utilisation, coût et fourniture\)/)
  await owner.getByRole('button', { name: 'English' }).click()
  await owner.getByText('What stands between this and agreed').waitFor()
})
