import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { en } from '../wording/en/index.ts'
import { readOpenSlo } from './openslo.ts'
import { durationOf, writeOpenSlo } from './to-openslo.ts'
import { isOpenSlo } from './test-openslo-schema.ts'

const shop = `apiVersion: openslo/v1
kind: Service
metadata: { name: shop, displayName: Web shop }
spec: { description: Sells bicycles }
---
apiVersion: openslo/v1
kind: SLI
metadata: { name: answers, displayName: Answered requests }
spec:
  ratioMetric:
    good: { metricSource: { type: Any, spec: { query: good } } }
    total: { metricSource: { type: Any, spec: { query: all } } }
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: front-page, displayName: Front page }
spec:
  description: It opens when one comes.
  service: shop
  indicatorRef: answers
  timeWindow: [{ duration: 1M, calendar: { startTime: 2026-01-01 00:00:00, timeZone: Europe/Paris }, isRolling: false }]
  budgetingMethod: Occurrences
  objectives:
    - { displayName: Good, target: 0.9995 }
    - { displayName: Fair, targetPercent: 99.999, compositeWeight: 2 }
  alertPolicies: [{ alertPolicyRef: loud }]
`
const latency = `apiVersion: openslo/v1
kind: SLO
metadata: { name: search, displayName: Search latency }
spec:
  service: shop
  indicator:
    metadata: { name: search-latency }
    spec: { thresholdMetric: { metricSource: { type: Any, spec: { query: ms } } } }
  timeWindow: [{ duration: 1w, isRolling: true }]
  budgetingMethod: Timeslices
  objectives: [{ op: lte, value: 500, target: 0.9, timeSliceTarget: 0.95, timeSliceWindow: 5m }]
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata: { name: loud }
spec: { conditions: [] }
`
const read = (...texts: string[]) =>
  readOpenSlo(
    texts.map((text, index) => ({ file: `slo-${index + 1}.yaml`, text })),
    'wheels',
  )

describe('reading OpenSLO', () => {
  test('makes warranty targets of objectives, with exact figures', () => {
    const { services } = read(shop, latency)
    expect(services).toMatchObject([
      {
        metadata: {
          name: 'shop',
          source: { importer: 'openslo', file: 'slo-1.yaml', row: '1', key: 'shop' },
        },
        spec: {
          provider: 'wheels',
          value: {
            name: 'Web shop',
            description: 'Sells bicycles',
            levels: [
              {
                id: 'front-page-1',
                kind: 'availability',
                statement: 'Front page (Good): It opens when one comes.',
                target: '99.95',
                unit: '%',
                window: '1 month, by the calendar of Europe/Paris',
                method: 'Answered requests; good events of all events',
              },
              { id: 'front-page-2', target: '99.999' },
              {
                id: 'search',
                kind: 'timeliness',
                target: '90',
                window: '1 week, rolling',
                method: 'search-latency; at most 500; good periods of 5m of all periods',
              },
            ],
          },
        },
      },
    ])
  })

  test('tells by name what has no counterpart, each in words', () => {
    const { notes } = read(shop, latency)
    expect(notes.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'slo-2.yaml:13 no-counterpart',
      'slo-1.yaml:14 no-alerts',
      'slo-1.yaml:14 no-weight',
    ])
    expect(notes.every(({ code }) => code in en.exchange.notes)).toBe(true)
  })

  test.each([
    ['a broken file', 'kind: [', 'unreadable'],
    ['a list', '- a', 'no-entity'],
    ['another version', 'apiVersion: openslo/v2alpha\nkind: SLO', 'other-version'],
    ['no service', 'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: a }', 'no-service'],
    [
      'no figure',
      'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: a }\nspec: { service: s, objectives: [{ target: much }] }',
      'no-target',
    ],
    [
      'a share above all',
      'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: a }\nspec: { service: s, objectives: [{ target: 1.5 }] }',
      'target-out-of-bounds',
    ],
    [
      'a share below nothing',
      'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: a }\nspec: { service: s, objectives: [{ targetPercent: -1 }] }',
      'target-out-of-bounds',
    ],
  ])('says so of %s, and goes on', (_what, text, code) => {
    const { services, notes } = read(text, shop)
    expect(notes.map((note) => note.code)).toContain(code)
    expect(services.find(({ metadata }) => metadata.name === 's')?.spec.value.levels ?? []).toEqual([])
    expect(services.map(({ metadata }) => metadata.name)).toContain('shop')
  })
})

describe('writing OpenSLO', () => {
  const { services } = read(shop, latency)

  test('gives documents that the specification allows, with the figures of the promise', () => {
    const { yaml, leftOut } = writeOpenSlo(services)
    const documents = parseAllDocuments(yaml).map((document) => document.toJS() as unknown)
    expect(documents.map(isOpenSlo)).toEqual(documents.map(() => true))
    expect(documents).toHaveLength(4)
    expect(yaml).toContain('target: 0.9995\n')
    expect(leftOut).toEqual([])
  })

  test('what is written reads back as the same targets', () => {
    const again = read(writeOpenSlo(services).yaml).services
    const targetsOf = (all: typeof services) =>
      all.flatMap(({ spec }) => spec.value.levels.map(({ target, unit }) => `${target} ${unit}`))
    expect(targetsOf(again)).toEqual(targetsOf(services))
  })

  test('leaves out what it cannot say, with the reason', () => {
    const [service] = read(latency).services
    const level = service!.spec.value.levels[0]!
    service!.spec.value.levels = [
      { ...level, id: 'a', target: '4', unit: 'hours' },
      { ...level, id: 'b', target: '100' },
      { ...level, id: 'c', window: 'now and then' },
    ]
    const { yaml, leftOut } = writeOpenSlo([service!])
    expect(yaml).toBe('')
    expect(leftOut.map(({ code }) => code)).toEqual(['not-a-share', 'whole', 'no-window'])
    expect(leftOut.every(({ code }) => code in en.exchange.leftOut)).toBe(true)
  })

  test.each([
    ['30 days', '30d'],
    ['a month', '1M'],
    ['month', '1M'],
    ['2 weeks, rolling', '2w'],
    ['un trimestre', '1Q'],
    ['par année', '1Y'],
    ['each storm', undefined],
    ['', undefined],
  ])('reads the window “%s”', (window, duration) => {
    expect(durationOf(window)).toBe(duration)
  })
})
