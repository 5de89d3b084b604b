import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCatalogueIndex, type CataloguedService } from '#model/checks/catalogue-facts.ts'
import { check, rules } from '#model/checks/index.ts'
import type { CatalogueFacts, CheckInput } from '#model/checks/rule.ts'
import { usualSettings } from '#model/checks/settings.ts'
import { emptyDefinition } from '#model/definition/definition.ts'
import type { Language } from '#model/text.ts'
import { exampleFiles, exampleMap } from '#server/imports/example-folder.ts'
import { readInventory } from '#server/imports/government-of-canada/read-inventory.ts'

/**
 * Draws real services to be judged by reading, from those that no rule was tuned on, and keeps the verdicts apart:
 * `items.json` is for the readers and holds none, `draw.json` says which item was flagged and how large the groups are.
 */

const judgedRules = ['SD020', 'SD021', 'SD022', 'SD025'] as const
const languages = ['en', 'fr'] as const
const perGroup = 30
const seed = 20_261_125

type Provider = { name: string; names: string[] }
type RealService = CataloguedService & { provider: Provider }
type Drawn = { rule: string; language: Language; service: string; flagged: boolean; item: object }

/** FNV-1a, 32 bits, over the UTF-8 bytes. Services with an odd one are held out. */
const hashOf = (text: string): number =>
  new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
const isHeldOut = ({ id }: RealService): boolean => hashOf(id) % 2 === 1

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

const abbreviationsOf = (key: string): string[] => key.split('-').map((part) => part.toUpperCase())

const readServices = async (): Promise<Record<Language, RealService[]>> => {
  const inventory = await readInventory(await exampleMap(), await exampleFiles())
  const organisations = new Map(inventory.organisations.map(({ key, names }) => [key, names]))
  const servicesIn = (language: Language): RealService[] =>
    inventory.services.map(({ key, providerKey, definition, translations }) => {
      const { en = '', fr = '' } = organisations.get(providerKey) ?? {}
      const own = { 'value.name': definition.value.name, 'value.description': definition.value.description }
      const texts = language === inventory.language ? own : translations[language]
      return {
        id: key,
        language,
        name: texts?.['value.name'] ?? '',
        description: texts?.['value.description'] ?? '',
        outcomes: [],
        consumerGroups: [],
        provider: { name: language === 'fr' ? fr : en, names: [en, fr, ...abbreviationsOf(providerKey)] },
      }
    })
  return { en: servicesIn('en'), fr: servicesIn('fr') }
}

const inputOf = (service: RealService, catalogue: CatalogueFacts): CheckInput => {
  const definition = emptyDefinition()
  definition.value.name = service.name
  definition.value.description = service.description
  return {
    definition,
    language: service.language,
    provider: { names: service.provider.names, units: [] },
    owner: null,
    roles: null,
    records: null,
    missingSignOffs: null,
    review: null,
    earlierShare: null,
    catalogue,
    settings: usualSettings(),
    waivers: [],
    today: '2026-11-25',
  }
}

/** What a reader sees of a service; for overlaps also the service that it is read beside, flagged or not. */
const itemOf = (
  rule: string,
  service: RealService,
  beside: Pick<RealService, 'name' | 'description'> | undefined,
) => ({
  rule,
  language: service.language,
  name: service.name,
  description: service.description,
  provider: service.provider.name,
  ...(rule === 'SD025'
    ? { neighbour: { name: beside?.name ?? '', description: beside?.description ?? '' } }
    : {}),
})

const drawFor = (rule: string, language: Language, all: readonly RealService[]) => {
  const chosen = rules.filter(({ id }) => id === rule)
  const byId = new Map(all.map((service) => [service.id, service]))
  const index = buildCatalogueIndex(all)
  const judged = all.filter(isHeldOut).map((service): Drawn => {
    const catalogue = index.factsFor(service.id)
    const [verdict] = check(inputOf(service, catalogue), chosen).verdicts
    const beside = byId.get(`${verdict?.params['id'] ?? catalogue.neighbours[0]?.id ?? ''}`)
    return {
      rule,
      language,
      service: service.id,
      flagged: verdict !== undefined,
      item: itemOf(rule, service, beside),
    }
  })
  const next = numbersFrom(seed ^ hashOf(`${rule} ${language}`))
  const [flagged, unflagged] = [judged.filter((one) => one.flagged), judged.filter((one) => !one.flagged)]
  return {
    groups: { rule, language, flagged: flagged.length, unflagged: unflagged.length },
    drawn: [flagged, unflagged].flatMap((group) => shuffled(group, next).slice(0, perGroup)),
  }
}

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Usage: node tools/judged-sample.ts FOLDER')
  process.exit(2)
}
const services = await readServices()
const draws = judgedRules.flatMap((rule) =>
  languages.map((language) => drawFor(rule, language, services[language])),
)
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
  seed,
  groups: draws.map(({ groups }) => groups),
  items: items.map(({ rule, language, service, flagged }, at) => ({
    itemId: idOf(at),
    rule,
    language,
    service,
    flagged,
  })),
})
for (const { groups, drawn } of draws) {
  const { rule, language, flagged, unflagged } = groups
  console.log(`${rule} ${language}: ${flagged} flagged, ${unflagged} not, ${drawn.length} drawn`)
}
