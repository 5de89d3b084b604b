import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { fr } from '#model/wording/fr/index.ts'
import { problemText } from './problem-text.ts'

const inFrench = async () => {
  const texts = createInstance()
  await texts.init({
    lng: 'fr',
    resources: { fr: { translation: fr } },
    interpolation: { escapeValue: false },
  })
  return texts.t
}

test('a field that the server alone can judge is refused in the reader’s language', async () => {
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
  expect(problemText(await inFrench(), new ProblemError(problem))).toBe(
    'Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour antérieur.',
  )
})

test('a reason with values is said in the reader’s language, whatever the server says in English', async () => {
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
  expect(problemText(await inFrench(), new ProblemError(problem))).toBe(
    'a & b.csv n’est pas du texte. Enregistrez la feuille comme «\u00A0CSV UTF-8\u00A0» ou comme classeur Excel.',
  )
})
