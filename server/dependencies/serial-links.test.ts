import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parts } from '#model/definition/definition.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { getServiceChecks } from '#server/services/check-text.ts'
import { buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { getServicePage } from '#server/services/get-service-page.ts'
import { startService } from '#server/services/start-service.ts'
import { writePart } from '#server/services/write-part.ts'
import { buildDependency, listPromising } from './factories.ts'
import { findChain } from './find-chain.ts'
import { findDependencies } from './find-dependencies.ts'
import { findImpact } from './find-impact.ts'

let database: TestDatabase
let stage: Stage
let carrier: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  const { workspaceId } = stage.as('owner').scope
  carrier = (await buildOrganisation(database.db, workspaceId, { names: { en: 'Carrier' } })).id
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)

const alternative = (alternatives: string) => ({ necessity: 'alternative' as const, alternatives })

describe('alternatives', () => {
  test('are one group however its name is written; one that is alone is needed, in every place', async () => {
    const administrator = as('administrator')
    const { id: provider } = await buildOrganisation(database.db, administrator.scope.workspaceId, {
      names: { en: 'Lines' },
    })
    const listed = await listPromising(database.db, stage, [
      { name: 'Calls', providerId: provider, availability: '99.95' },
      { name: 'Copper', providerId: provider, availability: '90' },
      { name: 'Radio', providerId: provider, availability: '99' },
    ])
    const [calls, copper, radio] = listed as [string, string, string]
    const said = async () => {
      const { verdicts } = await getServiceChecks(administrator, { service: calls })
      const { dependencies } = await findDependencies(administrator, { service: calls })
      const { lines } = await findChain(administrator, { service: calls })
      const { stopped } = await findImpact(administrator, { service: copper })
      return {
        found: verdicts.filter(({ rule }) => rule === 'SD053' || rule === 'SD082').map(({ text }) => text),
        alone: dependencies.map(({ alone }) => alone),
        chain: lines.slice(1).map(({ necessity }) => necessity),
        stopped,
      }
    }
    await buildDependency(administrator, calls, copper, alternative('Line'))
    expect(await said()).toEqual({
      found: ['SD053.weakest', 'SD082'],
      alone: [true],
      chain: ['needed'],
      stopped: 2,
    })
    await buildDependency(administrator, calls, radio, alternative('line '))
    expect(await said()).toEqual({
      found: ['SD053.product'],
      alone: [false, false],
      chain: ['alternative', 'alternative'],
      stopped: 1,
    })
  })
})

describe('the check of what is promised', () => {
  test('counts what lies below a link for whoever is of the side that provides it', async () => {
    const { db } = database
    const administrator = as('administrator')
    const listed = await listPromising(db, stage, [
      { name: 'Portal', providerId: stage.provider, availability: '99.92' },
      { name: 'Login', providerId: stage.provider, availability: '99.95' },
      { name: 'Hosting', providerId: carrier, availability: '99.9' },
    ])
    const [portal, login, hosting] = listed as [string, string, string]
    await buildDependency(administrator, portal, login)
    await buildDependency(administrator, login, hosting)
    const { verdicts } = await getServiceChecks(as('owner'), { service: portal })
    expect(verdicts.find(({ rule }) => rule === 'SD053')).toMatchObject({
      text: 'SD053.weakest',
      params: { name: 'Hosting', weakest: 99.9 },
    })
  })

  test('cannot be told by who knows of one of several and not of the others', async () => {
    const listed = await listPromising(database.db, stage, [
      { name: 'Boats', providerId: stage.provider, availability: '99.9', names: ['pier'] },
      { name: 'Pier', providerId: carrier, availability: '90' },
      { name: 'Quay', providerId: carrier, availability: '99.9' },
    ])
    const [service, pier, quay] = listed as [string, string, string]
    const several = alternative('Landing')
    await buildDependency(as('administrator'), service, pier, { ...several, clause: 'pier' })
    await buildDependency(as('administrator'), service, quay, several)
    const said = async (player: Player) => {
      const { verdicts, undecided } = await getServiceChecks(as(player), { service })
      return [...verdicts, ...undecided].filter(({ rule }) => rule === 'SD053').length
    }
    const { undecided } = await getServiceChecks(as('stranger'), { service })
    expect(undecided.map(({ rule }) => rule)).toContain('SD053')
    expect([await said('stranger'), await said('administrator')]).toEqual([1, 0])
  })

  test('counts a draft for who may read it, and cannot be told for others who know that it is needed', async () => {
    const [wire] = await listPromising(database.db, stage, [
      { name: 'Wire', providerId: stage.provider, availability: '99.9' },
    ])
    const service = wire ?? ''
    const { id: pole } = await startService(as('administrator'), {
      providerId: carrier,
      name: 'Poles',
      language: 'en',
    })
    const { draft } = await getServicePage(as('administrator'), { service: pole })
    const statement = 'They stand'
    const content = parts.value.parse({
      ...draft?.definition.value,
      levels: [{ id: 'up', kind: 'availability', statement, target: '99', unit: '%' }],
    })
    await writePart(as('administrator'), {
      service: pole,
      part: 'value',
      version: draft?.versions.value ?? 0,
      content,
    })
    await buildDependency(as('administrator'), service, pole)
    const saidTo = async (player: Player) => {
      const { verdicts, undecided } = await getServiceChecks(as(player), { service })
      return [
        ...verdicts.flatMap(({ rule, params }) => (rule === 'SD053' ? [params['name']] : [])),
        ...undecided.flatMap(({ rule }) => (rule === 'SD053' ? ['cannot be told'] : [])),
      ]
    }
    expect(await saidTo('administrator')).toEqual(['Poles'])
    expect(await saidTo('owner')).toEqual(['cannot be told'])
    expect(await saidTo('stranger')).toEqual([])
  })
})
