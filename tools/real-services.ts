import { buildCatalogueIndex, type CataloguedService } from '#model/checks/catalogue-facts.ts'
import { check, rules } from '#model/checks/index.ts'
import type { CatalogueFacts, CheckInput } from '#model/checks/rule.ts'
import { usualSettings } from '#model/checks/settings.ts'
import { emptyDefinition } from '#model/definition/definition.ts'
import type { Language } from '#model/text.ts'
import { exampleFiles, exampleMap } from '#server/imports/example-folder.ts'
import { readInventory } from '#server/imports/government-of-canada/read-inventory.ts'

/** The rules of words that real services, which have a name and a description and nothing else to read, can be held to. */
export const judgedRules = ['SD020', 'SD021', 'SD022', 'SD025'] as const

type Provider = { name: string; names: string[] }
export type RealService = CataloguedService & { provider: Provider }
/** FNV-1a, 32 bits, over the UTF-8 bytes. Services with an odd one are held out. */
export const hashOf = (text: string): number =>
  new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
const isHeldOut = ({ id }: RealService): boolean => hashOf(id) % 2 === 1

const abbreviationsOf = (key: string): string[] => key.split('-').map((part) => part.toUpperCase())

/** The services of the example that have a text in each language, by language. */
export const readServices = async (): Promise<Record<Language, RealService[]>> => {
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
    conflicts: null,
    relationships: null,
    restsOn: null,
    review: null,
    earlierShare: null,
    catalogue,
    settings: usualSettings(),
    waivers: [],
    today: '2026-11-25',
  }
}

/** What a rule says today of each service that no rule was tuned on, the service that it is read beside, and those next to it. */
export const judgedBy = (rule: string, all: readonly RealService[]) => {
  const chosen = rules.filter(({ id }) => id === rule)
  const byId = new Map(all.map((service) => [service.id, service]))
  const index = buildCatalogueIndex(all)
  return all.filter(isHeldOut).map((service) => {
    const catalogue = index.factsFor(service.id)
    const [verdict] = check(inputOf(service, catalogue), chosen).verdicts
    const beside = byId.get(`${verdict?.params['id'] ?? catalogue.neighbours[0]?.id ?? ''}`)
    const near = catalogue.neighbours.flatMap(({ id }) => byId.get(id) ?? [])
    return { service, flagged: verdict !== undefined, beside, near }
  })
}
