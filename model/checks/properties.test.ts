import * as fc from 'fast-check'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { contentsOf } from '../definition/clauses.ts'
import { type Definition, emptyDefinition, partNames } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import { arbitraryInput } from './arbitrary-input.ts'
import { betweenThisAndAgreed, BetweenThisAndAgreed } from './between-this-and-agreed.ts'
import { countsOf } from './counts.ts'
import { check, rules } from './index.ts'
import { CheckResult } from './verdict.ts'
import { verdictText } from './verdict-text.ts'

/** The paths of all texts and lists, whether or not they say anything. */
const fieldsAt = (path: string, value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => fieldsAt(`${path}.${key}`, inner))
    : [path]

const special = ['document', 'owner', ...partNames, ...ConsumerRole.options.map((role) => `roles/${role}`)]
const fields = partNames.flatMap((part) => fieldsAt(part, emptyDefinition()[part]))
const placesIn = (definition: Definition): Set<string> =>
  new Set([...special, ...fields, ...contentsOf(definition).map(([path]) => path)])

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}

test('no rule throws, changes what it is given, or says something else the second time', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const frozen = deepFreeze(structuredClone(input))
      const first = check(frozen)
      expect(check(structuredClone(input))).toEqual(first)
      expect(check(frozen)).toEqual(first)
    }),
  )
})

test('each verdict points at a place that there is', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const places = placesIn(input.definition)
      const lost = check(input).verdicts.filter(({ path }) => !places.has(path))
      expect(lost.map(({ rule, path }) => `${rule} ${path}`)).toEqual([])
    }),
  )
})

test('what is said passes the contract, and survives a journey as JSON', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const result = check(input)
      expect(CheckResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
      const between = betweenThisAndAgreed({ ...input, verdicts: result.verdicts })
      expect(BetweenThisAndAgreed.parse(JSON.parse(JSON.stringify(between)))).toEqual(between)
    }),
  )
})

test('nothing is counted twice or left out', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const { verdicts } = check(input)
      const { error, warning, note, waived } = countsOf(verdicts)
      expect(error + warning + note + waived).toBe(verdicts.length)
    }),
  )
})

test('what becomes known adds no doubt', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const doubted = (one: typeof input) => new Set(check(one).undecided.map(({ rule }) => rule))
      const ignorant = { ...input, provider: null, owner: null, roles: null, records: null }
      const silent = { missingSignOffs: null, conflicts: null, relationships: null, restsOn: null }
      const unknown = { ...ignorant, ...silent, review: null, catalogue: null }
      const before = doubted(unknown)
      // The customer's side may be known in part: that a role is held, and not by whom.
      const added = [...doubted(input)].filter((rule) => !before.has(rule))
      expect(added).toEqual([])
    }),
  )
})

const catalogue = createInstance()
await catalogue.init({
  resources: { en: { translation: en }, fr: { translation: fr } },
  interpolation: { escapeValue: false },
})
const speakers = (['en', 'fr'] as const).map((language) => ({
  language,
  translate: catalogue.getFixedT(language) as unknown as (key: string, params: object) => string,
}))

test('every verdict is said in full in both languages', () => {
  const found = new Set<string>()
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      for (const verdict of check(input).verdicts) {
        found.add(verdict.rule)
        for (const speaker of speakers) {
          const { title, why, fix } = verdictText(speaker, verdict)
          expect(`${title} ${why} ${fix}`).not.toMatch(
            /checks\.|checkWords|words\.|\[object|undefined|Invalid/,
          )
          expect(Math.min(title.length, why.length, fix.length)).toBeGreaterThan(10)
        }
      }
    }),
  )
  expect(found.size).toBeGreaterThan(rules.length / 2)
})
