import { expect, test } from 'vitest'
import { yamlDifference } from './yaml-difference.ts'

const numbered = (changed: string): string =>
  Array.from({ length: 12 }, (_, at) => (at === 6 ? changed : `line ${at}`)).join('\n') + '\n'

test('texts that are the same have no difference', () => {
  expect(yamlDifference(numbered('x'), numbered('x'))).toEqual([])
})

test('what was removed and added stands with three lines around it, the rest is counted', () => {
  const lines = yamlDifference(numbered('old'), numbered('new'))
  expect(lines.map((line) => (line.kind === 'skipped' ? line.count : `${line.kind} ${line.text}`))).toEqual([
    3,
    'same line 3',
    'same line 4',
    'same line 5',
    'removed old',
    'added new',
    'same line 7',
    'same line 8',
    'same line 9',
    2,
  ])
})

test('an empty text differs by all that the other says', () => {
  expect(yamlDifference('', 'a\nb\n').map(({ kind }) => kind)).toEqual(['added', 'added'])
})
