import { beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { fr } from '#model/wording/fr/index.ts'
import { texts } from './language.ts'
import { problemText } from './problem-text.ts'

beforeAll(() =>
  texts.init({ lng: 'fr', resources: { fr: { translation: fr } }, interpolation: { escapeValue: false } }),
)

test('a day in what is refused is written out in the reader’s language', () => {
  const refused = new ProblemError({
    type: 'about:blank',
    title: 'conflict',
    status: 409,
    code: 'conflict',
    detail: 'This changed again on 2026-11-27: choose that day or a later one.',
    requestId: 'one',
    reason: 'organisation-changed-later',
    params: { on: '2026-11-27' },
  })
  expect(problemText(texts.t, refused)).toBe(
    'Cela a de nouveau changé le 27 novembre 2026. Choisissez ce jour ou un jour ultérieur.',
  )
})

test('a field that the server alone can judge is refused in the reader’s language', () => {
  const problem = {
    type: 'about:blank' as const,
    title: 'The input is not valid',
    status: 422,
    code: 'invalid' as const,
    detail: 'is a day that has not come yet',
    reason: 'day-to-come',
    fields: [{ path: 'until', message: 'is a day that has not come yet' }],
    requestId: '1',
  }
  expect(problemText(texts.t, new ProblemError(problem))).toBe(
    'Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour antérieur.',
  )
})

test('a reason with values is said in the reader’s language, whatever the server says in English', () => {
  const problem = {
    type: 'about:blank' as const,
    title: 'The input is not valid',
    status: 422,
    code: 'invalid' as const,
    detail: 'a & b.csv is no text.',
    reason: 'file-no-text',
    params: { file: 'a & b.csv' },
    requestId: '1',
  }
  expect(problemText(texts.t, new ProblemError(problem))).toBe(
    'a & b.csv n’est pas du texte. Enregistrez la feuille comme «\u00A0CSV UTF-8\u00A0» ou comme classeur Excel.',
  )
})
