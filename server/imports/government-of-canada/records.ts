import type { LevelResult } from '#model/contract/service-page.ts'
import type { Names, Term } from '#model/contract/workspaces.ts'
import type { Definition, Labels, Translations } from '#model/definition/definition.ts'
import type { Level } from '#model/definition/entries.ts'
import type { Issues } from '../issue.ts'
import type { GivenOrganisation } from '../merge-organisation.ts'
import type { RowPlace } from '../read-row.ts'
import type { FileKind } from './column-map.ts'

/** A service as the inventory tells of it, before its standards are put in. */
export type ServiceRow = {
  row: RowPlace
  key: string
  period: string
  provider: { key: string; names: Names }
  name: string
  description: string
  consumerGroups: string[]
  charged: '' | 'yes' | 'no'
  labels: Labels
  programmes: { code: string; names: Names }[]
  link: Names
  french: { name: string; description: string }
  notes: Issues
}

/** A service standard with what was published of it. */
export type StandardRow = {
  row: RowPlace
  period: string
  service: string
  level: Level
  frenchStatement: string
  result: Omit<LevelResult, 'period' | 'source'>
}

/** An organisation as a list tells of it; years and address are empty where the list does not say them. */
export type OrganisationRow = {
  row: RowPlace
  key: string
  abbreviation: string
  legalName: string
  name: string
  portfolio: string
  form: string
  began: string
  ended: string
  website: string
}

/** A service ready to be listed. */
export type ServiceRecord = {
  key: string
  file: string
  line: number
  providerKey: string
  definition: Definition
  translations: Translations
  labels: Labels
  programmes: string[]
  link: Names
  results: StandardRow['result'][]
  /** Ids of levels whose rows were broken: what was imported of them before stays. */
  brokenLevels: string[]
}

/** What a set of files says, in our own terms, and what could not be taken over. */
export type Inventory = {
  importer: string
  period: string
  language: 'en' | 'fr'
  organisations: GivenOrganisation[]
  programmes: { code: string; names: Names }[]
  terms: Term[]
  services: ServiceRecord[]
  /** Whether a file of standards was among the files; without one, what was imported of them before stays. */
  withStandards: boolean
  read: Record<Exclude<FileKind, 'organisations'>, number>
  rejected: Record<FileKind, number>
  issues: { rejected: Issues; leftOut: Issues; leftEmpty: Issues }
}
