import { Document } from 'yaml'
import type { ServiceDocument } from '../code/document.ts'
import type { Level } from '../definition/entries.ts'
import { shifted } from './decimal.ts'
import { lineOf } from './foreign-file.ts'
import { nameFrom } from '../code/name-from.ts'

/** A level that OpenSLO has no words for, and why. */
export type LeftOut = { service: string; level: string; code: 'not-a-share' | 'whole' | 'no-window' }

const longestName = 63
const longestDescription = 1050

/** A name as OpenSLO wants it: no points, at most 63 characters. */
const sloName = (...words: string[]): string =>
  nameFrom(words.join(' '), 'unnamed').replaceAll('.', '-').slice(0, longestName).replace(/-+$/, '')

const unitLetters: readonly [RegExp, string][] = [
  [/^(minutes?)$/, 'm'],
  [/^(hours?|heures?)$/, 'h'],
  [/^(days?|jours?)$/, 'd'],
  [/^(weeks?|semaines?)$/, 'w'],
  [/^(months?|mois)$/, 'M'],
  [/^(quarters?|trimestres?)$/, 'Q'],
  [/^(years?|an|ans|annees?)$/, 'Y'],
]

/** `30 days`, `a month` or `2 weeks, rolling` as OpenSLO writes it; undefined for a window in other words. */
export const durationOf = (period: string): string | undefined => {
  const words = period.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const [, count = '1', unit = ''] =
    /^(?:per |each |every |a |an |one |un |une |par |chaque )?(\d{1,4})? ?([a-z]+)\b/.exec(words) ?? []
  const letter = unitLetters.find(([pattern]) => pattern.test(unit))?.[1]
  return letter && Number(count) > 0 ? `${Number(count)}${letter}` : undefined
}

const isShare = ({ target, unit }: Level): boolean =>
  /^(%|per ?cent|pour ?cent|percent)/i.test(unit.trim()) && target !== '' && !target.startsWith('-')

const obstacleOf = (level: Level): LeftOut['code'] | undefined => {
  if (!isShare(level) || Number(level.target) > 100) return 'not-a-share'
  // A promise of all leaves no budget for errors: OpenSLO ends below 100 %.
  if (Number(level.target) === 100) return 'whole'
  return durationOf(level.window) === undefined ? 'no-window' : undefined
}

const metricOf = ({ measuredBy, method }: Level, what: string) => ({
  metricSource: {
    type: measuredBy === '' ? 'unnamed' : measuredBy,
    spec: { [what]: method === '' ? 'as agreed' : method },
  },
})

const sloOf = (service: ServiceDocument, level: Level) => ({
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: {
    name: sloName(service.metadata.name, level.id),
    displayName: lineOf(level.statement, 250),
  },
  spec: {
    description: lineOf(level.statement, longestDescription),
    service: sloName(service.metadata.name),
    indicator: {
      metadata: { name: sloName(service.metadata.name, level.id, 'indicator') },
      spec: {
        ratioMetric: { counter: false, good: metricOf(level, 'good'), total: metricOf(level, 'total') },
      },
    },
    timeWindow: [{ duration: durationOf(level.window), isRolling: true }],
    budgetingMethod: 'Occurrences',
    objectives: [{ displayName: level.kind, target: Number(shifted(level.target, -2)) }],
  },
})

const serviceOf = ({ metadata, spec }: ServiceDocument) => ({
  apiVersion: 'openslo/v1',
  kind: 'Service',
  metadata: { name: sloName(metadata.name), displayName: spec.value.name || metadata.name },
  spec:
    spec.value.proposition === '' && spec.value.description === ''
      ? {}
      : { description: lineOf(spec.value.proposition || spec.value.description, longestDescription) },
})

const yamlOf = (value: object): string => new Document(value).toString({ lineWidth: 100 })

/** Warranty targets that are shares in per cent, as OpenSLO v1, and the levels that it cannot say. */
export const writeOpenSlo = (services: readonly ServiceDocument[]): { yaml: string; leftOut: LeftOut[] } => {
  const leftOut: LeftOut[] = []
  const documents = services.flatMap((service) => {
    const slos = service.spec.value.levels.flatMap((level) => {
      const code = obstacleOf(level)
      if (code) leftOut.push({ service: service.metadata.name, level: lineOf(level.statement, 120), code })
      return code ? [] : [sloOf(service, level)]
    })
    return slos.length === 0 ? [] : [serviceOf(service), ...slos]
  })
  return { yaml: documents.map(yamlOf).join('---\n'), leftOut }
}
