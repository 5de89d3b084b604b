import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { further } from '#model/wording/en/further.ts'

const root = join(import.meta.dirname, '../..')

const fileOf = (from: string, target: string): string[] => {
  const path = target.startsWith('#')
    ? join(root, target.slice(1))
    : join(dirname(from), target.startsWith('.') ? target : 'nowhere')
  return existsSync(path) && /web.*\.tsx?$/.test(relative(root, path)) ? [path] : []
}

const importOf = /^(?:(?:import|export)(?! type)[^'\n]* from |import |\} from )'([^']+)'/gm
const lateImportOf = /(?<!withFurtherTexts\()import\('([^']+)'\)/g
const keyOf = new RegExp(`['"\`](?:${Object.keys(further).join('|')})\\.(?!tsx?\\b)`)

const targets = (file: string, text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, target = '']) => fileOf(file, target))

/** What is loaded with a file, and what is not and may come without the further texts. */
const reachedFrom = (starts: readonly string[]): string[] => {
  const reached = new Set(starts)
  for (const file of reached) {
    const text = readFileSync(file, 'utf8')
    for (const target of [...targets(file, text, importOf), ...targets(file, text, lateImportOf)])
      reached.add(target)
  }
  return [...reached]
}

test('screens that come without the further texts say none of them', () => {
  const reached = reachedFrom([join(root, 'web/main.tsx')])
  const names = reached.map((file) => relative(root, file).replaceAll('\\', '/'))
  expect(names).toEqual(
    expect.arrayContaining(['web/catalogue/entries.tsx', 'web/accounts/sign-in-screen.tsx']),
  )
  expect(names).not.toContain('web/services/service-screen.tsx')
  const saying = reached.filter((file) => keyOf.test(readFileSync(file, 'utf8')))
  expect(saying.map((file) => relative(root, file))).toEqual([])
})

test('the pattern finds what a screen says', () => {
  const everything = globSync('web/**/*.tsx', { cwd: root }).map((file) => join(root, file))
  expect(everything.filter((file) => keyOf.test(readFileSync(file, 'utf8'))).length).toBeGreaterThan(40)
})
