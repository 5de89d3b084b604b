import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import packedChromium from '@sparticuz/chromium'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const chromiumPackage = /^.*@sparticuz[/\\]chromium/.exec(require.resolve('@sparticuz/chromium'))?.[0] ?? ''
const { version } = JSON.parse(readFileSync(join(chromiumPackage, 'package.json'), 'utf8')) as {
  version: string
}

/** Unpacks Chromium once per account and version; several test files may try at once. */
const unpackedChromium = async (): Promise<string> => {
  const home = join(tmpdir(), `covalence-chromium-${version}-${userInfo().uid}`)
  const program = join(home, 'chromium')
  if (existsSync(program)) return program
  const mine = mkdtempSync(join(tmpdir(), 'covalence-chromium-'))
  const before = process.env['TMPDIR']
  // The package unpacks into the temporary folder of its process, and would take half a file of another for a whole one.
  process.env['TMPDIR'] = mine
  try {
    const unpacked = await packedChromium.executablePath()
    mkdirSync(home, { recursive: true, mode: 0o700 })
    renameSync(unpacked, program)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(mine, { recursive: true, force: true })
  }
  return program
}

/** Chromium without a window; whoever starts it closes it. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = await unpackedChromium()
  return chromium.launch({
    executablePath,
    // Root may only run it without its sandbox; it opens no page but ours.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath(dirname(executablePath)) },
  })
}

const libraryPath = (folder: string): string =>
  [process.env['LD_LIBRARY_PATH'], folder].filter((path) => path !== undefined).join(':')

const troubles = new WeakMap<Page, string[]>()

/** A page in a context of its own, as of somebody with their own browser; notes errors of its code. */
export const openPage = async (
  browser: Browser,
  {
    width = 1280,
    height = 900,
    locale = 'en-CA',
    timeZone,
  }: { width?: number; height?: number; locale?: string; timeZone?: string } = {},
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    ...(timeZone === undefined ? {} : { timezoneId: timeZone }),
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const found: string[] = []
  troubles.set(page, found)
  page.on('pageerror', (error) => found.push(String(error)))
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:/.test(message.text())) found.push(message.text())
  })
  return page
}

/** Waits until nothing fades or slides any more: half-faded text has no contrast. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passing.map((animation) => animation.finished))
  })

const findingsOf = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, html }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? html}`),
  )

/** What axe finds on the page as it stands. It throws where a part that it looks at goes meanwhile: then it looks again. */
const lookWithAxe = async (page: Page, looks = 3): Promise<AxeResults> => {
  await settled(page)
  await page.evaluate(axeSource)
  try {
    return await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    )
  } catch (error) {
    if (looks === 1) throw error
    return lookWithAxe(page, looks - 1)
  }
}

/** Fails where axe finds anything on the page, in light or dark, or where its code has thrown. */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page
      .locator(`html:is([data-mantine-color-scheme="${colorScheme}"], :not([data-mantine-color-scheme]))`)
      .waitFor({ state: 'attached' })
    const results = await lookWithAxe(page)
    expect(findingsOf(results), `axe on ${page.url()} in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(troubles.get(page) ?? [], `errors on ${page.url()}`).toEqual([])
}

/** Fails where the page has to be pushed sideways on a screen 360 pixels wide. */
export const expectFitsPhone = async (page: Page): Promise<void> => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond, `${page.url()} is wider than a phone by`).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}

/** What has the focus: its tag and its words. */
export const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document
    return `${activeElement?.tagName ?? ''} ${activeElement?.textContent ?? ''}`.trim()
  })
