import { addressOf } from '#model/contract/client.ts'
import { contract, type RouteName } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import type { App } from '#server/app.ts'

export type Sent = {
  route: RouteName
  token?: string | undefined
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}
export type Answered = { status: number; text: string }

/** Sends a request as it comes, whether it fits the contract or not. */
export const send = async (
  app: App,
  { route, token, params = {}, query = {}, body }: Sent,
): Promise<Answered> => {
  const { method, path } = contract[route] as Route
  const response = await app.request(addressOf(path, { params, query }), {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

/** Sends what must succeed, to build a world with. */
export const ask = async <Reply>(app: App, sent: Sent): Promise<Reply> => {
  const { status, text } = await send(app, sent)
  if (status >= 300) throw new Error(`${sent.route} answered ${status}: ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as Reply
}
