import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { compare } from './compare.ts'

let tested: TestApp
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())

// Long runs with other seeds: `npm run test:policy -- --requests N --seed S`.
test('the interface answers as the policy says, to random requests in random worlds', async () => {
  const { findings, unreached } = await compare(tested, { requests: 500, seed: 20_261_126 })
  expect(findings).toEqual([])
  expect(unreached).toEqual([])
}, 120_000)
