import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { endGroup } from '#server/people-groups/end-group.ts'
import { buildGroup } from '#server/people-groups/factories.ts'
import { changeRole } from './change-role.ts'
import { buildDraftedService, buildStage, journalOf, type Stage } from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { inviteRoleHolder } from './invite-role-holder.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const holderIn = async (service: string, role: string) =>
  (await getServicePage(stage.as('owner'), { service })).roles.find((held) => held.role === role)!

test('a mandate may be for a group of people, with how many are in it today', async () => {
  const service = await buildDraftedService(database.db, stage)
  const { id, group: none } = await holderIn(service, 'user')
  expect(none).toBeNull()
  const groupId = await buildGroup(stage.as('administrator'), {
    name: `Clerks of ${service}`,
    people: [stage.person.user, stage.person.stranger],
  })
  await changeRole(stage.as('owner'), { service, holder: id, groupId })
  const shown = { id: groupId, name: `Clerks of ${service}`, people: 2, ended: false }
  expect((await holderIn(service, 'user')).group).toEqual(shown)
  expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
    fact: 'role.changed',
    before: { groupId: null },
    after: { groupId },
  })
  const deputy = await inviteRoleHolder(stage.as('owner'), {
    service,
    role: 'user',
    organisationId: stage.consumer,
    name: 'The stranger',
    email: 'stranger@example.org',
    speaksFor: '',
    interim: false,
    message: '',
    language: 'en',
    deputyFor: id,
    groupId,
  })
  expect(deputy.group).toEqual(shown)
  await changeRole(stage.as('owner'), { service, holder: id, speaksFor: 'those at the counter' })
  const { speaksFor, group } = await holderIn(service, 'user')
  expect([speaksFor, group]).toEqual(['those at the counter', shown])
  await endGroup(stage.as('administrator'), { group: groupId })
  expect((await holderIn(service, 'user')).group).toEqual({ ...shown, ended: true })
  // What is ended stays where it is named, and is not named anew.
  await changeRole(stage.as('owner'), { service, holder: id, groupId, interim: true })
  await changeRole(stage.as('owner'), { service, holder: id, groupId: null })
  await expect(changeRole(stage.as('owner'), { service, holder: id, groupId })).rejects.toMatchObject({
    code: 'conflict',
  })
  const elsewhere = await buildGroup((await buildStage(database.db)).as('administrator'))
  await expect(
    changeRole(stage.as('owner'), { service, holder: id, groupId: elsewhere }),
  ).rejects.toMatchObject({ code: 'not_found' })
})
