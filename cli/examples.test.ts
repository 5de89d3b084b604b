import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocuments } from '#model/code/read.ts'
import { commandInFolder, root } from './test-command.ts'

const { run } = commandInFolder('examples')

const converted = async (...args: string[]) => {
  const { status, out, err } = await run('convert', ...args, '--json')
  expect({ status, err }).toEqual({ status: 0, err: '' })
  const { text, notes } = JSON.parse(out) as { text: string; notes: string[] }
  const { documents, faults } = readDocuments(text, 'converted.yaml')
  expect(faults).toEqual([])
  return { documents: documents.map(({ document }) => document), notes }
}

test('the public OpenSLO examples become services with their levels', async () => {
  const { documents, notes } = await converted(
    'openslo',
    join(root, 'examples/openslo'),
    '--provider',
    'shop',
  )
  const levels = documents.flatMap((document) =>
    document.kind === 'Service'
      ? document.spec.value.levels.map(({ kind, target, unit, window }) => [
          document.metadata.name,
          kind,
          `${target} ${unit}`,
          window,
        ])
      : [],
  )
  expect(levels).toMatchInlineSnapshot(`
    [
      [
        "web-availability",
        "availability",
        "99.95 %",
        "1 week, by the calendar of America/New_York",
      ],
      [
        "web-shop",
        "timeliness",
        "99 %",
        "2 weeks, rolling",
      ],
      [
        "web-shop",
        "availability",
        "99 %",
        "2 weeks, rolling",
      ],
    ]
  `)
  expect(notes).toMatchInlineSnapshot(`[]`)
})

test('the catalogue of the example becomes organisations, a person and a service', async () => {
  const { documents, notes } = await converted('backstage', join(root, 'examples/backstage'))
  expect(documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toMatchInlineSnapshot(`
    [
      "Organisation ferry-office",
      "Organisation ticketing",
      "Person head-of-ticketing",
      "Service crossing-tickets",
    ]
  `)
  const service = documents.find((document) => document.kind === 'Service')
  expect(service?.spec).toMatchObject({ provider: 'ticketing', owner: 'head-of-ticketing' })
  expect(service?.spec.supply.resources.map(({ statement }) => statement)).toMatchInlineSnapshot(`
    [
      "Crossing tickets (system): Sells tickets for the crossings, at the quay and on the web.",
      "Ticket pages (website, component, production): The pages on which a crossing is chosen and paid for.",
      "seat-plan (database, resource): Which places of which crossing are taken.",
    ]
  `)
  expect(notes.length).toBeGreaterThan(0)
})
