import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '#model/text.ts'
import judgedBefore from './judged-before.json' with { type: 'json' }
import { hashOf, judgedBy, judgedRules, readServices, type RealService } from './real-services.ts'

/**
 * Draws real services to be judged by reading, from those that no rule was tuned on, and keeps the verdicts apart:
 * `items.json` is for the readers and holds none, `draw.json` says which item was flagged and how large the groups are.
 */

const languages = ['en', 'fr'] as const
const perGroup = 30
/**
 * Few overlaps are among very many services: one that was missed among thirty stands for some 27, and alone decides a
 * row. Among ninety it stands for nine.
 */
const unflaggedOf = new Map([['SD025', 90]])
const seed = 20_261_130
/** Rows whose rule was mended after that draw are drawn anew. */
const seeds = new Map([
  ['SD022 fr', 20_261_131],
  ['SD025 en', 20_261_221],
  ['SD025 fr', 20_261_222],
])
const seedOf = (rule: string, language: Language): number => seeds.get(`${rule} ${language}`) ?? seed

/** By rule and language, the services that were read in an earlier draw. */
const readBefore = new Map(Object.entries(judgedBefore).map(([row, ids]) => [row, new Set(ids)]))

type Drawn = {
  rule: string
  language: Language
  service: string
  flagged: boolean
  isNew: boolean
  item: object
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
const numbersFrom = (start: number) => {
  let state = start >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const shuffled = <Thing>(things: readonly Thing[], next: () => number): Thing[] => {
  const order = [...things]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

const mostCandidates = 5
const textOf = ({ name, description, provider }: RealService) => ({
  name,
  description,
  provider: provider.name,
})

type Judged = ReturnType<typeof judgedBy>[number]

/** What a reader sees of a service; for overlaps also the services that are next to it, flagged or not, in any order. */
const itemOf = (rule: string, { service, beside, near }: Judged, next: () => number) => {
  const others = [...new Set([...(beside ? [beside] : []), ...near])].slice(0, mostCandidates)
  return {
    rule,
    language: service.language,
    ...textOf(service),
    ...(rule === 'SD025' ? { candidates: shuffled(others, next).map((other) => textOf(other)) } : {}),
  }
}

const drawFor = (rule: string, language: Language, all: readonly RealService[]) => {
  const before = readBefore.get(`${rule} ${language}`) ?? new Set<string>()
  const next = numbersFrom(seedOf(rule, language) ^ hashOf(`${rule} ${language}`))
  // One order of all, whatever the rule says of them: who mends the rule keeps away from the first of it.
  const order = shuffled(judgedBy(rule, all), next).map((one): Drawn => ({
    rule,
    language,
    service: one.service.id,
    flagged: one.flagged,
    isNew: !before.has(one.service.id),
    item: itemOf(rule, one, next),
  }))
  // Rules were mended with what was judged before in sight: new ones first, and of those not flagged no others.
  const flagged = order
    .filter((one) => one.flagged)
    .toSorted((one, other) => Number(other.isNew) - Number(one.isNew))
  const unflagged = order.filter((one) => !one.flagged)
  return {
    groups: {
      rule,
      language,
      seed: seedOf(rule, language),
      flagged: flagged.length,
      unflagged: unflagged.length,
    },
    drawn: [
      ...flagged.slice(0, perGroup),
      ...unflagged.filter(({ isNew }) => isNew).slice(0, unflaggedOf.get(rule) ?? perGroup),
    ],
  }
}

const [folder, ...chosen] = process.argv.slice(2)
if (!folder) {
  console.error("Usage: node tools/judged-sample.ts FOLDER ['RULE LANGUAGE' ...]")
  process.exit(2)
}
const services = await readServices()
const rows = judgedRules.flatMap((rule) => languages.map((language) => ({ rule, language })))
const draws = rows
  .filter(({ rule, language }) => chosen.length === 0 || chosen.includes(`${rule} ${language}`))
  .map(({ rule, language }) => drawFor(rule, language, services[language]))
const items = shuffled(
  draws.flatMap(({ drawn }) => drawn),
  numbersFrom(seed),
)
const idOf = (at: number): string => `item-${`${at + 1}`.padStart(3, '0')}`
await mkdir(folder, { recursive: true })
const write = (name: string, content: unknown): Promise<void> =>
  writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`)
await write(
  'items.json',
  items.map(({ item }, at) => Object.assign({ itemId: idOf(at) }, item)),
)
await write('draw.json', {
  groups: draws.map(({ groups }) => groups),
  items: items.map(({ item: _shown, ...drawn }, at) => Object.assign({ itemId: idOf(at) }, drawn)),
})
for (const { groups, drawn } of draws) {
  const { rule, language, flagged, unflagged } = groups
  console.log(`${rule} ${language}: ${flagged} flagged, ${unflagged} not, ${drawn.length} drawn`)
}
