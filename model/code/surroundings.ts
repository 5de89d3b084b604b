import { buildCatalogueIndex, type CataloguedService } from '../checks/catalogue-facts.ts'
import type { CheckedRole, CheckInput } from '../checks/rule.ts'
import type { OrganisationDocument, PersonDocument, ServiceDocument } from './document.ts'
import type { ReadDocument } from './read.ts'

/** What surrounds a service in the documents beside it, as checks ask for it; null is what documents cannot tell. */
export type Surroundings = Pick<
  CheckInput,
  | 'provider'
  | 'owner'
  | 'roles'
  | 'records'
  | 'missingSignOffs'
  | 'conflicts'
  | 'relationships'
  | 'restsOn'
  | 'review'
  | 'earlierShare'
  | 'catalogue'
>

type Parties = {
  organisations: ReadonlyMap<string, OrganisationDocument>
  people: ReadonlyMap<string, PersonDocument>
  /** The units nested in each organisation, down to the hundredth level. */
  unitsOf: (name: string) => ReadonlySet<string>
}

/** How many organisations within one another are followed: a chain of thousands would take the square of its length. */
const deepest = 100

const unitsIn = (organisations: ReadonlyMap<string, OrganisationDocument>): Parties['unitsOf'] => {
  const children = Map.groupBy(organisations.values(), ({ spec }) => spec.parent)
  const known = new Map<string, ReadonlySet<string>>()
  return (name) => {
    const units = known.get(name) ?? new Set<string>()
    if (known.has(name)) return units
    const found = new Set<string>()
    let level = [name]
    for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
      const within = level.flatMap((outer) => children.get(outer) ?? []).map(({ metadata }) => metadata.name)
      level = [...new Set(within)].filter((inner) => inner !== name && !found.has(inner))
      for (const inner of level) found.add(inner)
    }
    known.set(name, found)
    return found
  }
}

const partiesIn = (read: readonly ReadDocument[]): Parties => {
  const organisations = new Map<string, OrganisationDocument>()
  const people = new Map<string, PersonDocument>()
  for (const { document } of read) {
    if (document.kind === 'Organisation') organisations.set(document.metadata.name, document)
    if (document.kind === 'Person') people.set(document.metadata.name, document)
  }
  return { organisations, people, unitsOf: unitsIn(organisations) }
}

const wordsFor = ({ metadata, spec }: OrganisationDocument): string[] =>
  [...new Set([spec.names.en, spec.names.fr, metadata.title, spec.abbreviation])].filter(
    (name) => name !== '',
  )

const providerOf = (name: string, parties: Parties): Surroundings['provider'] => {
  const provider = parties.organisations.get(name)
  if (!provider) return null
  const units = [...parties.unitsOf(name)].flatMap((name) => parties.organisations.get(name) ?? [])
  return { names: wordsFor(provider), units: units.flatMap(wordsFor) }
}

const ownerOf = ({ spec: { owner } }: ServiceDocument, parties: Parties): Surroundings['owner'] => {
  if (owner === '') return { known: false, isPerson: false, active: false }
  if (parties.people.has(owner)) return { known: true, isPerson: true, active: true }
  return parties.organisations.has(owner) ? { known: true, isPerson: false, active: true } : null
}

/** Whether somebody belongs to the provider, where the documents tell; who belongs nowhere belongs where they speak for. */
const fromProvider = (
  { spec: { provider } }: ServiceDocument,
  parties: Parties,
  { person, organisation }: { person: string; organisation: string },
): Pick<CheckedRole, 'fromProvider'> => {
  const home = parties.people.get(person)?.spec.organisation || organisation
  if (home === provider) return { fromProvider: true }
  return parties.organisations.has(provider) && parties.organisations.has(home)
    ? { fromProvider: parties.unitsOf(provider).has(home) }
    : {}
}

const rolesOf = (service: ServiceDocument, parties: Parties): CheckedRole[] =>
  service.spec.roles.map(({ role, person, organisation, interim }) => ({
    role,
    organisationId: organisation,
    // Whoever is named holds the role: documents know nobody who has left.
    active: true,
    interim: interim === 'yes',
    ...fromProvider(service, parties, { person, organisation }),
  }))

/** The services of the documents, as a catalogue keeps them. */
const cataloguedIn = (read: readonly ReadDocument[]): CataloguedService[] =>
  read.flatMap(({ document }) => {
    if (document.kind !== 'Service') return []
    const { language, value } = document.spec
    const outcomes = value.outcomes.map(({ statement }) => statement)
    const { name, description, consumerGroups } = value
    return [{ id: document.metadata.name, name, description, outcomes, consumerGroups, language }]
  })

/** Reads what surrounds services once; answers for each of them. */
export const surroundingsIn = (
  read: readonly ReadDocument[],
): ((service: ServiceDocument) => Surroundings) => {
  const parties = partiesIn(read)
  const catalogue = buildCatalogueIndex(cataloguedIn(read))
  const providers = new Map<string, Surroundings['provider']>()
  const providerCalled = (name: string): Surroundings['provider'] => {
    const provider = providers.has(name) ? (providers.get(name) ?? null) : providerOf(name, parties)
    providers.set(name, provider)
    return provider
  }
  return (service) => ({
    // One and the same for all of its services: what is made of its names is made once.
    provider: providerCalled(service.spec.provider),
    owner: ownerOf(service, parties),
    roles: rolesOf(service, parties),
    // Who worded, confirmed and signed what is known to the server alone.
    records: null,
    missingSignOffs: null,
    conflicts: null,
    relationships: null,
    restsOn: null,
    earlierShare: null,
    review: service.spec.reviewed === '' ? null : { inUse: true, on: service.spec.reviewed },
    catalogue: catalogue.factsFor(service.metadata.name),
  })
}
