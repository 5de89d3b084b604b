import { contract, type RouteName } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import { rules } from '#model/checks/index.ts'
import { type Policy, things, type Who } from '#model/policy/policy.ts'
import { policies } from '#model/policy/table.ts'
import {
  holdsRole,
  isAdministrator,
  isAsked,
  isColleague,
  isHeld,
  isOf,
  isOwner,
  mayEdit,
  mayRead,
  rolesIn,
  sameWorkspace,
} from './people.ts'
import {
  heldOnce,
  isNotHere,
  ownsAll,
  ownSidesOfAsked,
  sideAsked,
  sidesOfAsked,
  takesPart,
} from './asked-between.ts'
import { type Asking, bodyOf, type Fits } from './asking.ts'
import type { Asked } from './requests.ts'
import { knowsStakeholder, standsWithProvider } from './sides.ts'
import type { Target } from './targets.ts'
import type { Tables } from './world.ts'

/** The part that a route writes, by its name. */
const writtenPart: Partial<Record<RouteName, string>> = {
  writeValue: 'value',
  writeUse: 'use',
  writeCost: 'cost',
  writeSupply: 'supply',
  // The only text that is translated here is one of the value.
  writeTranslations: 'value',
}

const partNames = ['value', 'use', 'cost', 'supply'] as const

/** The parts that a request writes; bringing a point back rewrites those that it names, or all. */
const partsOf = (asking: Asking): readonly string[] => {
  const { route, target } = asking
  const one = writtenPart[route] ?? target.rows.suggestion?.path.split('.')[0]
  if (one !== undefined) return [one]
  const { parts } = bodyOf(asking)
  return Array.isArray(parts) ? (parts as string[]) : partNames
}

const sideOf = ({ tables, person, target }: Asking): 'provider' | 'consumer' | 'neither' => {
  const { service } = target.rows
  if (!service) return 'neither'
  if (isOwner(person, service)) return 'provider'
  if (holdsRole(tables, person, service)) return 'consumer'
  const isWithProvider = standsWithProvider(tables, person, service) || isColleague(tables, person, service)
  return isWithProvider ? 'provider' : 'neither'
}

const answersOthers: ReadonlySet<RouteName> = new Set(['declineSuggestion', 'counterSuggestion'])

/** Whether their side writes all the parts in question. */
const isWriter: Fits = (asking) => {
  const { tables, person, target } = asking
  const { service, suggestion } = target.rows
  if (!service || !mayEdit(tables, person, service)) return false
  // Nobody answers themselves: who takes a suggestion of their own back withdraws it.
  if (answersOthers.has(asking.route) && suggestion?.person_id === person.id) return false
  const suggestOnly = (tables.draft.find(({ service_id }) => service_id === service.id)?.suggest_only ??
    {}) as Record<string, string[]>
  return partsOf(asking).every((part) => !suggestOnly[part]?.includes(sideOf(asking)))
}

const clauseOf = (asking: Asking) => {
  const { tables, target } = asking
  const path = bodyOf(asking)['path']
  const draft = tables.draft.find(({ service_id }) => service_id === target.rows.service?.id)
  return typeof path === 'string' ? draft?.records[path] : undefined
}

const lastActOf = ({ tables, target }: Asking) =>
  tables.conflict_act
    .filter(({ conflict_id }) => conflict_id === target.rows.conflict?.id)
    .toSorted((one, other) => one.id.localeCompare(other.id))
    .at(-1)

type Author = (asking: Asking) => string | null | undefined

const authorOfClause: Author = (asking) => clauseOf(asking)?.worded.personId

/** Whose own a thing is, by route where one thing has several people. */
const authorBy: Partial<Record<RouteName, Author>> = {
  attributeClause: authorOfClause,
  takeBackAttribution: authorOfClause,
  takeBackDecision: (asking) => lastActOf(asking)?.person_id,
  takeBackEnd: ({ target }) => target.rows.relationship?.end_set_by,
}

const authorOf: Author = (asking) => {
  const by = authorBy[asking.route]
  if (by) return by(asking)
  const { rows } = asking.target
  return (rows.comment ?? rows.suggestion ?? rows.waiver ?? rows.role_holder ?? rows.need)?.person_id
}

/** A role that has ended is nobody's to give up. */
const isOver: Fits = ({ route, tables, target: { rows } }) =>
  route === 'withdrawRole' && rows.role_holder !== undefined && !isHeld(tables, rows.role_holder)

const isDecider: Fits = (asking) => {
  const { tables, person, target, route } = asking
  const { service } = target.rows
  if (route === 'answerAttribution') return clauseOf(asking)?.saidBy?.personId === person.id
  const act = lastActOf(asking)
  if (!service || act?.decider_id !== person.id) return false
  return act.decider_role === 'owner'
    ? isOwner(person, service)
    : rolesIn(tables, person, service).some(({ role }) => role === act.decider_role)
}

/** To whom a thing is addressed. */
const isAddressed: Fits = (asking) => {
  const { tables, person, target } = asking
  const { need, notice, suggestion, question_set: set } = target.rows
  if (need) return need.person_id !== person.id && isAsked(tables, person, need)
  if (notice) return notice.person_id === person.id
  if (suggestion) {
    // Who is answered with another suggestion takes that up, where its author writes the clause.
    const author = tables.person.find(({ id, active }) => id === suggestion.person_id && active)
    const answered = tables.suggestion.find(({ id }) => id === suggestion.answers)
    return (
      answered?.person_id === person.id && author !== undefined && isWriter({ ...asking, person: author })
    )
  }
  return tables.question_request.some((one) => one.set_id === set?.id && one.person_id === person.id)
}

const signsAs: Fits = (asking) => {
  const { tables, person, target } = asking
  const { service } = target.rows
  const { role, organisationId } = bodyOf(asking)
  if (!service) return false
  if (role === 'owner') return isOwner(person, service) && organisationId === service.provider_id
  return rolesIn(tables, person, service).some(
    (held) =>
      held.role === role &&
      tables.relationship.some(
        ({ id, consumer_id }) => id === held.relationship_id && consumer_id === organisationId,
      ),
  )
}

const waivesAs: Fits = (asking) => {
  const { tables, person, target } = asking
  const { service, waiver } = target.rows
  const named = waiver?.role ?? rules.find(({ id }) => id === bodyOf(asking)['rule'])?.waivedBy
  if (!service || named === undefined) return false
  return named === 'owner'
    ? isOwner(person, service)
    : rolesIn(tables, person, service).some(({ role }) => role === named)
}

const ofService =
  (fits: (asking: Asking & { service: NonNullable<Target['rows']['service']> }) => boolean): Fits =>
  (asking) => {
    const { service } = asking.target.rows
    return service !== undefined && fits({ ...asking, service })
  }

const ofNeed = ({ tables, target }: Asking) =>
  tables.service.find(({ id }) => id === target.rows.need?.service_id)

/** What each word of the policy means, in plain code. */
const fits: Record<Who, Fits> = {
  anyone: () => true,
  linkHolder: ({ tables, person, opens }) =>
    tables.workshop.some((one) => one.id === opens && sameWorkspace(one, person)),
  account: () => true,
  installer: () => false,
  member: () => true,
  administrator: ({ person }) => isAdministrator(person),
  ofProvider: (asking) => {
    const { providerId } = bodyOf(asking)
    return typeof providerId === 'string' && isOf(asking.tables, asking.person, providerId)
  },
  ofProviderUnowned: ofService(
    ({ tables, person, service }) => service.owner_id === null && standsWithProvider(tables, person, service),
  ),
  reader: ofService(({ tables, person, service }) => mayRead(tables, person, service)),
  readerOfPublished: ofService(
    ({ tables, person, service, target }) =>
      target.rows.revision?.published_at != null && mayRead(tables, person, service),
  ),
  owner: (asking) => {
    const service = asking.target.rows.service ?? ofNeed(asking)
    return service !== undefined && isOwner(asking.person, service)
  },
  roleHolder: (asking) => {
    const service = asking.target.rows.service ?? ofNeed(asking)
    return service !== undefined && holdsRole(asking.tables, asking.person, service)
  },
  namedRole: (asking) => (asking.route === 'sign' ? signsAs(asking) : waivesAs(asking)),
  writer: isWriter,
  author: (asking) => authorOf(asking) === asking.person.id && !isOver(asking),
  decider: isDecider,
  asked: isAddressed,
  asker: ({ person, target }) => target.rows.question_set?.asked_by === person.id,
  facilitator: ({ person, target }) => target.rows.workshop?.facilitator_id === person.id,
  colleague: (asking) => {
    const service = asking.target.rows.service ?? ofNeed(asking)
    return service !== undefined && isColleague(asking.tables, asking.person, service)
  },
  roleHolderOfProvider: ofService(
    ({ tables, person, service }) =>
      holdsRole(tables, person, service) && standsWithProvider(tables, person, service),
  ),
  ofSide: (asking) => sidesOfAsked(asking).length > 0,
  ofThatSide: (asking) => ownSidesOfAsked(asking).includes(sideAsked(asking)),
  ownsAll,
  takesPart,
  readerOfTie: ({ tables, person, target }) => {
    const { stakeholder } = target.rows
    return stakeholder !== undefined && knowsStakeholder(tables, person, stakeholder)
  },
}

/** What is to be answered: `yes`; `no`, which may say why; `unknown`, as if it were not there. */
export type Answer = 'yes' | 'no' | 'unknown'

const knows = (asking: Asking, policy: Policy): boolean =>
  things[policy.thing].some((who) => fits[who](asking))

/** What a single right does not tell: what is asked in the same breath, or is not done this way. */
const isRefusedBeside = (asking: Asking): boolean => {
  const { route, target } = asking
  // What answers questions is changed by answering again.
  if (route === 'changeNeed') return target.rows.need?.question_answer_id != null
  // Of a retired service nothing is asked any more.
  if (route === 'askable') return target.rows.service?.state === 'retired'
  // Whoever answers with a draft starts a service.
  if (route === 'answerNeed' && bodyOf(asking)['kind'] === 'draft')
    return !policies.startService.allowed.some((who) => fits[who](asking))
  return isNotHere[route]?.(asking) ?? false
}

// What two sides share is hidden from whoever reads the service that it is about, too.
const isOfSides = ({ thing }: Policy): boolean => thing === 'relationship' || thing === 'note'

const answerToMember = (asking: Asking): Answer => {
  const policy = policies[asking.route]
  // Who is no administrator hears so before anything is looked up.
  if (policy.allowed.every((who) => who === 'administrator') && !isAdministrator(asking.person)) return 'no'
  const isKnown = asking.target.isThere && knows(asking, policy)
  if (!isKnown) {
    const seesItsService =
      heldOnce(asking) ||
      (!isOfSides(policy) &&
        asking.target.rows.service !== undefined &&
        things.service.some((who) => fits[who](asking)))
    return seesItsService ? 'no' : 'unknown'
  }
  return policy.allowed.some((who) => fits[who](asking)) && !isRefusedBeside(asking) ? 'yes' : 'no'
}

/** What is to be answered to whoever asks, their membership included. */
export const answerTo = ({ sent, reader, person, target }: Asked, tables: Tables): Answer => {
  const { route, body, params = {}, query = {} } = sent
  const { access } = contract[route] as Route
  if (access === 'anyone') return 'yes'
  if (reader.account === null) return 'no'
  if (access === 'account') return 'yes'
  if (access === 'installer') return 'no'
  // A workspace that one does not belong to is answered like one that does not exist.
  if (!person) return 'unknown'
  return answerToMember({ tables, person, target, route, body, params, query, opens: reader.opens })
}
