import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract } from '#model/contract/contract.ts'
import type { Access, Route } from '#model/contract/route.ts'
import { routeGroups } from './kernel/route-groups.ts'

/** Which capabilities a capability of the server may know, each through its `index.ts`. The table has no cycle. */
const mayKnow: Record<string, readonly string[]> = {
  mail: [],
  parties: ['mail', 'catalogue'],
  'people-groups': ['parties'],
  notices: ['mail'],
  workspaces: ['parties', 'notices'],
  accounts: ['mail', 'parties', 'workspaces', 'catalogue'],
  relationships: ['parties', 'people-groups', 'accounts', 'catalogue', 'notices'],
  catalogue: [],
  value: [],
  checks: ['catalogue', 'relationships'],
  'co-creation': [],
  services: [
    'notices',
    'parties',
    'people-groups',
    'workspaces',
    'accounts',
    'relationships',
    'catalogue',
    'value',
    'checks',
    'co-creation',
  ],
  comments: ['services', 'notices'],
  dependencies: ['services', 'parties', 'relationships', 'catalogue'],
  conflicts: ['services', 'notices'],
  judgements: ['services', 'relationships', 'catalogue'],
  workshops: ['services', 'notices', 'accounts', 'catalogue'],
  suggestions: ['services', 'notices', 'catalogue'],
  needs: ['catalogue', 'services', 'parties', 'notices'],
  questions: ['services', 'needs', 'accounts', 'notices', 'people-groups'],
  home: ['needs', 'questions', 'relationships', 'catalogue'],
  network: ['catalogue'],
  code: [
    'services',
    'needs',
    'parties',
    'people-groups',
    'relationships',
    'workspaces',
    'dependencies',
    'organisations',
    'catalogue',
  ],
  imports: ['services', 'parties', 'workspaces', 'value', 'catalogue'],
  sheets: ['code', 'imports', 'services', 'parties'],
  administration: ['accounts'],
  stakeholders: ['services', 'parties', 'catalogue'],
  organisations: [
    'stakeholders',
    'dependencies',
    'parties',
    'people-groups',
    'accounts',
    'relationships',
    'needs',
    'services',
    'catalogue',
  ],
}

/** What each area may import; a server capability knows kernel and database beside its own files. */
const areas: Record<string, readonly string[]> = {
  model: ['model'],
  web: ['model', 'web'],
  cli: ['model', 'cli'],
  'server/kernel': ['model', 'server/kernel', 'server/database'],
  'server/database': ['model', 'server/database'],
}

/** Arrows that are there for a reason. */
const exceptions: ReadonlySet<string> = new Set([
  // Without a mail server somebody on the machine itself makes the link that sets a new password.
  'cli/reset-password.ts -> server/reset-password.ts',
  // Where nobody administers a workspace any more, somebody on the machine itself names who does.
  'cli/make-administrator.ts -> server/make-administrator.ts',
])

const root = join(import.meta.dirname, '..')
const isOfTests = (file: string): boolean =>
  /\.test\.tsx?$|\/(factories|arbitrary|arbitrary-[\w-]+|test-[\w-]+)\.ts$/.test(file)
const files = globSync('{model,web,cli,server}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !isOfTests(file))

const importOf = /(?:^(?:import|export)\b[^'\n]* from |^import |^\} from |\bimport\()'([^']+)'/gm
const targetsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importOf)].map(([, target = '']) => target)
const resolved = (file: string, target: string): string => {
  if (target.startsWith('#')) return target.slice(1)
  return target.startsWith('.') ? normalize(join(dirname(file), target)).replaceAll('\\', '/') : target
}
const isOurs = (target: string): boolean => /^(model|web|cli|server|e2e|bench|tools)\//.test(target)

const capabilityOf = (file: string): string | undefined => /^server\/([^/]+)\//.exec(file)?.[1]
const areaOf = (file: string): string => {
  const folder = /^server\/(kernel|database)\//.exec(file)
  return folder ? `server/${folder[1]}` : (file.split('/')[0] ?? '')
}

const isAllowed = (file: string, target: string): boolean => {
  const area = areaOf(file)
  const allowed = areas[area]
  if (allowed) return allowed.includes(areaOf(target))
  const [own, other] = [capabilityOf(file), capabilityOf(target)]
  if (areaOf(target) !== 'server')
    return ['model', 'server/kernel', 'server/database'].includes(areaOf(target))
  if (other === undefined) return own === undefined || /^server\/package-folder\.ts$/.test(target)
  if (other === own) return true
  const isThroughIndex = target === `server/${other}/index.ts`
  return isThroughIndex && (own === undefined || (mayKnow[own]?.includes(other) ?? false))
}

const arrows = files.flatMap((file) =>
  targetsOf(file)
    .map((target) => resolved(file, target))
    .filter(isOurs)
    .map((target) => ({ file, target })),
)

describe('who may import whom', () => {
  test('follows the table, and nobody reaches past an index', () => {
    const forbidden = arrows
      .filter(({ file, target }) => !isAllowed(file, target))
      .map(({ file, target }) => `${file} -> ${target}`)
      .filter((arrow) => !exceptions.has(arrow))
    expect(forbidden).toEqual([])
  })

  test('is told of by a table that names every capability, and has no cycle', () => {
    const folders = globSync('server/*/', { cwd: root }).map((folder) =>
      relative('server', folder.replaceAll('\\', '/')),
    )
    expect(folders.filter((name) => name !== 'kernel' && name !== 'database').toSorted()).toEqual(
      Object.keys(mayKnow).toSorted(),
    )
    const reaches = (from: string, to: string): boolean =>
      (mayKnow[from] ?? []).some((next) => next === to || reaches(next, to))
    expect(Object.keys(mayKnow).filter((name) => reaches(name, name))).toEqual([])
  })

  test('sees the arrows that it judges', () => {
    expect(arrows).toContainEqual({ file: 'server/accounts/invite.ts', target: 'server/mail/index.ts' })
    expect(isAllowed('server/mail/send-mail.ts', 'server/parties/index.ts')).toBe(false)
    expect(isAllowed('server/accounts/invite.ts', 'server/mail/send-mail.ts')).toBe(false)
    expect(isAllowed('server/accounts/invite.ts', 'server/app.ts')).toBe(false)
    expect(isAllowed('server/kernel/http.ts', 'server/mail/index.ts')).toBe(false)
    expect(isAllowed('model/text.ts', 'server/kernel/http.ts')).toBe(false)
    expect(isAllowed('web/main.tsx', 'server/app.ts')).toBe(false)
    expect(isAllowed('server/app.ts', 'web/main.tsx')).toBe(false)
  })

  test('keeps the model pure: nothing of the machine, and few packages', () => {
    const packages = files
      .filter((file) => file.startsWith('model/'))
      .flatMap((file) => targetsOf(file).map((target) => resolved(file, target)))
      .filter((target) => !isOurs(target))
      .map((target) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '')
    expect([...new Set(packages)].toSorted()).toEqual([
      '@noble/hashes',
      'canonicalize',
      'diff',
      'fractional-indexing',
      'yaml',
      'yjs',
      'zod',
    ])
    const impure = files
      .filter((file) => file.startsWith('model/'))
      .filter((file) =>
        /Date\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bwindow\./.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      )
    expect(impure).toEqual([])
  })

  test('makes ids in one place, whose order is that in which they were made', () => {
    const makers = files.filter((file) => /\brandomUUIDv7\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(makers.toSorted()).toEqual(['server/kernel/new-id.ts', 'server/kernel/request-trace.ts'])
  })

  test('keeps the small pieces of the page free of capabilities', () => {
    const reaching = arrows.filter(
      ({ file, target }) =>
        file.startsWith('web/ui/') && target.startsWith('web/') && !/^web\/(ui\/|client\.ts)/.test(target),
    )
    expect(reaching).toEqual([])
  })

  test('reads of a route in the page only what the page was built with', () => {
    const built = new Set(['method', 'path', 'body', 'file'])
    const ofOne = /(?<!typeof )\bcontract(?:\.\w+|\[\w+\])\.(\w+)/g
    const taken = /const \{([^}]*)\}(?:: \w+)? = contract\b/g
    const readIn = (text: string): string[] => [
      ...[...text.matchAll(ofOne)].map(([, field = '']) => field),
      ...[...text.matchAll(taken)].flatMap(([, fields = '']) =>
        fields.split(',').map((field) => field.trim()),
      ),
    ]
    const files = [...globSync('web/**/*.{ts,tsx}'), 'model/contract/client.ts']
    const read = files.flatMap((file) => readIn(readFileSync(file, 'utf8')).map((field) => ({ file, field })))
    expect(read.length).toBeGreaterThan(30)
    // See `leanModel` in vite.config.ts: the rest is not there.
    expect(read.filter(({ field }) => !built.has(field))).toEqual([])
  })
})

describe('the contract', () => {
  const routes = Object.entries(contract) as [string, Route][]
  const accesses: Access[] = ['anyone', 'account', 'installer', 'member', 'administrator']

  test.each(routes)('%s says who may call it, and its parameters are those of its path', (_name, route) => {
    expect(accesses).toContain(route.access)
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const shape = (route.params as { shape?: object } | undefined)?.shape ?? {}
    expect(Object.keys(shape).toSorted()).toEqual(inPath.toSorted())
    const isOfWorkspace = route.access === 'member' || route.access === 'administrator'
    expect(inPath.includes('workspace')).toBe(isOfWorkspace)
  })

  test('has one route per method and path, and each is found in the reference', () => {
    const addresses = routes.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
    expect(new Set(addresses).size).toBe(addresses.length)
    const grouped = routeGroups.flatMap((group) => Object.keys(group.routes))
    expect(grouped.toSorted()).toEqual(Object.keys(contract).toSorted())
  })
})
