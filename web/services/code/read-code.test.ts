import { describe, expect, it } from 'vitest'
import { usualSettings } from '#model/checks/settings.ts'
import { Metadata, ServiceSpec } from '#model/code/document.ts'
import { Definition } from '#model/definition/definition.ts'
import { type CodeHeader, codeOf } from './code-document.ts'
import { type CodeContext, type CodeFinding, keepsFromSaving, readCode } from './read-code.ts'

const everything = ServiceSpec.parse({ provider: 'harbour', owner: 'kim' })
const header: CodeHeader = {
  apiVersion: 'covalence/v1',
  kind: 'Service',
  metadata: Metadata.parse({ name: 'book-a-room' }),
  spec: everything,
}
const context: CodeContext = {
  header,
  known: {
    language: 'en',
    provider: { names: ['Harbour Agency'], units: [] },
    owner: { known: true, isPerson: true, active: true },
    roles: [],
    records: {},
    missingSignOffs: null,
    conflicts: null,
    relationships: null,
    restsOn: null,
    review: null,
    earlierShare: null,
    catalogue: null,
    settings: usualSettings(),
    waivers: [],
    today: '2026-11-23',
  },
  act: { personId: null, side: 'provider', at: '2026-11-23T10:00:00.000Z' },
}
const definition = Definition.parse({
  value: {
    name: 'Book a room',
    description: `Rooms for meetings, ${'with all that meetings need, '.repeat(8)}booked by anybody.`,
    outcomes: [{ id: 'meetings', direction: 'supported', statement: 'Teams begin on time' }],
  },
})
const code = codeOf(header, { definition, translations: { fr: { 'value.name': 'Réserver une salle' } } })

const read = (text: string) => readCode(text, context)
const blocking = (text: string): CodeFinding[] => read(text).findings.filter(keepsFromSaving)
const verdictMarks = (text: string): string[] =>
  read(text).findings.flatMap((finding) =>
    finding.kind === 'verdict'
      ? [`${finding.verdict.rule}: ${text.slice(finding.at.from, finding.at.to)}`]
      : [],
  )

describe('code that is read', () => {
  it('gives back the parts and translations that it was written from', () => {
    const { content, findings } = read(code)
    expect(content).toEqual({ definition, translations: { fr: { 'value.name': 'Réserver une salle' } } })
    expect(findings.filter(keepsFromSaving)).toEqual([])
  })

  it('says where a fault stands, and is not to be saved with it', () => {
    const wrong = code.replace('direction: supported', 'direction: sideways')
    const [fault] = blocking(wrong)
    expect(read(wrong).content).toBeNull()
    expect(fault).toMatchObject({ kind: 'fault' })
    expect(wrong.slice(fault?.at.from, fault?.at.to).trimEnd()).toBe('sideways')
  })

  it('refuses a line that is changed elsewhere, and names what it was', () => {
    const wrong = code.replace('owner: kim', 'owner: alex')
    expect(read(wrong).content).toBeNull()
    expect(blocking(wrong)).toMatchObject([{ kind: 'fixed', field: 'spec.owner', value: 'kim' }])
    expect(wrong.slice(blocking(wrong)[0]?.at.from, blocking(wrong)[0]?.at.to)).toBe('alex')
  })

  it('refuses a line that was taken away although it is changed elsewhere', () => {
    expect(blocking(code.replace('  owner: kim\n', ''))).toMatchObject([
      { kind: 'fixed', field: 'spec.owner', value: 'kim' },
    ])
  })

  it('is one service: not none, not two, not another kind', () => {
    const person =
      'apiVersion: covalence/v1\nkind: Person\nmetadata: { name: kim }\nspec: { email: kim@example.org }\n'
    expect(blocking('')).toMatchObject([{ problem: 'none' }])
    expect(blocking(`${code}---\n${code}`)).toMatchObject([{ problem: 'several' }])
    expect(blocking(person)).toMatchObject([{ problem: 'kind' }])
  })

  it('says of remarks that they do not stay, but not of a # within a text', () => {
    const remarked = code.replace('spec:', '# by hand\nspec: # mine')
    expect(read(remarked).findings.filter(({ kind }) => kind === 'remark')).toHaveLength(2)
    const written = codeOf(header, {
      definition: Definition.parse({ value: { description: 'One\n# not a remark\n\nTwo' } }),
      translations: {},
    })
    expect(read(written).findings.filter(({ kind }) => kind === 'remark')).toEqual([])
    expect(read(remarked).content?.definition).toEqual(definition)
  })

  it('marks a verdict at the entry that it is about, and what is missing at the key above it', () => {
    expect(verdictMarks(code)).toContain('SD004: Teams begin on time')
    expect(verdictMarks(code)).toContain('SD050: value')
  })
})
