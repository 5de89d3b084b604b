import { expect, test } from 'vitest'
import { newRoom, noIssues } from '../issue.ts'
import { exampleMap } from '../example-folder.ts'
import { rowsOf } from '../read-row.ts'
import { type OrganisationsMap, expectedHeadings } from './column-map.ts'
import { mapOrganisation } from './map-organisation.ts'
import { placeOrganisations } from './place-organisations.ts'

const usual = {
  org_id: '1',
  abbr_en: 'POST',
  legal_title: 'Department of the Post',
  applied_title: 'Post Canada',
  min_port_en: 'Transport',
  inst_struct_en: 'Ministerial Departments',
  start: '1968',
  end_fin: '',
  website: 'www.post.example.org',
}
type Cells = Partial<typeof usual>
const map = await exampleMap()
const organisationsMap = map.organisations as OrganisationsMap

const place = (
  rows: readonly Cells[],
  providers: { key: string; names: { en: string; fr?: string } }[] = [],
) => {
  const told = { issues: noIssues(), room: newRoom() }
  const headings = expectedHeadings(map, 'organisations')
  const read = rowsOf({ file: 'list.csv', headings, keyHeading: 'org_id', told })
  const mapped = rows.map((cells, at) => {
    const row: Record<string, string> = { ...usual, ...cells }
    return mapOrganisation(
      organisationsMap,
      read({ line: at + 2, cells: headings.map((name) => row[name] ?? '') }),
    )
  })
  return { ...placeOrganisations(organisationsMap, providers, mapped), rejected: told.issues.first }
}

test('what is part of the enterprise stands in its portfolio, all else alone with what the list says of it', () => {
  const { organisations } = place([
    {},
    {
      org_id: '2',
      legal_title: 'Harbours Inc.',
      applied_title: '',
      abbr_en: '',
      inst_struct_en: 'Crown Corporations',
    },
    { org_id: '3', legal_title: 'Tribunal', applied_title: '', min_port_en: '', end_fin: '2013' },
  ])
  expect(organisations).toEqual([
    {
      key: 'enterprise',
      names: { en: 'Government of Canada', fr: 'Gouvernement du Canada' },
      parentKey: null,
      group: true,
    },
    {
      key: 'portfolio Transport',
      names: { en: 'Transport portfolio' },
      parentKey: 'enterprise',
      group: true,
    },
    {
      key: 'organisation 1',
      otherKey: 'organisation 1',
      names: { en: 'Post Canada' },
      abbreviation: 'POST',
      parentKey: 'portfolio Transport',
      listing: {
        portfolio: 'Transport',
        form: 'Ministerial Departments',
        began: '1968',
        ended: '',
        website: 'https://www.post.example.org',
      },
    },
    expect.objectContaining({ names: { en: 'Harbours Inc.' }, parentKey: null }),
    expect.objectContaining({
      names: { en: 'Tribunal' },
      parentKey: 'enterprise',
      listing: expect.objectContaining({ ended: '2013', portfolio: '' }),
    }),
  ])
})

test('rows that say the same are taken once and counted; a second one that says otherwise is refused', () => {
  const { organisations, folded, missing, rejected } = place([
    {},
    {},
    { legal_title: 'Other' },
    { org_id: '2', legal_title: 'Mint', applied_title: '', website: 'none' },
  ])
  expect(organisations.filter(({ group }) => !group)).toHaveLength(2)
  expect(folded).toMatchObject({ total: 1, first: [{ code: 'folded', values: { count: '1', of: '4' } }] })
  expect(rejected).toMatchObject([{ code: 'twice', row: 4, values: { line: '2' } }])
  expect(missing.first).toMatchObject([
    { code: 'no-website', values: { count: '1', of: '2' } },
    { code: 'one-language', values: { count: '2', of: '2' } },
  ])
})

test('a provider of services is the organisation that is called the same, or the one that the map names', () => {
  const post = { key: 'post-poste', names: { en: 'POST canada', fr: 'Postes Canada' } }
  const named = { key: 'pacifican', names: { en: 'Pacific Economic Development Canada' } }
  const half = { key: 'opc-cpvp', names: { en: 'Office of the Privacy Commissioner of Canada' } }
  const stranger = { key: 'stranger', names: { en: 'Nobody knows' } }
  const { organisations, missing } = place(
    [
      {},
      { org_id: '560', legal_title: 'Pacific Agency', applied_title: '' },
      { org_id: '256', legal_title: 'Commissioners', applied_title: '' },
    ],
    [post, named, half, stranger],
  )
  expect(organisations.filter(({ group }) => !group)).toMatchObject([
    { key: 'post-poste', otherKey: 'organisation 1', names: post.names, parentKey: 'portfolio Transport' },
    { key: 'pacifican', otherKey: 'organisation 560', names: named.names },
    { key: 'organisation 256' },
    { key: 'opc-cpvp', parentKey: 'organisation 256' },
    stranger,
  ])
  expect(missing.first).toContainEqual(
    expect.objectContaining({ code: 'not-listed', values: { count: '1', of: '4' } }),
  )
})

test('a name that two go by tells nothing', () => {
  const { organisations } = place(
    [{}, { org_id: '2', legal_title: 'Post Canada', applied_title: '' }],
    [{ key: 'post-poste', names: { en: 'Post Canada' } }],
  )
  expect(organisations.filter(({ group }) => !group).map(({ key }) => key)).toEqual([
    'organisation 1',
    'organisation 2',
    'post-poste',
  ])
})

test('a year that is none, a name and a form that are missing break the row', () => {
  const { organisations, rejected } = place([{ start: 'long ago', legal_title: '', inst_struct_en: '' }])
  expect(organisations).toEqual([])
  expect(rejected.map(({ column, code }) => `${column} ${code}`)).toEqual([
    'legal_title empty',
    'inst_struct_en empty',
    'start not-a-number',
  ])
})
