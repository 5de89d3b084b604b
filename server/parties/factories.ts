import type { Names } from '#model/contract/workspaces.ts'
import type { Db } from '#server/kernel/context.ts'
import { fold } from '#server/kernel/folding.ts'
import { newId } from '#server/kernel/new-id.ts'
import { sortNameOf } from './sort-name.ts'

const createdAt = '2026-05-01T10:00:00.000Z'

type BuiltOrganisation = {
  names?: Names
  abbreviation?: string
  parent?: { id: string; enterpriseId: string }
  /** The importer that made it, by its own id as key. */
  source?: string
}

/** An organisation, standing alone unless a parent is given. */
export const buildOrganisation = async (
  db: Db,
  workspaceId: string,
  { names = { en: 'Department of Tests' }, abbreviation = '', parent, source }: BuiltOrganisation = {},
): Promise<{ id: string; enterpriseId: string }> => {
  const id = newId()
  const enterpriseId = parent?.enterpriseId ?? id
  await db
    .insertInto('organisation')
    .values({
      workspace_id: workspaceId,
      id,
      names: JSON.stringify(names),
      abbreviation,
      parent_id: parent?.id ?? null,
      enterprise_id: enterpriseId,
      source: source ?? null,
      source_key: source ? id : null,
      sort_name: sortNameOf({ names, abbreviation }),
      created_at: createdAt,
    })
    .execute()
  return { id, enterpriseId }
}

type BuiltPerson = {
  name?: string
  email?: string
  accountId?: string
  organisationId?: string
  administrator?: boolean
  active?: boolean
}

/** A person of a workspace, without an account unless one is given. */
export const buildPerson = async (db: Db, workspaceId: string, given: BuiltPerson = {}): Promise<string> => {
  const id = newId()
  const { name = 'A Person', email = `${id}@example.org` } = given
  await db
    .insertInto('person')
    .values({
      workspace_id: workspaceId,
      id,
      name,
      email,
      account_id: given.accountId ?? null,
      organisation_id: given.organisationId ?? null,
      administrator: given.administrator ?? false,
      active: given.active ?? true,
      sort_name: fold(`${name} ${email}`),
      created_at: createdAt,
    })
    .execute()
  return id
}

type BuiltMembership = {
  personId: string
  organisationId: string
  function?: string
  since?: string | null
  until?: string | null
}

/** A membership beside those that somebody has, which is not first; open at both ends unless stated. */
export const buildMembership = async (
  db: Db,
  workspaceId: string,
  { personId, organisationId, function: does = '', since = null, until = null }: BuiltMembership,
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('membership')
    .values({
      workspace_id: workspaceId,
      id,
      person_id: personId,
      organisation_id: organisationId,
      function: does,
      since,
      until,
    })
    .execute()
  return id
}
