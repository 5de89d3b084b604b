import { expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { refusals } from '#model/wording/fr/refusals.ts'
import { texts } from './language.ts'
import { problemText } from './problem-text.ts'

test('a day in what is refused is written out in the reader’s language', async () => {
  await texts.init({ lng: 'fr', resources: { fr: { translation: { refusals } } } })
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
