import type { ImportReason } from '#model/contract/imports.ts'
import { fold } from '#server/kernel/folding.ts'
import { type Issues, newRoom, noIssues, note } from '../issue.ts'
import type { GivenOrganisation } from '../merge-organisation.ts'
import { isBroken, noteOn, refuse } from '../read-row.ts'
import type { OrganisationsMap } from './column-map.ts'
import type { OrganisationRow, ServiceRow } from './records.ts'

type Provider = ServiceRow['provider']
type Placed = { organisations: GivenOrganisation[]; folded: Issues; missing: Issues }

const enterpriseKey = 'enterprise'
const portfolioKey = (portfolio: string): string => `portfolio ${portfolio}`
const listKey = (key: string): string => `organisation ${key}`

const sayingOf = ({ row: _row, ...says }: OrganisationRow): string => JSON.stringify(says)

/** Rows that stand twice and say the same are taken once; a second one that says otherwise is broken. */
const foldRows = ({ columns }: OrganisationsMap, rows: readonly OrganisationRow[]) => {
  const kept = new Map<string, OrganisationRow>()
  let twice = 0
  for (const one of rows) {
    const first = kept.get(one.key)
    if (!first) kept.set(one.key, one)
    else if (sayingOf(first) === sayingOf(one)) twice += 1
    else refuse(one.row, columns.key, 'twice', { line: `${first.row.line}` })
  }
  return { kept: [...kept.values()].filter((one) => !isBroken(one)), twice }
}

/** Tells once for a file what is so of many of its rows. */
const summary = (
  [first]: readonly OrganisationRow[],
  told: { column: string; code: ImportReason; count: number; of: number }[],
): Issues => {
  const issues = noIssues()
  for (const { column, code, count, of } of told) {
    if (count === 0) continue
    const place = { file: first?.row.file ?? '', line: 1, key: '' }
    note(issues, newRoom(), () => noteOn(place, column, code, { count: `${count}`, of: `${of}` }))
  }
  return issues
}

/** Finds organisations of the list by what they are called, in either of their names. */
const byName = (listed: readonly OrganisationRow[]) => {
  const known = Map.groupBy(
    listed.flatMap((one) =>
      [...new Set([fold(one.legalName), fold(one.name)])].map((name) => ({ name, one })),
    ),
    ({ name }) => name,
  )
  return (name: string): OrganisationRow | undefined => {
    const found = known.get(fold(name)) ?? []
    // A name that two go by tells nothing.
    return found.length === 1 ? found[0]?.one : undefined
  }
}

type Standing = { key: string } | { within: string } | null

/** Who the providers of services are in the list: by what the map says, else by name. */
const findProviders = (
  { providers }: OrganisationsMap,
  given: readonly Provider[],
  listed: readonly OrganisationRow[],
): Map<string, Standing> => {
  const called = byName(listed)
  const known = new Set(listed.map(({ key }) => key))
  const standingOf = ({ key, names }: Provider): Standing => {
    const said = providers[key]
    if (said && 'is' in said) return known.has(said.is) ? { key: said.is } : null
    if (said) return known.has(said.within) ? said : null
    const found = called(names.en ?? '')
    return found ? { key: found.key } : null
  }
  return new Map(given.map((provider) => [provider.key, standingOf(provider)]))
}

const listingOf = ({ portfolio, form, began, ended, website }: OrganisationRow) => ({
  portfolio,
  form,
  began,
  ended,
  website,
})

/** Where an organisation of the list stands: in its portfolio where it is part of the enterprise, else alone. */
const parentOf = ({ enterprise }: OrganisationsMap, { form, portfolio }: OrganisationRow): string | null => {
  if (!enterprise.forms.includes(form)) return null
  return portfolio === '' ? enterpriseKey : portfolioKey(portfolio)
}

const groupsOf = (map: OrganisationsMap, listed: readonly OrganisationRow[]): GivenOrganisation[] => {
  const inside = listed.filter((one) => parentOf(map, one) !== null)
  if (inside.length === 0) return []
  const portfolios = [...new Set(inside.map(({ portfolio }) => portfolio))]
    .filter((name) => name !== '')
    .sort()
  return [
    { key: enterpriseKey, names: map.enterprise.names, parentKey: null, group: true },
    ...portfolios.map((portfolio) => ({
      key: portfolioKey(portfolio),
      names: { en: map.portfolioName.replace('{portfolio}', () => portfolio) },
      parentKey: enterpriseKey,
      group: true,
    })),
  ]
}

/**
 * Puts the organisations of a list and those that provide services together, each once: the enterprise, its portfolios,
 * and in them what the list says is part of it.
 */
export const placeOrganisations = (
  map: OrganisationsMap,
  providers: readonly Provider[],
  rows: readonly OrganisationRow[],
): Placed => {
  const { kept, twice } = foldRows(map, rows)
  const standings = findProviders(map, providers, kept)
  const providerOf = new Map(
    providers.flatMap((provider) => {
      const standing = standings.get(provider.key)
      return standing && 'key' in standing ? [[standing.key, provider] as const] : []
    }),
  )
  const keyOf = (key: string): string => providerOf.get(key)?.key ?? listKey(key)
  const listed = kept.map((one) => {
    const provider = providerOf.get(one.key)
    return {
      key: keyOf(one.key),
      otherKey: listKey(one.key),
      names: provider?.names ?? { en: one.name || one.legalName },
      abbreviation: one.abbreviation,
      parentKey: parentOf(map, one),
      listing: listingOf(one),
    }
  })
  const others = providers.flatMap((provider) => {
    const standing = standings.get(provider.key) ?? null
    if (standing === null) return [provider]
    return 'within' in standing ? [{ ...provider, parentKey: keyOf(standing.within) }] : []
  })
  const { columns } = map
  const of = kept.length
  const told = [
    {
      column: columns.portfolio,
      code: 'no-portfolio' as const,
      count: kept.filter(lacks('portfolio')).length,
      of,
    },
    { column: columns.website, code: 'no-website' as const, count: kept.filter(lacks('website')).length, of },
    {
      column: columns.legalName,
      code: 'one-language' as const,
      count: listed.filter(({ names }) => !('fr' in names)).length,
      of,
    },
    {
      column: columns.key,
      code: 'not-listed' as const,
      count: [...standings.values()].filter((one) => one === null).length,
      of: standings.size,
    },
  ]
  return {
    organisations: [...groupsOf(map, kept), ...listed, ...others],
    folded: summary(rows, [{ column: columns.key, code: 'folded', count: twice, of: rows.length }]),
    missing: summary(rows, told),
  }
}

const lacks =
  (field: 'portfolio' | 'website') =>
  (one: OrganisationRow): boolean =>
    one[field] === ''
