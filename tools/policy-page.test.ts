import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policies } from '#model/policy/table.ts'
import { policyPage } from './policy-page.ts'
import { root } from './run-step.ts'

const file = join(root, 'docs', 'policy.md')

test('the manual tells who may do what as it is (rewrite it: UPDATE_DOCS=1 npx vitest run tools/policy-page.test.ts)', () => {
  if (process.env['UPDATE_DOCS']) writeFileSync(file, policyPage())
  expect(readFileSync(file, 'utf8')).toBe(policyPage())
})

test('the manual has a line for every route', () => {
  const lines = policyPage().split('\n')
  for (const { action } of Object.values(policies))
    expect(lines.filter((line) => line.startsWith(`| ${action} `)).length).toBeGreaterThan(0)
})
