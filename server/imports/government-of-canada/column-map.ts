import { z } from 'zod'
import { LevelKind } from '#model/definition/entries.ts'
import { EntryId, Language, RequiredLine, TermKey } from '#model/text.ts'

const heading = z.string().min(1).max(200)
const inBothLanguages = z.strictObject({ en: heading, fr: heading })
const texts = z.strictObject({ en: RequiredLine, fr: RequiredLine })
const labelName = z.string().regex(/^[a-z][a-z-]{0,49}$/)

const ServiceColumns = z.strictObject({
  period: heading,
  key: heading,
  provider: heading,
  /** Holds "English | French". */
  providerNames: heading,
  name: inBothLanguages,
  description: inBothLanguages,
  consumerGroups: heading,
  charged: heading,
  programmes: heading,
  programmeNames: inBothLanguages,
  link: inBothLanguages,
  /** Column of codes -> label that carries them. */
  codeLabels: z.record(heading, labelName),
  /** Column of a yes or no -> the step that can be taken online. */
  stepsOnline: z.record(heading, TermKey),
  /** Column of a count -> the channel that applications came by. */
  applications: z.record(heading, TermKey),
})

const StandardColumns = z.strictObject({
  period: heading,
  service: heading,
  key: heading,
  statement: inBothLanguages,
  kind: heading,
  channel: heading,
  channelNote: inBothLanguages,
  target: heading,
  value: heading,
  volumeMeeting: heading,
  volumeTotal: heading,
  met: heading,
  note: inBothLanguages,
})

const OrganisationColumns = z.strictObject({
  key: heading,
  abbreviation: heading,
  legalName: heading,
  /** What it goes by; where that is empty, by its legal name. */
  name: heading,
  portfolio: heading,
  form: heading,
  /** Years. */
  began: heading,
  ended: heading,
  website: heading,
})

/** How a list of organisations is read, and which of them are one enterprise. */
const OrganisationsMap = z.strictObject({
  columns: OrganisationColumns,
  enterprise: z.strictObject({
    names: texts,
    /** The forms of organisations that are part of the enterprise; all others stand alone. */
    forms: z.array(RequiredLine).min(1).max(50),
  }),
  /** What a group of the enterprise is called: `{portfolio}` stands for what the column says. */
  portfolioName: RequiredLine,
  /** Providers of services whose name the list says otherwise: who they are there, or what they are a unit of. */
  providers: z.record(
    heading,
    z.union([z.strictObject({ is: heading }), z.strictObject({ within: heading })]),
  ),
})
export type OrganisationsMap = z.infer<typeof OrganisationsMap>

/** How one year's inventory files are read: other years and inventories of this shape are another map, not other code. */
export const ColumnMap = z.strictObject({
  importer: EntryId,
  title: texts,
  source: z.url(),
  licence: RequiredLine,
  /** The year that rows must be of, as the files write it. */
  period: RequiredLine,
  language: Language,
  /** What a cell holds that says nothing; an empty cell says nothing either. */
  missing: z.array(z.string()).max(50),
  services: z.strictObject({
    columns: ServiceColumns,
    charged: z.record(z.string(), z.enum(['yes', 'no'])),
    stepsOnline: z.strictObject({ label: labelName, yes: z.array(z.string()), no: z.array(z.string()) }),
    applications: z.strictObject({ label: labelName }),
  }),
  standards: z.strictObject({
    columns: StandardColumns,
    kinds: z.record(z.string(), LevelKind),
    met: z.record(z.string(), z.enum(['met', 'missed', 'not-reported'])),
    /** Over what a target is measured and how, as the data dictionary says; in the map's language. */
    window: RequiredLine,
    method: RequiredLine,
    channelNames: z.record(z.string(), RequiredLine),
    /** How a standard's channel is said: `{channel}` stands for its name. */
    channelSentence: RequiredLine,
  }),
  /** Without it a list of organisations is not read. */
  organisations: OrganisationsMap.optional(),
  /** Files that come with the inventory and are not read, by all their headings. */
  notUsed: z.array(z.strictObject({ what: RequiredLine, headings: z.array(heading).min(1) })).max(20),
  /** Labels of codes, by kind of term. */
  terms: z.record(labelName, z.record(TermKey, texts)),
})
export type ColumnMap = z.infer<typeof ColumnMap>

/** The kinds of file that an import reads. */
export const fileKinds = ['services', 'standards', 'organisations'] as const
export type FileKind = (typeof fileKinds)[number]

type Columns = { [key: string]: string | Columns }

const headingsIn = (columns: Columns): string[] =>
  Object.entries(columns).flatMap(([key, value]) =>
    // Records keyed by heading hold what the column feeds; all else holds the heading.
    typeof value === 'string' ? [isKeyedByHeading(columns) ? key : value] : headingsIn(value),
  )

const isKeyedByHeading = (columns: Columns): boolean => !('en' in columns) && !('key' in columns)

/** The headings that a file of this kind must have; none where the map does not say how it is read. */
export const expectedHeadings = (map: ColumnMap, kind: FileKind): string[] =>
  headingsIn(map[kind]?.columns ?? {})

/** The kinds of file that the map says how to read. */
export const kindsOf = (map: ColumnMap): FileKind[] => fileKinds.filter((kind) => map[kind] !== undefined)
