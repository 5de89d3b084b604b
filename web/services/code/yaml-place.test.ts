import { describe, expect, it } from 'vitest'
import { yamlPlaceAt } from './yaml-place.ts'

const at = (marked: string) => {
  const offset = marked.indexOf('|')
  return yamlPlaceAt(marked.replace('|', ''), offset)
}

describe('the place in a YAML text', () => {
  it('is at the top of an empty text', () => {
    expect(at('|')).toMatchObject({ path: [], kind: 'key', typed: '', from: 0, column: 0 })
  })

  it('is told by the indentation, whatever stands between', () => {
    const place = at('spec:\n  value:\n\n    # a remark\n    name: Mail\n    des|')
    expect(place).toMatchObject({ path: ['spec', 'value'], kind: 'key', typed: 'des', siblings: ['name'] })
  })

  it('is the value once a key and its colon stand there', () => {
    expect(at('kind: Ser|')).toMatchObject({ path: ['kind'], kind: 'value', typed: 'Ser', from: 6 })
  })

  it('is within an entry, on its first line and on the later ones', () => {
    const list = 'outcomes:\n  - id: o1\n    direction: supported\n'
    expect(at(`${list}  - |`)).toMatchObject({ path: ['outcomes', null], inEntry: true, siblings: [] })
    expect(at(`${list}    |`)).toMatchObject({
      path: ['outcomes', null],
      inEntry: false,
      siblings: ['direction', 'id'],
    })
    expect(at(`${list}  |`).path).toEqual(['outcomes'])
  })

  it('is within the entry of a list that is not indented', () => {
    expect(at('outcomes:\n- id: o1\n  |').path).toEqual(['outcomes', null])
  })

  it('knows a key in quotation marks, as JSON writes it', () => {
    expect(at('"spec":\n  "kind": x|').path).toEqual(['spec', 'kind'])
  })

  it('does not look beyond the document that it is in', () => {
    expect(at('spec:\n---\n  |').path).toEqual([])
  })
})
