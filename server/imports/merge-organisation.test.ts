import { expect, test } from 'vitest'
import { type GivenOrganisation, importedOf, mergeOrganisation } from './merge-organisation.ts'

const given: GivenOrganisation = {
  key: 'a',
  names: { en: 'Roads' },
  abbreviation: 'R',
  parentKey: 'works',
  listing: { portfolio: 'Works', form: 'Agency', began: '', ended: '', website: '' },
}
const idOf = (key: string | null) => (key === null ? null : `id of ${key}`)
const standing = {
  names: { en: 'Roads' },
  abbreviation: 'R',
  parentId: 'id of works',
  imported: importedOf(given),
}

test('what says the same changes nothing', () => {
  expect(mergeOrganisation(standing, given, idOf)).toEqual({ ...standing, changed: false, conflicts: [] })
})

test('a field that still says what was imported is rewritten, one that people changed stays', () => {
  const next = { ...given, names: { en: 'Streets' }, abbreviation: 'S', parentKey: 'transport' }
  expect(mergeOrganisation(standing, next, idOf)).toEqual({
    names: { en: 'Streets' },
    abbreviation: 'S',
    parentId: 'id of transport',
    imported: importedOf(next),
    changed: true,
    conflicts: [],
  })
  const ours = { ...standing, names: { en: 'Ways' }, abbreviation: 'W', parentId: null }
  expect(mergeOrganisation(ours, next, idOf)).toEqual({
    ...ours,
    imported: standing.imported,
    changed: false,
    conflicts: ['names', 'abbreviation', 'place'],
  })
})

test('what came without a list is put in its place by one, and stays there where a list says nothing', () => {
  const alone = {
    names: { en: 'Roads' },
    abbreviation: '',
    parentId: null,
    imported: { names: { en: 'Roads' } },
  }
  expect(mergeOrganisation(alone, given, idOf)).toEqual({ ...standing, changed: true, conflicts: [] })
  const withoutList = { key: 'a', names: { en: 'Roads' } }
  expect(mergeOrganisation(standing, withoutList, idOf)).toMatchObject({ changed: false, conflicts: [] })
})
