import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { register } from '#model/checks/register.ts'
import { checksPage } from './checks-page.ts'
import { root } from './run-step.ts'

const file = join(root, 'docs', 'checks.md')

test('the manual tells of the checks as they are (rewrite it: UPDATE_DOCS=1 npx vitest run tools/checks-page.test.ts)', () => {
  if (process.env['UPDATE_DOCS']) writeFileSync(file, checksPage())
  expect(readFileSync(file, 'utf8')).toBe(checksPage())
})

test('the manual names every check once, and leaves no blank', () => {
  const page = checksPage()
  for (const { id } of register) expect([id, page.split(`${id}:`).length - 1]).toEqual([id, 1])
  expect(page).not.toMatch(/\{\{|undefined|\[object/)
})
