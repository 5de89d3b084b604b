import { z } from 'zod'
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject } from 'zod-openapi'
import * as accounts from '#model/contract/accounts.ts'
import * as administration from '#model/contract/administration.ts'
import * as catalogue from '#model/contract/catalogue.ts'
import * as home from '#model/contract/home.ts'
import * as imports from '#model/contract/imports.ts'
import * as needs from '#model/contract/needs.ts'
import { type Access, type Route } from '#model/contract/route.ts'
import * as spreadsheets from '#model/contract/spreadsheets.ts'
import * as servicePage from '#model/contract/service-page.ts'
import * as workspaces from '#model/contract/workspaces.ts'
import * as definition from '#model/definition/definition.ts'
import * as entries from '#model/definition/entries.ts'
import { Problem } from '#model/errors.ts'
import * as signOff from '#model/life-cycle/sign-off.ts'
import { routeGroups } from './route-groups.ts'

/** Who may call a route, in words. */
export const accessInWords: Record<Access, string> = {
  anyone: 'For anyone, without signing in.',
  account: 'For whoever is signed in.',
  installer: 'For whoever set this installation up.',
  member: 'For people of the workspace.',
  administrator: 'For administrators of the workspace.',
}

const modules = [
  accounts,
  administration,
  catalogue,
  home,
  imports,
  needs,
  servicePage,
  spreadsheets,
  workspaces,
  definition,
  entries,
  signOff,
]

const isNamed = (value: unknown): value is z.ZodType =>
  value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion

/** What the contract names: written once in the document, and referred to by that name. */
const namedSchemas = (): Record<string, z.ZodType> =>
  Object.fromEntries(
    [...modules, { Problem }].flatMap((module) =>
      Object.entries(module).filter(([name, value]) => /^[A-Z]/.test(name) && isNamed(value)),
    ),
  )

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

const statuses = {
  '401': problem('Nobody is signed in.'),
  '403': problem('The caller may not do this.'),
  '404': problem('There is no such thing, or the caller may not know of it.'),
  '409': problem('The state of things forbids it; `reason` says which.'),
  '412': problem('Somebody was faster; `current` holds what is there now.'),
  '413': problem('The body is larger than may be sent.'),
  '422': problem('The input is not valid; `fields` says what and where.'),
  '429': problem('Too many attempts; the header `retry-after` says how many seconds to wait.'),
} as const

const signIn = { '401': statuses[401], '403': statuses[403] }
const tries = { '429': statuses[429] }
const unlessOpen = ({ access, method }: Route) => {
  // Who is signed in is limited where mails or passwords are concerned.
  if (access !== 'anyone') return method === 'POST' || method === 'PATCH' ? { ...signIn, ...tries } : signIn
  return method === 'GET' ? {} : tries
}
const withParameters = ({ params, query }: Route) => ({
  ...(params ? { '404': statuses[404] } : {}),
  ...(query ? { '422': statuses[422] } : {}),
})
const withBody = ({ method, body, bodyLimit }: Route) => ({
  ...(method === 'GET' ? {} : { '409': statuses[409] }),
  ...(method === 'PUT' || method === 'POST' ? { '412': statuses[412] } : {}),
  ...(body || bodyLimit ? { '413': statuses[413], '422': statuses[422] } : {}),
})

const binary = z.string().meta({ format: 'binary' })

const contentOf = ({ reply, file }: Route) => {
  if (file) return { content: Object.fromEntries(file.map((type) => [type, { schema: binary }])) }
  return reply ? { content: { 'application/json': { schema: reply } } } : {}
}

const success = (route: Route) => ({
  [route.status ?? (route.reply || route.file ? 200 : 204)]: {
    description: route.summary,
    ...contentOf(route),
  },
})

// Files are streamed, so the contract has no schema for them.
const files = z.record(z.string(), z.string().meta({ contentMediaType: 'text/csv' }))

const bodyOf = ({ body, form = files, bodyLimit }: Route) => {
  if (body) return { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
  return bodyLimit
    ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } }
    : {}
}

const operationOf = (name: string, group: string, route: Route): ZodOpenApiOperationObject => ({
  operationId: name,
  tags: [group],
  summary: route.summary,
  description: accessInWords[route.access],
  ...(route.access === 'anyone' ? { security: [] } : {}),
  requestParams: {
    // Parameters and queries are objects in every route; the contract's type is wider than that.
    ...(route.params ? { path: route.params as z.ZodObject } : {}),
    ...(route.query ? { query: route.query as z.ZodObject } : {}),
  },
  ...bodyOf(route),
  responses: { ...success(route), ...unlessOpen(route), ...withParameters(route), ...withBody(route) },
})

const pathsOf = (): NonNullable<ZodOpenApiObject['paths']> => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const { name: group, routes } of routeGroups) {
    for (const [name, route] of Object.entries(routes)) {
      const path = (paths[route.path] ??= {})
      path[route.method.toLowerCase()] = operationOf(name, group, route)
    }
  }
  return paths
}

/** The HTTP interface as OpenAPI 3.1, made from the contract. */
export const openApiDocument = (publicUrl: string) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Covalence',
      version: '1',
      description:
        'Providers and consumers define services together, check them, agree them by role and publish them. Sign in with POST /api/sessions and send its token as a bearer token.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: routeGroups.map(({ name }) => ({ name })),
    security: [{ cookie: [] }, { bearer: [] }],
    paths: pathsOf(),
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: `${publicUrl.startsWith('https://') ? '__Secure-' : ''}covalence.session_token`,
        },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  })
export type OpenApiDocument = ReturnType<typeof openApiDocument>
