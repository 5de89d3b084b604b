import { describe, expect, test } from 'vitest'
import { checks as english } from '../wording/en/checks.ts'
import { checks as french } from '../wording/fr/checks.ts'
import { casesOfRules } from './cases/index.ts'
import type { CheckInput } from './rule.ts'
import { check, rules } from './index.ts'
import { Verdict } from './verdict.ts'

type Texts = { title: string; why: string; fix: string }
const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && 'title' in value && 'why' in value && 'fix' in value

/** What lies at `SD004.target`; undefined where nothing complete does. */
const textsAt = (catalogue: object, text: string): Texts | undefined => {
  const found = text
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], catalogue)
  return isTexts(found) ? found : undefined
}

const placeholdersIn = ({ title, why, fix }: Texts): string[] =>
  [...`${title} ${why} ${fix}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)

const verdictsOf = (id: string, input: CheckInput): Verdict[] =>
  check(input).verdicts.filter(({ rule }) => rule === id)

test('every registered rule has its cases, and every set of cases its rule', () => {
  expect(Object.keys(casesOfRules).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

describe.each(rules.map((rule) => ({ rule, id: rule.id, cases: casesOfRules[rule.id]! })))(
  '$id',
  ({ rule, id, cases }) => {
    test('has cases that fail and near twins that pass', () => {
      expect(cases.fails.length).toBeGreaterThanOrEqual(2)
      expect(cases.passes.length).toBeGreaterThanOrEqual(2)
    })

    test.each(cases.fails)('objects: $name', ({ input, finds }) => {
      const verdicts = verdictsOf(id, input)
      expect(verdicts).toMatchObject(finds)
      expect(verdicts.length).toBe(finds.length)
    })

    test.each(cases.passes)('leaves alone: $name', ({ input }) => {
      expect(verdictsOf(id, input)).toEqual([])
      expect(check(input).undecided.map((one) => one.rule)).not.toContain(id)
    })

    test.each(cases.undecided ?? [])('cannot tell: $name', ({ input, finds = [] }) => {
      expect(verdictsOf(id, input)).toMatchObject(finds)
      expect(check(input).undecided).toContainEqual({ rule: id, needs: [...rule.needs] })
    })

    test('has all its texts in both languages, filled by what it finds', () => {
      const found = cases.fails.flatMap(({ input }) => verdictsOf(id, input))
      for (const catalogue of [english, french]) {
        expect(textsAt(catalogue, id)).toBeDefined()
        for (const { text, params } of found) {
          const texts = textsAt(catalogue, text)
          expect({ text, worded: texts !== undefined }).toEqual({ text, worded: true })
          expect(Object.keys(params)).toEqual(expect.arrayContaining(placeholdersIn(texts!)))
        }
      }
    })

    test('has a case for every variant that is worded', () => {
      const worded = Object.entries(english[id as keyof typeof english])
        .filter(([, value]) => isTexts(value))
        .map(([variant]) => `${id}.${variant}`)
      const found = new Set(cases.fails.flatMap(({ input }) => verdictsOf(id, input)).map(({ text }) => text))
      expect([...found].toSorted()).toEqual(worded.length > 0 ? worded.toSorted() : [id])
    })

    test('gives verdicts that the contract accepts', () => {
      for (const { input } of cases.fails) {
        for (const verdict of verdictsOf(id, input)) expect(Verdict.parse(verdict)).toEqual(verdict)
      }
    })
  },
)
