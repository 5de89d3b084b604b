import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'

let tested: TestApp
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())

const password = 'a password of tests'

test('one account sets the installation up, also when several press the button at once', async () => {
  const { as, db } = tested
  expect(await as().setup({})).toEqual({ needed: true })
  const attempts = await Promise.allSettled(
    ['one', 'two', 'three'].map((name) =>
      as().setUp({ body: { name, email: `${name}@Example.org`, password, language: 'fr' } }),
    ),
  )
  const made = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
  const refused = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []))
  expect(made).toHaveLength(1)
  expect(refused).toHaveLength(2)
  for (const { problem } of refused)
    expect(problem).toMatchObject({ code: 'conflict', reason: 'set-up-done' })
  const { account, token } = made[0]!
  expect(account).toMatchObject({ installer: true, language: 'fr', email: `${account.name}@example.org` })
  expect((await as(token).me({})).account).toEqual(account)
  expect(await db.selectFrom('account').select('id').execute()).toHaveLength(1)

  const journal = await db.selectFrom('journal').selectAll().execute()
  expect(journal).toHaveLength(1)
  expect(journal[0]).toMatchObject({
    fact: 'installation.set-up',
    subject_id: account.id,
    workspace_id: null,
    after: { email: account.email },
  })
})

test('nobody sets it up again', async () => {
  const { as } = tested
  expect(await as().setup({})).toEqual({ needed: false })
  const again = as().setUp({ body: { name: 'Late', email: 'late@example.org', password } })
  await expect(again).rejects.toMatchObject({ problem: { code: 'conflict', reason: 'set-up-done' } })
})

test('a password is kept as a slow hash only', async () => {
  const { password: kept } = await tested.db
    .selectFrom('credential')
    .select('password')
    .executeTakeFirstOrThrow()
  expect(kept).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
})
