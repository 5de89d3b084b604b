import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { repositoryAddress } from './repository-address.ts'
import { isSameRepository } from './repository-key.ts'

const word = fc.stringMatching(/^[a-z][a-z0-9-]{1,10}[a-z0-9]$/)
const host = fc.tuple(word, word).map((words) => words.join('.'))
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('/'))
const spelling = fc.record({
  start: fc.constantFrom('https://', 'http://', 'ssh://', 'git://', 'git+ssh://', 'scp', ''),
  user: fc.constantFrom('', 'git@', 'me:secret@'),
  withPort: fc.boolean(),
  loud: fc.boolean(),
  end: fc.constantFrom('', '.git', '/', '.git/'),
})
const ports: Record<string, string> = {
  'https://': ':443',
  'http://': ':80',
  'ssh://': ':22',
  'git://': ':9418',
  'git+ssh://': ':22',
}
type Spelling = typeof spelling extends fc.Arbitrary<infer Value> ? Value : never

const spelt = (onHost: string, at: string, { start, user, withPort, loud, end }: Spelling): string => {
  const name = loud ? onHost.toUpperCase() : onHost
  if (start === 'scp') return `git@${name}:${at}${end}`
  if (start === '') return `${name}/${at}${end}`
  return `${start}${user}${name}${withPort ? ports[start] : ''}/${at}${end}`
}

test('a repository is the same by whatever way it is reached, as written and as kept', () => {
  fc.assert(
    fc.property(host, path, spelling, spelling, (onHost, at, one, other) => {
      const [first, second] = [spelt(onHost, at, one), spelt(onHost, at, other)]
      expect(isSameRepository(first, second)).toBe(true)
      expect(isSameRepository(repositoryAddress(first), repositoryAddress(second))).toBe(true)
    }),
  )
})

test('another host, another path and another port are another repository', () => {
  fc.assert(
    fc.property(host, path, path, spelling, spelling, (onHost, at, elsewhere, one, other) => {
      fc.pre(at !== elsewhere)
      expect(isSameRepository(spelt(onHost, at, one), spelt(onHost, elsewhere, other))).toBe(false)
      expect(isSameRepository(spelt(onHost, at, one), spelt(`other.${onHost}`, at, other))).toBe(false)
    }),
  )
  expect(isSameRepository('ssh://git.example:2222/town/defs', 'ssh://git.example/town/defs')).toBe(false)
})

test.each([
  ['https://git.example.org/town/defs.git', 'git@git.example.org:town/defs.git', true],
  ['git.example.org:town/defs.git', 'ssh://git@git.example.org/town/defs.git', true],
  ['https://git.example.org/town/defs', 'git.example.org:/town/defs/', true],
  ['https://git.example.org/town/Defs', 'https://git.example.org/town/defs', false],
  ['git@forge:town/defs.git', 'https://forge/town/defs', true],
  ['town', 'town', true],
  ['town', 'Town', false],
  ['', '', true],
  ['', 'town', false],
  ['.git', '', false],
])('%s and %s: %s', (one, other, same) => {
  expect(isSameRepository(one, other)).toBe(same)
})
