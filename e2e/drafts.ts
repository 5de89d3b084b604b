import type { Browser, Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import type { RunningServer } from './server.ts'

const name = 'Road closures by mail'

/** A draft of the owner's, and a customer who was invited to shape it; returns its address. */
export const startSharedDraft = async (server: RunningServer, workspace: string): Promise<string> => {
  const robin = await setUp(server, workspace)
  const { organisations } = await robin.organisations({ params: { workspace }, query: {} })
  const [ministry] = organisations
  if (!ministry) throw new Error('The workspace was made without its organisation.')
  const { id } = await robin.startService({
    params: { workspace },
    body: { providerId: ministry.id, name, language: 'en' },
  })
  const { id: organisationId } = await robin.addOrganisation({
    params: { workspace },
    body: { names: { en: 'Ministry of Deliveries' } },
  })
  await robin.inviteRoleHolder({
    params: { workspace, service: id },
    body: {
      role: 'customer',
      organisationId,
      name: 'Casey Customer',
      email: 'casey@example.org',
    },
  })
  const link = await linkFor(robin, workspace, 'casey@example.org')
  const token = /\/invitations\/([\w-]+)/.exec(link)?.[1] ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
  return `${server.url}/w/${workspace}/services/${id}`
}

/** The draft's page in a browser of this person's own. */
export const openDraftAs = async (
  browser: Browser,
  { server, email, draft, width }: { server: RunningServer; email: string; draft: string; width?: number },
): Promise<Page> => {
  const page = await openPage(browser, width === undefined ? {} : { width })
  await signIn(page, server, email)
  await page.goto(draft)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return page
}

/** Waits until the server has said that it has everything. */
export const saved = (page: Page): Promise<void> => page.getByText('All changes saved').waitFor()

/** Opens a text by its pencil, or by what begins it, and writes it anew. */
export const say = async (page: Page, label: string, text: string): Promise<void> => {
  const pencil = page.getByRole('button', { name: `Edit: ${label}`, exact: true })
  await pencil.or(page.getByRole('button', { name: label, exact: true })).click()
  await page.getByLabel(label, { exact: true }).fill(text)
}
