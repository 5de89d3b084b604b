import * as fc from 'fast-check'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import { arbitraryEdit } from './arbitrary.ts'
import { Definition } from './definition.ts'
import { differencesBetween } from './difference.ts'
import type { Phrase, Said, Speaker } from './phrase.ts'
import { sentencesOf, tellChange } from './sentences.ts'

const catalogue = createInstance({
  resources: { en: { translation: en }, fr: { translation: fr } },
  interpolation: { escapeValue: false },
})
await catalogue.init()

const speakerOf = (language: 'en' | 'fr'): Speaker => ({
  language,
  translate: catalogue.getFixedT(language) as unknown as Speaker['translate'],
  nameOfTerm: (_, key) => `name of ${key}`,
})

const tell = (before: object, after: object, language: 'en' | 'fr' = 'en'): string[] => {
  const texts = { before: Definition.parse(before), after: Definition.parse(after) }
  return differencesBetween(texts.before, texts.after).flatMap((change) =>
    tellChange(speakerOf(language), change, texts),
  )
}

const outcome = {
  id: 'o',
  direction: 'supported',
  statement: 'Staff answer citizens within a day.',
  target: '80',
  unit: '%',
}
const outcomes = (change: object) => ({ value: { outcomes: [{ ...outcome, ...change }] } })
const risk = { id: 'r', effect: 'removed', statement: 'Messages are lost' }
const risks = (change: object) => ({ value: { risks: [{ ...risk, ...change }] } })

test('a target with its unit', () => {
  expect(tell(outcomes({}), outcomes({ target: '90' }))).toEqual([
    'The target of the outcome “Staff answer citizens within a day” goes from 80 to 90%.',
  ])
  expect(tell(outcomes({}), outcomes({ target: '90.50' }), 'fr')).toEqual([
    'La cible du résultat «\u00A0Staff answer citizens within a day\u00A0» passe de 80 à 90,50\u00A0%.',
  ])
  expect(tell(outcomes({}), outcomes({ target: '2', unit: 'days' }))).toEqual([
    'The target of the outcome “Staff answer citizens within a day” goes from 80% to 2\u00A0days.',
  ])
  expect(tell(outcomes({}), outcomes({ target: '' }))).toEqual([
    'The target of the outcome “Staff answer citizens within a day” is no longer given; it was 80%.',
  ])
  expect(tell(outcomes({ target: '' }), outcomes({}))).toEqual([
    'The target of the outcome “Staff answer citizens within a day” is now 80%.',
  ])
  expect(tell(outcomes({}), outcomes({ unit: '' }))).toEqual([
    'The unit of the outcome “Staff answer citizens within a day” is no longer given; it was “%”.',
  ])
})

test('all digits of a long figure are kept', () => {
  expect(tell(outcomes({}), outcomes({ target: '999999999999999.123456', unit: '' }))).toContainEqual(
    expect.stringContaining('999,999,999,999,999.123456'),
  )
})

test('a day is written out', () => {
  const [before, after] = [outcomes({ date: '2027-03-31' }), outcomes({ date: '2027-04-30' })]
  expect(tell(before, after)).toEqual([
    'The date of the outcome “Staff answer citizens within a day” moves from March 31, 2027 to April 30, 2027.',
  ])
  expect(tell(before, after, 'fr')).toEqual([
    'L’échéance du résultat «\u00A0Staff answer citizens within a day\u00A0» devient le 30 avril 2027\u00A0; avant, c’était le 31 mars 2027.',
  ])
})

test('a new entry with what it says beside its statement', () => {
  expect(tell({}, outcomes({ stakeholderRole: 'user', answeredBy: 'A. Example' }))).toEqual([
    'New outcome: “Staff answer citizens within a day”. ' +
      'Role of those it concerns: “User”. Target: 80%. Who answers for it: “A. Example”.',
  ])
  expect(tell({}, { use: { duties: [{ id: 'd', statement: 'Say who left' }] } })).toEqual([
    'New duty of the consumer: “Say who left”.',
  ])
})

test('an entry that is dropped, with what it stood for', () => {
  expect(tell(risks({}), {})).toEqual([
    'It is no longer said that the service takes away the risk “Messages are lost”.',
  ])
  expect(tell(risks({ effect: 'imposed' }), {})).toEqual([
    'It is no longer said that the risk “Messages are lost” comes with the service.',
  ])
})

test('an entry that changes cells of the ledger', () => {
  expect(tell(risks({}), risks({ effect: 'imposed' }))).toEqual([
    'The risk “Messages are lost” now comes with the service; before, the service took it away.',
  ])
  expect(tell(outcomes({}), outcomes({ direction: 'affected' }), 'fr')).toEqual([
    'Le résultat «\u00A0Staff answer citizens within a day\u00A0» est désormais dégradé par le service\u00A0; avant, le service le favorisait.',
  ])
})

test('who bears a risk, and what it is estimated at', () => {
  const estimate = { amount: '1200', unit: 'CAD', period: 'year' }
  expect(tell(risks({ borneBy: 'provider' }), risks({ borneBy: 'consumer-unit', estimate }))).toEqual([
    'The risk “Messages are lost” is now borne by: “Consumer unit”; before, it was: “Provider”.',
    'The estimate of the risk “Messages are lost” is now 1,200\u00A0CAD per year.',
  ])
})

test('a reworded statement is named by its old wording, other changes by its new', () => {
  expect(tell(outcomes({}), outcomes({ statement: 'Nobody waits.', target: '90' }))).toEqual([
    'The outcome “Staff answer citizens within a day.” now reads “Nobody waits.”.',
    'The target of the outcome “Nobody waits” goes from 80 to 90%.',
  ])
})

const outputs = (...enables: string[]) => ({
  value: { ...outcomes({}).value, outputs: [{ id: 'u', statement: 'A mailbox', enables }] },
})

test('which outcomes an output makes possible', () => {
  expect(tell(outputs(), outputs('o', 'gone'))).toEqual([
    'The output “A mailbox” now also makes possible: “Staff answer citizens within a day” and an outcome that is not there.',
  ])
  expect(tell(outputs('o'), outputs())).toEqual([
    'The output “A mailbox” no longer makes possible: “Staff answer citizens within a day”.',
  ])
  expect(tell(outputs('o', 'gone'), outputs('gone', 'o'))).toEqual([
    'The order of the outcomes that the output “A mailbox” makes possible has changed.',
  ])
})

test('texts, names, words of the vocabulary, and whether it is charged', () => {
  expect(tell({ value: { name: 'Mail' } }, { value: { name: 'E-mail' } })).toEqual([
    'The service is now called “E-mail”; before, it was “Mail”.',
  ])
  expect(tell({}, { value: { closed: { removedRisks: 'There was none' } } })).toEqual([
    'Under “Why no risk is taken away” it now says “There was none”.',
  ])
  expect(
    tell({ use: { channels: ['PHONE', 'MAIL'] } }, { use: { channels: ['MAIL', 'WEB'] } }, 'fr'),
  ).toEqual([
    'En plus sous «\u00A0Canaux\u00A0»\u00A0: name of WEB.',
    'En moins sous «\u00A0Canaux\u00A0»\u00A0: name of PHONE.',
  ])
  expect(tell({ use: { channels: ['PHONE', 'MAIL'] } }, { use: { channels: ['MAIL', 'PHONE'] } })).toEqual([
    'Under “Channels” the order has changed.',
  ])
  expect(tell({ cost: { charged: 'yes' } }, {})).toEqual([
    'It is no longer said whether whoever takes the service has to pay for it.',
  ])
})

test('of a long text only the place that changed', () => {
  const words = Array.from({ length: 120 }, (_, index) => `w${index}`)
  const description = words.join(' ')
  const [sentence] = tell(
    { value: { description } },
    { value: { description: words.with(60, 'NEW').join(' ') } },
  )
  expect(sentence).toBe(
    'Under “Description”, the text “… w52 w53 w54 w55 w56 w57 w58 w59 w60 w61 w62 w63 w64 w65 w66 w67 w68 …” ' +
      'becomes “… w52 w53 w54 w55 w56 w57 w58 w59 NEW w61 w62 w63 w64 w65 w66 w67 w68 …”.',
  )
})

test('what somebody wrote is shown as it is written', () => {
  const name = '<b>{{before}}</b> $t(ui.save) \u202Eمرحبا 👩🏽‍🚀'
  expect(tell({}, { value: { name } })).toEqual([`The service is now called “${name}”.`])
})

const phrasesIn = (said: Said): Phrase[] => {
  if (typeof said === 'string') return []
  if ('all' in said) return said.all.flatMap(phrasesIn)
  if ('details' in said) return said.details.flatMap(phrasesIn)
  return 'key' in said && 'params' in said ? [said, ...Object.values(said.params).flatMap(phrasesIn)] : []
}

const blanksOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')

const textsOf = (key: string): (string | undefined)[] =>
  (['en', 'fr'] as const).map((language) => {
    const text: unknown = catalogue.getResource(language, 'translation', key)
    return typeof text === 'string' ? text : undefined
  })

test('every change is told, by texts that exist in both languages and are filled in', () => {
  fc.assert(
    fc.property(arbitraryEdit, ([before, after]) => {
      const told = differencesBetween(before, after).map((change) => sentencesOf(change, { before, after }))
      expect(told).not.toContainEqual([])
      const needed = told
        .flat()
        .flatMap(phrasesIn)
        .flatMap(({ key, params }) =>
          textsOf(key).flatMap((text) =>
            text === undefined ? [key] : blanksOf(text).filter((name) => !(name in params)),
          ),
        )
      expect(needed).toEqual([])
    }),
    { numRuns: 50 },
  )
})
