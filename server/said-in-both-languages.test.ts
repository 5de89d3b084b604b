import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#model/wording/en/index.ts'
import { fr } from '#model/wording/fr/index.ts'

const sources = globSync('server/**/*.ts')
  .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('factories.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

// Names that are put together, such as `revision.${state}`, are held by the type of a fact alone.
const recorded = sources.flatMap(({ text }) =>
  [...text.matchAll(/fact: ([^,\n]*)/g)].flatMap(([, named = '']) =>
    [...named.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, fact = '']) => fact),
  ),
)

test.each([
  ['English', en],
  ['French', fr],
])('every fact that a verb records has its sentence in %s', (_language, texts) => {
  const sentences: Record<string, Record<string, string>> = texts.administration.journal.facts
  const unsaid = recorded.filter((fact) => {
    const [thing = '', deed = ''] = fact.split('.')
    return !sentences[thing]?.[deed]
  })
  expect(recorded.length).toBeGreaterThan(90)
  expect(unsaid).toEqual([])
})

/** Capabilities that say why a field is wrong in the reader's own language: with the key of a text, and not in English. */
const saying =
  /^server\/(parties|relationships|dependencies|organisations|stakeholders|people-groups|judgements)\//

test('a field that these capabilities refuse is refused in words of the catalogue', () => {
  const calls = sources
    .filter(({ path }) => saying.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w.])invalid\(([^;]*?)\)(?=\s*(?:[:;\n},]|$))/gm)].map(([, given = '']) => ({
        path,
        given,
      })),
    )
  const keys = Object.keys(en.inputRefusals)
  const raw = calls.filter(
    ({ given }) => !keys.some((key) => given.includes(`'${key}'`)) && !given.endsWith(', reason'),
  )
  expect(calls.length).toBeGreaterThan(20)
  expect(raw).toEqual([])
})
