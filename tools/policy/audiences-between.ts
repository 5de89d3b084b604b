import type { Audience, Piece } from './audiences.ts'
import { isHeld, type Person, seesService } from './people.ts'
import {
  isDisclosed,
  isOfItsProvider,
  knowsStakeholder,
  ownSidesOf,
  seesRelationship,
  suppliesWhatRests,
} from './sides.ts'
import type { RowOf, TableName, Tables } from './world.ts'

// Who reads what lies between provider and consumer, and between a service and what it rests on.

const relationshipOf = (tables: Tables, id: unknown): RowOf<'relationship'> | undefined =>
  tables.relationship.find((one) => one.id === id)

/** What both sides keep together. */
const forBothSides = (row: { relationship_id: string }, tables: Tables): Piece[] => {
  const relationship = relationshipOf(tables, row.relationship_id)
  return relationship ? [{ of: row, seenBy: (person) => seesRelationship(tables, person, relationship) }] : []
}

/** What one side keeps to itself. */
const note: Audience<'relationship_note'> = (row, tables) => {
  const relationship = relationshipOf(tables, row.relationship_id)
  return relationship
    ? [
        {
          of: row,
          seenBy: (person) => ownSidesOf(tables, person, relationship).includes(row.side as 'provider'),
        },
      ]
    : []
}

/** The history of a relationship is told to its sides: notes to the side that wrote them, services to their readers. */
const journal: Audience<'journal'> = (row, tables) => {
  const relationship = row.subject_kind === 'relationship' && relationshipOf(tables, row.subject_id)
  if (!relationship) return []
  const { side, serviceId } = { ...row.before, ...row.after } as { side?: 'provider'; serviceId?: string }
  const service = tables.service.find(({ id }) => id === serviceId)
  const isNote = row.fact.startsWith('relationship.note-')
  const seenBy = (person: Person): boolean =>
    seesRelationship(tables, person, relationship) &&
    (!isNote || (side !== undefined && ownSidesOf(tables, person, relationship).includes(side))) &&
    (service === undefined || seesService(tables, person, service))
  return [{ of: row, seenBy }]
}

/** What is said in a role is heard by both sides, by whoever said it, and by who holds a role beside the owner there. */
const judgement: Audience<'judgement'> = (row, tables) => {
  const held = tables.role_holder.find(({ id }) => id === row.holder_id)
  const relationship = relationshipOf(tables, held?.relationship_id)
  const service = tables.service.find(({ id }) => id === held?.service_id)
  if (!held || !relationship || !service) return []
  const hears = (person: Person): boolean =>
    held.person_id === person.id ||
    seesRelationship(tables, person, relationship) ||
    tables.provider_role_holder.some(
      (one) =>
        one.service_id === service.id &&
        one.person_id === person.id &&
        isHeld(tables, one) &&
        (one.relationship_id === null || one.relationship_id === relationship.id),
    )
  return [{ of: row, seenBy: (person) => seesService(tables, person, service) && hears(person) }]
}

export const forThoseOfRelations: { [Name in TableName]?: Audience<Name> } = {
  relationship: (row, tables) => [{ of: row, seenBy: (person) => seesRelationship(tables, person, row) }],
  relationship_duty: forBothSides,
  relationship_item: forBothSides,
  relationship_view: forBothSides,
  relationship_note: note,
  judgement,
  journal,
}

/** What is agreed in case it stops is the provider's own affair; the rest is told to whom the link is known. */
const dependency: Audience<'dependency'> = (row, tables) => {
  const service = tables.service.find(({ id }) => id === row.service_id)
  if (!service) return []
  const provides = (person: Person): boolean =>
    seesService(tables, person, service) && isOfItsProvider(tables, person, service)
  const isTold = (person: Person): boolean =>
    seesService(tables, person, service) &&
    (isDisclosed(tables, row) || suppliesWhatRests(tables, person, row))
  return [
    { of: row, seenBy: provides },
    { of: { ...row, continuity: '' }, seenBy: isTold },
  ]
}

export const forThoseOfStakes: { [Name in TableName]?: Audience<Name> } = {
  dependency,
  stakeholder: (row, tables) => [{ of: row, seenBy: (person) => knowsStakeholder(tables, person, row) }],
}
