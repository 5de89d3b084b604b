import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'
import { plainRow, type Row } from './row.ts'
import { startServer } from './server-process.ts'
import type { Stage } from './stage.ts'

const rounds = 7
const bareRounds = 3
const slowedBy = 4
/** How long a page may take to come to a state, in milliseconds. */
const patience = 20_000
/** As fast as somebody types who types fast, in milliseconds from key to key. */
const pause = 90
const typed = 'Drivers know of a closed road before they leave, and reports come in on the same day.'

type Event = { name: string; pid: number; tid: number; dur?: number; tdur?: number; args?: { name?: string } }

/** In milliseconds, as a clock on the wall tells it, and as the thread's own time, which a busy machine does not stretch. */
type Longest = { wall: number; own: number }

/** The longest task of the pages' own threads in a trace; those of workers are not among them. */
const longestTask = (events: readonly Event[]): Longest => {
  const own = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && own.has(`${pid} ${tid}`))
  if (tasks.length === 0) throw new Error('The trace holds no task.')
  return {
    wall: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    own: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  }
}

/** Presses key after key at a writer's pace; where the page or the machine is slower, the next key waits. */
const typeAtPace = async (page: Page): Promise<void> => {
  for (const key of typed) {
    const next = sleep(pause)
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await next
  }
}

const longestWhileTyping = async (browser: Browser, page: Page, field: Locator): Promise<Longest> => {
  await field.fill('')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  // What opening the field began is over before the typing begins.
  await page.waitForTimeout(1500)
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel', '__metadata'],
  })
  await typeAtPace(page)
  // The page around the field follows after the last key: that is measured as well.
  await page.waitForTimeout(1500)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] }
  const arrived = await field.inputValue()
  if (arrived !== typed) throw new Error(`Typed was "${typed}", and the field reads "${arrived}".`)
  return longestTask(trace.traceEvents)
}

const openPage = async (browser: Browser, address: string, token: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(patience)
  const { origin } = new URL(address)
  await context.addCookies([{ name: 'covalence.session_token', value: token, url: origin }])
  return context.newPage()
}

/** Waits for a state of the page; says in words what did not come. */
const until = (state: Promise<unknown>, what: string): Promise<unknown> =>
  state.catch((error: unknown) => {
    throw new Error(`Waited in vain until ${what}.`, { cause: error })
  })

/** Types into a text of a draft that is as long as a careful one of the real world. */
const typeIntoDraft = async (browser: Browser, address: string, token: string): Promise<Longest> => {
  const page = await openPage(browser, address, token)
  try {
    await page.goto(address)
    await until(
      page.getByRole('heading', { name: 'What the checks say' }).waitFor(),
      'the checks were beside the draft',
    )
    await until(page.getByText('All changes saved').waitFor(), 'the server had told the draft')
    await page.getByRole('button', { name: 'Edit: Value proposition' }).click()
    const field = page.getByRole('textbox', { name: 'Value proposition', exact: true })
    await until(field.and(page.locator(':focus')).waitFor(), 'the field could be typed in')
    const longest = await longestWhileTyping(browser, page, field)
    await until(page.getByText('All changes saved').waitFor(), 'all that was typed was stored')
    return longest
  } finally {
    await page.context().close()
  }
}

/** Types the same into a page that holds one field and nothing else. */
const typeIntoNothing = async (browser: Browser, address: string, token: string): Promise<Longest> => {
  const page = await openPage(browser, address, token)
  try {
    await page.setContent('<label>Value proposition <textarea></textarea></label>')
    return await longestWhileTyping(browser, page, page.getByRole('textbox'))
  } finally {
    await page.context().close()
  }
}

const startDraft = async (address: string, token: string): Promise<void> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const reply = await fetch(address, { method: 'POST', headers, body: '{}' })
  if (!reply.ok) throw new Error(`${address}: ${await reply.text()}`)
}

/** The longest task while somebody types into a full draft with all checks, beside the same typing into a bare field. */
export const measureTyping = async (stage: Stage, folder: string): Promise<Row[]> => {
  const [service = ''] = stage.services
  const server = await startServer({
    DATABASE_URL: stage.opened.url,
    COVALENCE_DATA: join(folder, 'data-typing'),
  })
  const origin = `http://127.0.0.1:${server.port}`
  const address = `${origin}/w/${stage.slug}/services/${service}`
  const drafts: Longest[] = []
  const bare: Longest[] = []
  const browser = await launchBrowser()
  try {
    await startDraft(`${origin}/api/workspaces/${stage.slug}/services/${service}/draft`, stage.token)
    for (let round = 0; round < rounds; round += 1) {
      drafts.push(await typeIntoDraft(browser, address, stage.token))
      if (round < bareRounds) bare.push(await typeIntoNothing(browser, address, stage.token))
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  const row = (name: string, values: readonly number[], atMost: number | null = null): Row =>
    plainRow(name, stage.size, { values, unit: 'ms', atMost })
  return [
    row(
      'typing-longest-task',
      drafts.map(({ wall }) => wall),
      50,
    ),
    row(
      'typing-longest-task-own-time',
      drafts.map(({ own }) => own),
    ),
    row(
      'typing-longest-task-bare',
      bare.map(({ wall }) => wall),
    ),
  ]
}
