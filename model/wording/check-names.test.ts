import { expect, test } from 'vitest'
import { register } from '../checks/register.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'

type Titled = Record<string, { title: string }>

test.each([
  ['en', en],
  ['fr', fr],
])('in %s every check has a name that does not speak of what it found', (_language, texts) => {
  const { checks, waitingChecks, checkNames } = texts as unknown as Record<string, Titled>
  const names = register.map(({ id }) => checkNames?.[id] ?? (checks?.[id] ?? waitingChecks?.[id])?.title)
  expect(names.filter((name) => !name || String(name).includes('{{'))).toEqual([])
})
