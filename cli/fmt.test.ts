import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandInFolder, organisation } from './test-command.ts'

const { put, run, folderOf } = commandInFolder('fmt')

describe('covalence fmt', () => {
  test('lays out definitions alone, names what changed, and has nothing to do the second time', async () => {
    const wide = organisation('x').replace('kind: ', 'kind:     ')
    put('d/x.yaml', wide)
    put('d/other.yaml', 'a:     b\n')
    put(
      'd/x.json',
      JSON.stringify({ apiVersion: 'covalence/v1', kind: 'Organisation', metadata: { name: 'y' } }),
    )
    expect(await run('fmt', 'd', '--check')).toMatchObject({ status: 1, out: 'd/x.yaml\n' })
    expect(readFileSync(join(folderOf(), 'd/x.yaml'), 'utf8')).toBe(wide)
    expect(await run('fmt', 'd')).toMatchObject({ status: 0, out: 'd/x.yaml\n' })
    expect(readFileSync(join(folderOf(), 'd/x.yaml'), 'utf8')).toBe(organisation('x'))
    expect(await run('fmt', 'd', '--check')).toEqual({ status: 0, out: '', err: '' })
    expect(readFileSync(join(folderOf(), 'd/other.yaml'), 'utf8')).toBe('a:     b\n')
  })

  test('a file that cannot be read stays as it is, and is told', async () => {
    const wrong = `${organisation('x')}metadata: again\n`
    put('d/x.yaml', wrong)
    expect(await run('fmt', 'd')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^d\/x\.yaml:5:1 error duplicate-key/),
    })
    expect(readFileSync(join(folderOf(), 'd/x.yaml'), 'utf8')).toBe(wrong)
  })
})

test('covalence schema prints the schema of a kind, or of all', async () => {
  expect(JSON.parse((await run('schema', 'person')).out)).toMatchObject({ $id: 'urn:covalence:v1:Person' })
  expect(JSON.parse((await run('schema')).out)).toMatchObject({ $defs: { Service: {}, Need: {} } })
  expect(await run('schema', 'thing')).toMatchObject({
    status: 2,
    err: expect.stringContaining('Organisation'),
  })
})
