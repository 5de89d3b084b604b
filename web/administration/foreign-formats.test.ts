import { describe, expect, test } from 'vitest'
import { formatsIn } from './foreign-formats.ts'

describe('the formats in a text', () => {
  test.each([
    ['apiVersion: backstage.io/v1alpha1\nkind: Component\n', ['backstage']],
    ['apiVersion: "openslo/v1"\r\nkind: SLO\r\n', ['openslo']],
    ['{"kind": "SLO", "apiVersion": "openslo/v1"}', ['openslo']],
    ['[\n  {\n    "apiVersion": "backstage.io/v1beta1"\n  }\n]', ['backstage']],
    ['apiVersion: covalence/v1\nkind: Need\n---\napiVersion: openslo/v1\n', ['ours', 'openslo']],
  ])('are told by what its documents say: %j', (text, formats) => {
    expect([...formatsIn(text)]).toEqual(formats)
  })

  test('are none for other versions, and for what only stands within a document', () => {
    expect([...formatsIn('apiVersion: openslo/v2alpha\n')]).toEqual([])
    expect([...formatsIn('apiVersion: v1\nspec:\n  apiVersion: backstage.io/v1alpha1\n')]).toEqual([])
    expect([...formatsIn('')]).toEqual([])
  })
})
