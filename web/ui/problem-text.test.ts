import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { fr } from '#model/wording/fr/index.ts'
import { problemText } from './problem-text.ts'

test('a reason with values is said in the reader’s language, whatever the server says in English', async () => {
  const texts = createInstance()
  await texts.init({
    lng: 'fr',
    resources: { fr: { translation: fr } },
    interpolation: { escapeValue: false },
  })
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
