import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import { buildInput } from './cases/sound-input.ts'
import { check } from './index.ts'
import { verdictText } from './verdict-text.ts'

const catalogue = createInstance()
await catalogue.init({
  resources: { en: { translation: en }, fr: { translation: fr } },
  interpolation: { escapeValue: false },
})
const titlesIn = (language: 'en' | 'fr', input: ReturnType<typeof buildInput>): string[] =>
  check(input).verdicts.map((verdict) => {
    const translate = catalogue.getFixedT(language) as unknown as (key: string, params: object) => string
    const { title, why } = verdictText({ language, translate }, verdict)
    return `${title}. ${why}`
  })

test('words of a list are joined as the reader’s language joins them', () => {
  const input = buildInput({
    change: ({ value }) =>
      void (value.risks = value.risks.filter(({ tag }) => tag !== 'lock-in').slice(0, 2)),
  })
  expect(titlesIn('en', input)[0]).toMatch(
    /^Some usual risks are not spoken of: data gets out, leaving is hard,? and a supplier of the provider fails\./,
  )
  expect(titlesIn('fr', input)[0]).toMatch(
    /^Il n’est rien dit de certains risques habituels\u00A0: des données s’échappent, il est difficile de partir et un sous-traitant/,
  )
})

test('days, parts and organisations are named', () => {
  const missing = {
    role: 'customer',
    part: 'value',
    organisation: 'Harbour Agency',
    askedOn: '2026-11-02',
  } as const
  const input = buildInput({ missingSignOffs: [missing] })
  expect(titlesIn('en', input)[0]).toBe(
    'The signature of the customer is missing on the part “Value”: Harbour Agency. Until the customer signs, nobody has said for the consumer that these are the results they want. Asked: November 2, 2026.',
  )
  expect(titlesIn('fr', input)[0]).toMatch(/Harbour Agency\..* Demandée\u00A0: 2 novembre 2026\.$/)
})

test('numbers are written as the reader writes them, and quotations are left alone', () => {
  const input = buildInput({ records: {}, earlierShare: 40 })
  expect(titlesIn('en', input).at(-1)).toMatch(/worded or confirmed 0% of the text, down from 40%; 30% is/)
  const bare = buildInput({
    change: ({ value }) => Object.assign(value.levels[0]!, { unit: '', window: '' }),
  })
  expect(titlesIn('en', bare)[0]).toMatch(
    /^The promise of 99\.5 in “Open while offices are” cannot be checked; open: the unit and the time over which it is measured\./,
  )
})
