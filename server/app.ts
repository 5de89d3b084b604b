import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Context as HonoContext, Hono } from 'hono'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { admit, createAuth, createRoutes, inviteTasks, sweepAccounts } from './accounts/index.ts'
import { routes as administrationRoutes } from './administration/index.ts'
import { routes as catalogueRoutes } from './catalogue/index.ts'
import { routes as codeRoutes } from './code/index.ts'
import { routes as checkRoutes } from './checks/index.ts'
import { routes as commentRoutes } from './comments/index.ts'
import { routes as conflictRoutes } from './conflicts/index.ts'
import { routes as dependencyRoutes } from './dependencies/index.ts'
import { routes as homeRoutes } from './home/index.ts'
import { routes as importRoutes } from './imports/index.ts'
import { routes as judgementRoutes } from './judgements/index.ts'
import { referencePage } from './kernel/api-reference.ts'
import { addressOf } from './kernel/caller-address.ts'
import type { AccountContext, Context, Db, Settings } from './kernel/context.ts'
import { storyOf } from './kernel/error-story.ts'
import { notFound } from './kernel/errors.ts'
import { type Admit, bind, type Handlers } from './kernel/http.ts'
import { type Jobs, startJobs } from './kernel/jobs.ts'
import { openApiDocument } from './kernel/openapi.ts'
import { addPassage, problemReply } from './kernel/passage.ts'
import { traceOf } from './kernel/request-trace.ts'
import { staticFiles } from './kernel/static.ts'
import { keepQueuedMails, mailTasks } from './mail/index.ts'
import { routes as needRoutes } from './needs/index.ts'
import { routes as networkRoutes } from './network/index.ts'
import {
  addOneClickStop,
  dropDueNotices,
  noticeTasks,
  queueDueNotices,
  routes as noticeRoutes,
  sweepNotices,
} from './notices/index.ts'
import { routes as organisationRoutes } from './organisations/index.ts'
import { packageFolder } from './package-folder.ts'
import { routes as partyRoutes, settleMemberships } from './parties/index.ts'
import { routes as peopleGroupRoutes } from './people-groups/index.ts'
import { routes as questionRoutes } from './questions/index.ts'
import { addReadiness } from './readiness.ts'
import { startLive, type Upgrader } from './live.ts'
import { addSchemas } from './schemas.ts'
import { routes as relationshipRoutes } from './relationships/index.ts'
import { keepChecksFresh, keepTerms, routes as serviceRoutes } from './services/index.ts'
import { routes as sheetRoutes } from './sheets/index.ts'
import { routes as stakeholderRoutes } from './stakeholders/index.ts'
import { routes as workshopRoutes } from './workshops/index.ts'
import { routes as suggestionRoutes } from './suggestions/index.ts'
import { routes as workspaceRoutes } from './workspaces/index.ts'

/** What the app gets from the process. */
export type Services = {
  db: Db
  pool: Pool
  settings: Settings
  log: Logger
  clock: () => Date
  /** Where the built pages lie; the package's own unless stated. */
  webFolder?: string
  /** Whether what the checks say is kept up to date in the background, and terms end there; so it is unless stated. */
  checking?: boolean
}

export type App = {
  fetch: (request: Request, env?: { incoming?: IncomingMessage }) => Response | Promise<Response>
  /** Calls a route without a network, for tests. */
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** Answers a request to change over to a WebSocket. */
  upgrade: Upgrader
  /** Ends the connections on which people type; they come back to whichever server answers then. */
  hangUp: () => void
  /** Lets jobs under way end; called when no request is in flight any more. */
  stop: () => Promise<void>
}

/** What the server answers beside the contract's routes; all of it is open to anyone, and holds no data. */
export const openPaths = {
  '/healthz': 'whether the process answers',
  '/readyz': 'whether it can do its work',
  '/api/openapi.json': 'the interface as OpenAPI 3.1',
  '/api/docs': 'the interface to read',
  '/schemas/index.json': 'the JSON Schema of definitions as code, for all kinds of documents',
  '/schemas/Organisation.json': 'the one for organisations',
  '/schemas/Person.json': 'the one for persons',
  '/schemas/Need.json': 'the one for needs',
  '/schemas/Service.json': 'the one for services',
  '*': 'the pages of the browser',
} as const

const hourMilliseconds = 60 * 60 * 1000

const handlersOf = ({ db, settings }: Services): Handlers => ({
  ...createRoutes(createAuth(db, settings)),
  ...workspaceRoutes,
  ...partyRoutes,
  ...peopleGroupRoutes,
  ...organisationRoutes,
  ...homeRoutes,
  ...needRoutes,
  ...networkRoutes,
  ...noticeRoutes,
  ...catalogueRoutes,
  ...relationshipRoutes,
  ...serviceRoutes,
  ...commentRoutes,
  ...questionRoutes,
  ...judgementRoutes,
  ...conflictRoutes,
  ...dependencyRoutes,
  ...workshopRoutes,
  ...suggestionRoutes,
  ...checkRoutes,
  ...importRoutes,
  ...codeRoutes,
  ...sheetRoutes,
  ...stakeholderRoutes,
  ...administrationRoutes,
})

/** Tells the log who called, once that is known. */
const traced: Admit = async (ctx, request, route, workspace) => {
  const caller = await admit(ctx, request, route, workspace)
  if ('account' in caller) traceOf(request).accountId = (caller as AccountContext).account.id
  return caller
}

const contextMaker =
  ({ db, settings, log, clock }: Services) =>
  (request: Request, incoming: IncomingMessage | undefined): Context => {
    const requestId = traceOf(request).id
    return {
      db,
      settings,
      log: log.child({ requestId }),
      now: clock().toISOString(),
      requestId,
      address: addressOf(incoming),
    }
  }

const incomingOf = (c: HonoContext): IncomingMessage | undefined =>
  ((c.env ?? {}) as { incoming?: IncomingMessage }).incoming

/** The interface described; made when it is first asked for. */
const addDescription = (app: Hono, publicUrl: string): void => {
  let document: ReturnType<typeof openApiDocument> | undefined
  let page: string | undefined
  app.get('/api/openapi.json', (c) => c.json((document ??= openApiDocument(publicUrl))))
  app.get('/api/docs', (c) => c.html((page ??= referencePage((document ??= openApiDocument(publicUrl))))))
}

/** The pages of the browser; whatever else is asked for is not there. */
const addPages = (app: Hono, log: Logger, folder: string): void => {
  const files = staticFiles(folder)
  app.notFound(async (c) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isOfInterface = /^\/api(\/|$)/.test(c.req.path)
    const file = isReading && !isOfInterface ? await files(c.req.raw, c.req.path) : undefined
    return file ? c.newResponse(file.body, file) : problemReply(c, notFound('page'), log)
  })
}

const startWork = async ({ db, pool, settings, log, clock, checking = true }: Services): Promise<Jobs> => {
  const sweep = (): void => {
    Promise.all([
      sweepAccounts(db, clock()),
      sweepNotices(db, clock()),
      settleMemberships(db, clock()),
    ]).catch((error: unknown) => log.error({ error: storyOf(error) }, 'sweep failed'))
  }
  const hourly = setInterval(sweep, hourMilliseconds)
  hourly.unref()
  const means = { db, settings, clock }
  const mail = mailTasks(means)
  const mailing = settings.smtpUrl !== null
  const tasks = mailing ? { ...mail.tasks, ...noticeTasks(means), ...inviteTasks(means) } : inviteTasks(means)
  // Without a mail server invitations alone are work for later: they go to the outbox.
  const jobs = mailing || checking ? await startJobs({ pool, log, tasks }) : null
  if (mailing) await queueDueNotices(db)
  else {
    await keepQueuedMails(db)
    await dropDueNotices(db)
  }
  const checks = checking ? keepChecksFresh({ db, log, clock }) : null
  const terms = checking ? keepTerms({ db, log, clock, settings }) : null
  const stop = async (): Promise<void> => {
    clearInterval(hourly)
    await Promise.all([jobs?.stop(), checks?.stop(), terms?.stop()])
    mail.close()
  }
  return { stop }
}

/** Puts the program together: routes, pages, jobs. */
export const createApp = async (services: Services): Promise<App> => {
  const { pool, settings, log, webFolder = join(packageFolder, 'dist', 'web') } = services
  const app = new Hono()
  addPassage(app, { log, publicUrl: settings.publicUrl })
  const readiness = await addReadiness(app, pool)
  addDescription(app, settings.publicUrl)
  addSchemas(app)
  const makeFor = contextMaker(services)
  const makeContext = (c: HonoContext): Context => makeFor(c.req.raw, incomingOf(c))
  app.route('/', bind(handlersOf(services), { admit: traced, makeContext }))
  addOneClickStop(app, makeContext)
  addPages(app, log, webFolder)
  const work = await startWork(services)
  const live = await startLive(services, makeFor)
  return {
    fetch: app.fetch,
    request: async (path, init) => app.request(path, init),
    upgrade: live.upgrade,
    hangUp: live.hangUp,
    stop: async () => {
      readiness.end()
      await Promise.all([work.stop(), live.stop()])
    },
  }
}
