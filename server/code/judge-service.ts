import { deputyOfNobody } from '#model/code/roles.ts'
import { definitionOf, type ServiceDocument } from '#model/code/document.ts'
import { partNames } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { translatedParts } from '#model/definition/translated-parts.ts'
import { lostTranslations } from '#model/definition/lost-translations.ts'
import { isOpen } from '#model/life-cycle/service.ts'
import { type Appliable, mayRetire, maySee, mayWritePart } from '#server/services/index.ts'
import { judgeDependencies } from './judge-dependencies.ts'
import { newlyTied, unknownReference } from './judge-parties.ts'
import { type Block, conflictOf, type Item, refusalOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

const judgeReferences = ({ spec }: ServiceDocument, around: Surroundings): Block[] => [
  ...unknownReference(around, 'Organisation', 'spec.provider', spec.provider),
  ...unknownReference(around, 'Person', 'spec.owner', spec.owner),
  ...(['roles', 'providerRoles'] as const).flatMap((list) =>
    spec[list].flatMap(({ person, organisation }, at) => [
      ...unknownReference(around, 'Person', `spec.${list}.${at}.person`, person),
      ...unknownReference(around, 'Organisation', `spec.${list}.${at}.organisation`, organisation),
    ]),
  ),
]

/** Neither provider nor consumer is newly an organisation that has ended. */
const judgeEnded = ({ spec }: ServiceDocument, item: Item, around: Surroundings): Block[] => {
  const standing = item.found?.document.kind === 'Service' ? item.found.document.spec : null
  return [
    ...newlyTied(around, 'spec.provider', spec.provider, standing ? [standing.provider] : []),
    ...(['roles', 'providerRoles'] as const).flatMap((list) =>
      spec[list].flatMap((one, at) =>
        newlyTied(
          around,
          `spec.${list}.${at}.organisation`,
          one.organisation,
          standing?.[list].filter((held) => isSameRole(held, one)).map(({ organisation }) => organisation),
        ),
      ),
    ),
  ]
}

type Held = { role: string; person: string }
const isSameRole = (one: Held, other: Held): boolean => one.role === other.role && one.person === other.person

const namedIn = ({ owner, roles, providerRoles }: ServiceDocument['spec']): string[] => [
  owner,
  ...[...roles, ...providerRoles].map(({ person }) => person),
]

/** Nobody newly speaks for a group that has ended. */
const judgeGroups = ({ spec }: ServiceDocument, item: Item, around: Surroundings): Block[] => {
  const standing = item.found?.document.kind === 'Service' ? item.found.document.spec.roles : []
  return spec.roles.flatMap((one, at) => {
    const field = `spec.roles.${at}.group`
    const on = around.endedGroups.get(one.group)
    const isNew = !standing.some((held) => isSameRole(held, one) && held.group === one.group)
    return [
      ...unknownReference(around, 'Group', field, one.group),
      ...(isNew && on !== undefined ? [refusalOf('group-gone', { field, name: one.group, on })] : []),
    ]
  })
}

/** Somebody newly named who is no longer active. */
const goneAmong = ({ spec }: ServiceDocument, item: Item, around: Surroundings): Block[] => {
  const standing = item.found?.document.kind === 'Service' ? item.found.document.spec : null
  const known = new Set(standing ? namedIn(standing) : [])
  const gone = namedIn(spec).find(
    (name) => !known.has(name) && around.people.get(around.idOf('Person', name) ?? '')?.active === false,
  )
  return gone === undefined ? [] : [refusalOf('inactive', { name: gone })]
}

/** Nobody speaks for both sides, and nobody has a role twice. */
const judgePeople = ({ spec: { owner, roles, providerRoles, provider } }: ServiceDocument): Block[] => {
  const twice = twiceIn(roles) ?? twiceIn(providerRoles)
  const speakers = new Set(roles.map(({ person }) => person))
  const onBothSides = [owner, ...providerRoles.map(({ person }) => person)].find((name) => speakers.has(name))
  const consumesItself = [...roles, ...providerRoles].some(({ organisation }) => organisation === provider)
  const deputy = roles[deputyOfNobody(roles)]
  return [
    ...(onBothSides === undefined ? [] : [refusalOf('both-sides', { name: onBothSides })]),
    ...(consumesItself ? [refusalOf('provider-consumes', { name: provider })] : []),
    ...(twice === undefined ? [] : [refusalOf('role-twice', { name: twice })]),
    ...(deputy ? [refusalOf('deputy-of-nobody', { name: deputy.deputyFor })] : []),
  ]
}

/** Who has one role for one organisation twice. */
const twiceIn = (
  roles: readonly { role: string; person: string; organisation: string }[],
): string | undefined => {
  const places = roles.map(({ role, person, organisation }) => `${role} ${person} ${organisation}`)
  return roles.find((_, at) => places.indexOf(places[at] ?? '') !== at)?.person
}

/** A role of the provider's side is one of the usual ones, or one that the workspace has named. */
const judgeProviderRoles = ({ spec }: ServiceDocument, { providerRoles }: Surroundings): Block[] => {
  const unknown = spec.providerRoles.find(({ role }) => !providerRoles.has(role))
  return unknown ? [refusalOf('unknown-provider-role', { role: unknown.role })] : []
}

/** Whoever is no administrator speaks for their own organisations, and for no other. */
const judgeProvider = ({ spec }: ServiceDocument, { actor, idOf, lineage }: Surroundings): Block[] =>
  actor.administrator || lineage.has(idOf('Organisation', spec.provider) ?? '')
    ? []
    : [refusalOf('not-of-provider', { provider: spec.provider })]

const moves = ({ providerId }: Appliable, { spec }: ServiceDocument, { idOf }: Surroundings): boolean =>
  providerId !== idOf('Organisation', spec.provider)

/** What people agreed, or are asked to agree, is out of reach of documents. */
const judgeState = (service: Appliable, document: ServiceDocument, around: Surroundings): Block[] => {
  if (service.state === 'retired')
    return [conflictOf('retired', around.retirements.get(service.id) ?? { on: '', by: '' })]
  const open = service.revisions.find(({ state }) => isOpen(state))
  if (open) return [conflictOf('waits-for-sign-offs', { number: `${open.number}` })]
  // What everybody may read stands in the catalogue, with its provider and in its language.
  const isShown = service.isShown || service.revisions.length > 0
  const isSpokenIn = service.language === document.spec.language
  return [
    ...(moves(service, document, around) && (isShown || service.roles.length > 0)
      ? [conflictOf('provider-fixed')]
      : []),
    ...(!isSpokenIn && isShown ? [conflictOf('language-fixed')] : []),
  ]
}

/** What people of a side only suggest changes to, no document of theirs rewrites either, nor translates anew. */
const judgeParts = (service: Appliable, document: ServiceDocument, { actor }: Surroundings): Block[] => {
  const wanted = definitionOf(document)
  const standing = service.hasDraft ? service.text : undefined
  if (!standing) return []
  const translated = translatedParts(standing.translations, document.spec.translations)
  const part = partNames.find(
    (one) =>
      (translated.includes(one) || !saysTheSame(standing.definition[one], wanted[one])) &&
      !mayWritePart(actor, service, one),
  )
  return part === undefined ? [] : [refusalOf('only-suggests', { part })]
}

/** A translation that leads nowhere would be kept and never read: it is told, here as when files are checked. */
const judgeTranslations = (document: ServiceDocument): Block[] =>
  lostTranslations(definitionOf(document), document.spec.translations)
    .slice(0, 1)
    .map((lost) => refusalOf('unknown-path', lost))

const firstOf = (blocks: Block[], other: Block): Block[] => (blocks.length > 0 ? blocks : [other])

const judgeStanding = (service: Appliable, document: ServiceDocument, around: Surroundings): Block[] => {
  // Who may not know of the service learns no more of it than of one that is not there: at most, that the name is taken.
  if (!maySee(around.actor, service)) return firstOf(judgeProvider(document, around), refusalOf('name-taken'))
  if (!mayRetire(around.actor, service)) return [refusalOf('not-owner')]
  const elsewhere = moves(service, document, around) ? judgeProvider(document, around) : []
  const refused = elsewhere.length > 0 ? elsewhere : judgeParts(service, document, around)
  return refused.length > 0 ? refused : judgeState(service, document, around)
}

export const judgeService = (document: ServiceDocument, item: Item, around: Surroundings): Block[] => {
  const service = around.services.get(item.id)
  const refused = service ? judgeStanding(service, document, around) : judgeProvider(document, around)
  if (refused.some(({ action }) => action === 'refused')) return refused
  return [
    ...refused,
    ...(document.spec.value.name === '' ? [refusalOf('unnamed')] : []),
    ...judgeReferences(document, around),
    ...judgeEnded(document, item, around),
    ...judgeGroups(document, item, around),
    ...judgePeople(document),
    ...judgeProviderRoles(document, around),
    ...judgeDependencies(document, item, around),
    ...judgeTranslations(document),
    ...goneAmong(document, item, around),
  ]
}
