import { expect, test } from 'vitest'
import { repositoryAddress } from './repository-address.ts'

test.each([
  ['https://git.example/a/b.git', 'https://git.example/a/b.git'],
  ['https://Git.Example/A/b.git/', 'https://git.example/A/b.git'],
  ['https://user:secret@git.example/a/b.git?token=x', 'https://git.example/a/b.git'],
  ['https://user:se/cret@git.example/a', 'https://git.example/a'],
  ['https://us@er:secret@git.example/a#part', 'https://git.example/a'],
  ['git::https://u:p@h.example/x', 'https://h.example/x'],
  ['x-oauth:tok@host.example/path', 'host.example/path'],
  ['git@git.example:a/b.git', 'git.example:a/b.git'],
  ['git.example:a/b.git', 'git.example:a/b.git'],
  ['ssh://git:pw@git.example:22/a', 'ssh://git.example:22/a'],
  ['git.example/a?token=x', 'git.example/a'],
  ['https://git.example/a/@team/b', 'https://git.example/a/@team/b'],
  ['harbour', 'harbour'],
  ['', ''],
])('%s is told as %s', (given, told) => {
  expect(repositoryAddress(given)).toBe(told)
})

test.each([
  'file:///home/me/repo',
  'FILE:/home/me/repo',
  'git::file:///home/me/repo',
  '/home/me/repo',
  '~/repo',
  '../repo',
  './repo',
  'C:\\me\\repo',
  'c:/me/repo',
  '\\\\server\\share',
])('%s, a path on a machine, is no repository', (given) => {
  expect(repositoryAddress(given)).toBe('')
})

test('what is told once is told the same again', () => {
  for (const given of ['git::https://u:p@h.example/x', 'x-oauth:tok@host.example/path', 'git@h.example:a/b'])
    expect(repositoryAddress(repositoryAddress(given))).toBe(repositoryAddress(given))
})
