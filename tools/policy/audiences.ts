import {
  isAdministrator,
  isInvited,
  isOwner,
  mayRead,
  type Person,
  rolesIn,
  sameWorkspace,
  seesNeed,
  seesService,
  type Service,
} from './people.ts'
import { forThoseOfRelations, forThoseOfStakes } from './audiences-between.ts'
import type { RowOf, TableName, Tables } from './world.ts'

/** A piece of a row, and who may read it; `opens` names the set of questions or workshop whose link opens it, too. */
export type Piece = {
  of: unknown
  seenBy: (person: Person) => boolean
  opens?: string
  /** Whether it names other things by their ids, too: what somebody was told of stays with them. */
  names?: true
}

export type Audience<Name extends TableName> = (row: RowOf<Name>, tables: Tables) => Piece[]
const nobody = (): boolean => false

type OfService = { service_id: string | null }

const serviceOf = (tables: Tables, { service_id }: OfService): Service | undefined =>
  tables.service.find(({ id }) => id === service_id)

/** What those who shape its service read, and nobody else. */
export const forInvited = (row: OfService, tables: Tables): Piece[] => {
  const service = serviceOf(tables, row)
  return [{ of: row, seenBy: (person) => service !== undefined && isInvited(tables, person, service) }]
}

/** What everybody reads who may read its service. */
const forReaders = (row: OfService, tables: Tables): Piece[] => {
  const service = serviceOf(tables, row)
  return [{ of: row, seenBy: (person) => service !== undefined && seesService(tables, person, service) }]
}

const forMembers = (row: { workspace_id: string }): Piece[] => [
  { of: row, seenBy: (person) => sameWorkspace(person, row) },
]

/** Rows that hang on something which itself hangs on a service. */
const asItsThing =
  (key: string, thing: 'thread' | 'conflict' | 'workshop' | 'question_set') =>
  (row: object, tables: Tables): Piece[] => {
    const id = (row as Record<string, unknown>)[key]
    const owner = (tables[thing] as { id: string; service_id: string }[]).find((one) => one.id === id)
    return owner ? forInvited(owner, tables).map(({ seenBy }) => ({ of: row, seenBy })) : []
  }

/** People who were told what a service is called, though it may be no more than drafted. */
const toldItsName =
  (tables: Tables, service: Service) =>
  (person: Person): boolean =>
    tables.question_set.some(
      (set) =>
        set.service_id === service.id &&
        tables.question_request.some((one) => one.set_id === set.id && one.person_id === person.id),
    ) || tables.need.some((need) => need.service_id === service.id && seesNeed(tables, person, need))

const named = (row: OfService, tables: Tables, name: unknown): Piece[] => {
  const service = serviceOf(tables, row)
  if (!service) return []
  const opening = [...tables.question_set, ...tables.workshop].filter((one) => one.service_id === service.id)
  return [
    { of: name, seenBy: toldItsName(tables, service) },
    ...opening.map(({ id }) => ({ of: name, seenBy: nobody, opens: id })),
  ]
}

const draft: Audience<'draft'> = (row, tables) => [
  ...forInvited(row, tables),
  ...named(row, tables, [row.value.name, row.translations]),
]

/** A revision that was published is for all who may read the service; before that for those who shape it. */
const revision: Audience<'revision'> = (row, tables) => [
  ...(row.published_at === null ? forInvited(row, tables) : forReaders(row, tables)),
  ...named(row, tables, [row.definition.value.name, row.translations]),
]

const service: Audience<'service'> = (row, tables) => [
  { of: { ...row, need_id: null, owner_id: null }, seenBy: (person) => seesService(tables, person, row) },
  ...named({ service_id: row.id }, tables, [row.id, row.listed?.value.name]),
]

/** Between provider and consumer: what a sponsor gives is read by the owner and those of the same organisation. */
const signOff: Audience<'sign_off'> = (row, tables) => {
  const about = serviceOf(tables, row)
  if (!about) return []
  const isOfIt = (person: Person): boolean =>
    isOwner(person, about) ||
    (isAdministrator(person) && sameWorkspace(person, about)) ||
    rolesIn(tables, person, about).some(({ relationship_id }) =>
      tables.relationship.some(
        ({ id, consumer_id }) => id === relationship_id && consumer_id === row.organisation_id,
      ),
    )
  return [
    { of: row.conditions, seenBy: isOfIt },
    { of: { ...row, conditions: '' }, seenBy: (person) => seesService(tables, person, about) },
  ]
}

/** Whoever stands behind what was published is named to its readers; who is asked is not. */
const roleHolder: Audience<'role_holder'> = (row, tables) => {
  const about = serviceOf(tables, row)
  if (!about) return []
  const hasSigned = tables.sign_off.some(
    (one) => one.service_id === row.service_id && one.person_id === row.person_id && one.role === row.role,
  )
  return [
    {
      of: row,
      seenBy: (person) => isInvited(tables, person, about) || (hasSigned && mayRead(tables, person, about)),
    },
  ]
}

const need: Audience<'need'> = (row, tables) => {
  const shaped = tables.service.filter(({ need_id }) => need_id === row.id)
  return [
    { of: row, seenBy: (person) => seesNeed(tables, person, row) },
    // A definition that starts from a need says so to those who shape it.
    ...shaped.map((one) => ({
      of: [row.id, row.content.what],
      seenBy: (person: Person) => isInvited(tables, person, one),
    })),
  ]
}

const questionSet: Audience<'question_set'> = (row, tables) => [
  ...forInvited(row, tables),
  {
    of: row,
    seenBy: (person) =>
      tables.question_request.some((one) => one.set_id === row.id && one.person_id === person.id) ||
      tables.question_answer.some((one) => one.set_id === row.id && one.person_id === person.id),
  },
  { of: row, seenBy: nobody, opens: row.id },
]

const questionAnswer: Audience<'question_answer'> = (row, tables) => [
  ...asItsThing('set_id', 'question_set')(row, tables),
  { of: row, seenBy: (person) => row.person_id === person.id },
]

const workshop: Audience<'workshop'> = (row, tables) => [
  ...forInvited(row, tables),
  { of: [row.id, row.service_name], seenBy: nobody, opens: row.id },
]

/** What is not yet revealed is nobody's to read but who wrote it, whoever asks. */
const workshopAnswer: Audience<'workshop_answer'> = (row, tables) => {
  const asked = tables.workshop_question.find(
    (one) => one.workshop_id === row.workshop_id && one.question === row.question,
  )
  const isHidden = asked?.phase === 'waiting' || asked?.phase === 'gathering'
  return [
    ...(isHidden ? [] : asItsThing('workshop_id', 'workshop')(row, tables)),
    { of: row, seenBy: nobody, opens: row.workshop_id },
  ]
}

const ofWorkshop = (row: { workshop_id: string }, tables: Tables): Piece[] => [
  ...asItsThing('workshop_id', 'workshop')(row, tables),
  { of: row, seenBy: nobody, opens: row.workshop_id },
]

/** Who asks questions by an open link is named by their organisation, or by the provider. */
const organisation: Audience<'organisation'> = (row, tables) => {
  const asking = tables.question_set.filter((set) => {
    const asker = tables.person.find(({ id }) => id === set.asked_by)
    return asker?.organisation_id === row.id || serviceOf(tables, set)?.provider_id === row.id
  })
  return [...forMembers(row), ...asking.map(({ id }) => ({ of: row.names, seenBy: nobody, opens: id }))]
}

/** Names that documents use are made from what a thing was called when its name was first needed. */
const codeName: Audience<'code_name'> = (row, tables) => {
  if (row.kind === 'Service') return forReaders({ service_id: row.subject_id }, tables)
  const stated = tables.need.find(({ id }) => id === row.subject_id)
  return stated ? [{ of: row, seenBy: (person) => seesNeed(tables, person, stated) }] : forMembers(row)
}

/**
 * Who reads what of each table. A table that is not here is read by administrators of the workspace alone; rows of no
 * workspace by nobody.
 */
export const audiences: { [Name in TableName]?: Audience<Name> } = {
  workspace: (row) => [{ of: row, seenBy: (person) => person.workspace_id === row.id }],
  account: (row) => [{ of: row, seenBy: (person) => person.account_id === row.id }],
  organisation,
  person: (row, tables) => [
    { of: [row.id, row.name], seenBy: (person) => sameWorkspace(person, row) },
    ...tables.workshop
      .filter(({ facilitator_id }) => facilitator_id === row.id)
      .map(({ id }) => ({ of: row.name, seenBy: nobody, opens: id })),
    { of: row.email, seenBy: (person) => person.account_id === row.account_id },
  ],
  people_group: forMembers,
  organisation_past: forMembers,
  organisation_succession: forMembers,
  ...forThoseOfRelations,
  ...forThoseOfStakes,
  provider_role_holder: forInvited,
  term: forMembers,
  programme: forMembers,
  check_settings: forMembers,
  service,
  draft,
  revision,
  sign_off: signOff,
  role_holder: roleHolder,
  review: forReaders,
  level_result: forReaders,
  catalogue_entry: forReaders,
  waiver: forReaders,
  draft_point: forInvited,
  clause_edit: forInvited,
  thread: forInvited,
  comment: asItsThing('thread_id', 'thread'),
  thread_act: asItsThing('thread_id', 'thread'),
  suggestion: forInvited,
  conflict: forInvited,
  conflict_position: asItsThing('conflict_id', 'conflict'),
  conflict_act: asItsThing('conflict_id', 'conflict'),
  need,
  question_set: questionSet,
  question_audience: asItsThing('set_id', 'question_set'),
  question_answer: questionAnswer,
  notice: (row) => [{ of: row, seenBy: (person) => row.person_id === person.id, names: true }],
  workshop,
  workshop_answer: workshopAnswer,
  workshop_group: ofWorkshop,
  workshop_clause: ofWorkshop,
  workshop_question: ofWorkshop,
  workshop_participant: ofWorkshop,
  code_name: codeName,
}

// Secrets of the installation, which nobody reads through a route of a workspace.
const readByNobody: ReadonlySet<string> = new Set(['session', 'credential', 'verification', 'rate_limit'])

/** Every table's pieces: its own audience, and the administrators of its workspace. */
export const piecesOf = (name: TableName, row: object, tables: Tables): Piece[] => {
  if (readByNobody.has(name)) return []
  const audience = audiences[name] as ((row: object, tables: Tables) => Piece[]) | undefined
  const pieces = audience?.(row, tables) ?? []
  // Not even administrators read a secret mail, or what people wrote who were promised to be alone with it.
  if (name === 'notice' || name === 'workshop_answer') return pieces
  const { workspace_id = null } = row as { workspace_id?: string | null }
  return [
    ...pieces,
    { of: row, seenBy: (person) => isAdministrator(person) && person.workspace_id === workspace_id },
  ]
}
