import { definitionOf, type ServiceDocument } from '#model/code/document.ts'
import { principalOf } from '#model/code/roles.ts'
import { contentsOf } from '#model/definition/clauses.ts'
import { type Definition, emptyDefinition } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { Fact } from '#server/kernel/journal.ts'
import type { AppliedService } from '#server/services/index.ts'
import type { FoundDocument } from './found-document.ts'
import type { Judged } from './judge-items.ts'
import type { Surroundings } from './surroundings.ts'

type ServiceItem = Judged & {
  wanted: ServiceDocument
  found: (FoundDocument & { document: ServiceDocument }) | null
}
type Role = ServiceDocument['spec']['roles'][number]

type ProviderRole = ServiceDocument['spec']['providerRoles'][number]

const sameRole = (one: Role, other: Role): boolean =>
  one.role === other.role &&
  one.person === other.person &&
  one.organisation === other.organisation &&
  one.speaksFor === other.speaksFor &&
  one.deputyFor === other.deputyFor

const isIn = (role: Role, roles: readonly Role[]): boolean => roles.some((other) => sameRole(role, other))

/** Those that are not among the others; with a holder who is not go their deputies. */
const rolesMissingIn = (roles: readonly Role[], others: readonly Role[]): Role[] =>
  roles.filter((role) => {
    const principal = role.deputyFor === '' ? undefined : principalOf(role, roles)
    return !isIn(role, others) || (principal !== undefined && !isIn(principal, others))
  })

const changedRoles = ({ id, wanted, found }: ServiceItem, { idOf, services }: Surroundings) => {
  const standing = found?.document.spec.roles ?? []
  const held = services.get(id)?.roles ?? []
  const heldAs = ({ role, person, organisation }: Role) =>
    held.filter(
      (one) =>
        one.role === role &&
        one.personId === idOf('Person', person) &&
        one.organisationId === idOf('Organisation', organisation),
    )
  const ended = rolesMissingIn(standing, wanted.spec.roles).flatMap(heldAs)
  const missing = rolesMissingIn(wanted.spec.roles, standing)
  const ids = new Map(missing.map((role) => [role, newId()]))
  const groupOf = ({ group }: Role): string | null => (group === '' ? null : (idOf('Group', group) ?? null))
  const holderOf = (role: Role | undefined): string | null =>
    (role && (ids.get(role) ?? heldAs(role)[0]?.id)) ?? null
  const given = missing.map((role) => ({
    id: ids.get(role) ?? '',
    role: role.role,
    speaksFor: role.speaksFor,
    groupId: groupOf(role),
    interim: role.interim === 'yes',
    until: role.until || null,
    deputyFor: role.deputyFor === '' ? null : holderOf(principalOf(role, wanted.spec.roles)),
    personId: idOf('Person', role.person) ?? '',
    consumerId: idOf('Organisation', role.organisation) ?? '',
  }))
  const changed = wanted.spec.roles.filter((role) =>
    standing.some(
      (other) =>
        sameRole(role, other) &&
        (role.interim !== other.interim || role.until !== other.until || role.group !== other.group),
    ),
  )
  return {
    giveRoles: given,
    endRoles: ended.map(({ id: holder }) => holder),
    changeRoles: changed
      .filter((role) => !ids.has(role))
      .flatMap((role) =>
        heldAs(role).map(({ id: holder }) => ({
          id: holder,
          groupId: groupOf(role),
          interim: role.interim === 'yes',
          until: role.until || null,
        })),
      ),
  }
}

const sameProviderRole = (one: ProviderRole, other: ProviderRole): boolean =>
  one.role === other.role && one.person === other.person && one.organisation === other.organisation

const missingIn = (roles: readonly ProviderRole[], others: readonly ProviderRole[]): ProviderRole[] =>
  roles.filter((role) => !others.some((other) => sameProviderRole(role, other)))

const changedProviderRoles = ({ id, wanted, found }: ServiceItem, { idOf, services }: Surroundings) => {
  const standing = found?.document.spec.providerRoles ?? []
  const consumerOf = ({ organisation }: ProviderRole): string | null =>
    organisation === '' ? null : (idOf('Organisation', organisation) ?? null)
  const heldAs = (role: ProviderRole) =>
    (services.get(id)?.providerRoles ?? []).filter(
      (one) =>
        one.role === role.role &&
        one.personId === idOf('Person', role.person) &&
        one.consumerId === consumerOf(role),
    )
  const changed = wanted.spec.providerRoles.filter((role) =>
    standing.some((other) => sameProviderRole(role, other) && role.until !== other.until),
  )
  return {
    giveProviderRoles: missingIn(wanted.spec.providerRoles, standing).map((role) => ({
      role: role.role,
      personId: idOf('Person', role.person) ?? '',
      consumerId: consumerOf(role),
      until: role.until || null,
    })),
    endProviderRoles: missingIn(standing, wanted.spec.providerRoles).flatMap((role) =>
      heldAs(role).map((one) => one.id),
    ),
    changeProviderRoles: changed.flatMap((role) =>
      heldAs(role).map((one) => ({ id: one.id, until: role.until || null })),
    ),
  }
}

/** Somebody who is no administrator could not see what they made, unless it is theirs. */
const ownerOf = ({ wanted, found }: ServiceItem, { actor, idOf }: Surroundings): string | null => {
  if (wanted.spec.owner !== '') return idOf('Person', wanted.spec.owner) ?? null
  return found || actor.administrator ? null : actor.personId
}

/** What is to become of a service, in ids. */
export const appliedService = (item: ServiceItem, around: Surroundings): AppliedService => {
  const { id, wanted, found } = item
  const { metadata, spec } = wanted
  const text = { definition: definitionOf(wanted), translations: spec.translations }
  const standing = found && {
    definition: definitionOf(found.document),
    translations: found.document.spec.translations,
  }
  const labels = Object.entries(metadata.labels).filter(
    ([key, values]) => !saysTheSame(values, found?.derived.labels[key] ?? []),
  )
  return {
    id,
    language: spec.language,
    providerId: around.idOf('Organisation', spec.provider) ?? '',
    ownerId: ownerOf(item, around),
    labels: Object.fromEntries(labels),
    text,
    before: around.services.get(id) ?? null,
    isReworded: standing === null || !saysTheSame(standing, text),
    ...changedRoles(item, around),
    ...changedProviderRoles(item, around),
  }
}

const facts = ({ metadata: { labels, source }, spec }: ServiceDocument) => ({
  provider: spec.provider,
  owner: spec.owner,
  language: spec.language,
  reviewed: spec.reviewed,
  roles: spec.roles.map(({ role, person, organisation, interim, until, deputyFor, group }) =>
    [
      role,
      person,
      organisation,
      ...(interim === 'yes' ? ['interim'] : []),
      ...(until === '' ? [] : ['until', until]),
      ...(deputyFor === '' ? [] : ['deputy for', deputyFor]),
      ...(group === '' ? [] : ['for the group', group]),
    ].join(' '),
  ),
  providerRoles: spec.providerRoles.map(({ role, person, organisation, until }) =>
    [role, person, organisation, ...(until === '' ? [] : ['until', until])]
      .filter((said) => said !== '')
      .join(' '),
  ),
  labels,
  source,
})

const spelt = (definition: Definition): Map<string, string> =>
  new Map(contentsOf(definition).map(([path, content]) => [path, JSON.stringify(content)]))

const changedClauses = ({ wanted, found }: ServiceItem): string[] => {
  const earlier = spelt(found ? definitionOf(found.document) : emptyDefinition())
  const later = spelt(definitionOf(wanted))
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .filter((path) => earlier.get(path) !== later.get(path))
    .slice(0, 100)
}

/** What the journal says of a service that documents made or changed: what it is besides its text, and which clauses. */
export const serviceFact = (item: ServiceItem): Fact => {
  const after = facts(item.wanted)
  const before = item.found && facts(item.found.document)
  const keys = (Object.keys(after) as (keyof typeof after)[]).filter(
    (key) => !before || JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  return {
    fact: item.found ? 'service.applied' : 'service.started',
    subject: { kind: 'service', id: item.id, name: item.wanted.spec.value.name },
    before: before && Object.fromEntries(keys.map((key) => [key, before[key]])),
    after: {
      ...Object.fromEntries(keys.map((key) => [key, after[key]])),
      clauses: changedClauses(item),
      ...(item.notes.some(({ code }) => code === 'taken-over') ? { takenOver: true } : {}),
    },
  }
}
