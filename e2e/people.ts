import type { Page } from 'playwright-core'
import { type Client, createClient } from '#model/contract/client.ts'
import type { RunningServer } from './server.ts'

export const password = 'a long enough password'

/** Calls of somebody by the HTTP interface; of nobody in particular without a token. */
export const callsOf = (server: RunningServer, token?: string): Client =>
  createClient({
    baseUrl: server.url,
    fetch,
    headers: (): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
  })

/** The administrator of a new installation, and a workspace of theirs. */
export const setUp = async (server: RunningServer, slug: string): Promise<Client> => {
  const { token } = await callsOf(server).setUp({
    body: { name: 'Robin Tremblay', email: 'robin@example.org', password },
  })
  const robin = callsOf(server, token)
  await robin.makeWorkspace({
    body: { name: 'Trial of the ministry', slug, organisation: 'Ministry of Roads' },
  })
  return robin
}

/** The link that the newest mail to this address holds. */
export const linkFor = async (administrator: Client, workspace: string, email: string): Promise<string> => {
  const { mails } = await administrator.outbox({ params: { workspace }, query: {} })
  const text = mails.find(({ to }) => to === email)?.text ?? ''
  return /https?:\/\/\S+/.exec(text)?.[0] ?? ''
}

/** Signs in by the interface; the page's browser keeps the session. */
export const signIn = async (page: Page, server: RunningServer, email: string): Promise<void> => {
  const reply = await page.request.post(`${server.url}/api/sessions`, { data: { email, password } })
  if (!reply.ok()) throw new Error(`${email} could not sign in: ${await reply.text()}`)
}
