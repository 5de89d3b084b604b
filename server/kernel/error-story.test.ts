import { expect, test } from 'vitest'
import { storyOf } from './error-story.ts'

test('of a database error the log has what broke where, and no text of anybody', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "a secret text"'), {
    severity: 'ERROR',
    code: '22P02',
    constraint: 'service_state',
    table: 'service',
    detail: 'Failing row contains (a secret text).',
    client: { password: 'a secret text' },
  })
  const story = storyOf(new Error('Writing failed', { cause: error }))
  expect(JSON.stringify(story)).not.toContain('secret')
  expect(story).toMatchObject({
    message: 'Writing failed',
    cause: { code: '22P02', constraint: 'service_state', table: 'service' },
  })
  expect(JSON.stringify(story)).toContain('error-story.test.ts')
})

test('of a mail server’s refusal the log has its number, and no address', () => {
  const response = '550 5.1.1 <bob@example.org>: Recipient unknown'
  const error = Object.assign(new Error(`All recipients were rejected: ${response}`), {
    code: 'EENVELOPE',
    response,
    responseCode: 550,
    rejected: ['bob@example.org'],
  })
  const story = storyOf(error)
  expect(story).toMatchObject({
    message: 'All recipients were rejected: …',
    code: 'EENVELOPE',
    responseCode: 550,
  })
  expect(JSON.stringify(story)).not.toContain('bob')
  expect(storyOf(new Error('No mail for <bob@example.org> today'))).toMatchObject({
    message: 'No mail for <…@…> today',
  })
})

test('what is thrown without being an error is told by its kind only', () => {
  expect(storyOf('a secret text')).toEqual({ type: 'string' })
})
