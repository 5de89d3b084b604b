import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from '#model/checks/index.ts'
import type { Severity } from '#model/checks/settings.ts'
import { faultCodes } from '#model/code/fault.ts'
import type { Wording } from '#model/wording/wording.ts'
import type { Finding, Format } from './check-report.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** A text of the catalogue without what fills it. */
const general = (text: string): string => text.replaceAll(/\{\{\w+\}\}/g, '…')

const ruleOf = (id: string, level: Severity, texts: { title: string; why: string; fix: string }) => ({
  id,
  shortDescription: { text: texts.title },
  fullDescription: { text: texts.why },
  help: { text: `${texts.why}\n${texts.fix}`.trim() },
  defaultConfiguration: { level },
})

/** Every check and every fault, as hosts of code show them beside a finding. */
const allRules = (wording: Wording) => [
  ...rules.map(({ id, severity }) => ruleOf(id, severity, wording.checks[id as keyof Wording['checks']])),
  ...faultCodes.map((code) => {
    const text = general(wording.code.faults[code])
    return ruleOf(code, 'error', { title: text, why: text, fix: '' })
  }),
]

const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/')

const locationOf = ({ file, line, column, endLine, endColumn }: Finding) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), ...(isAbsolute(file) ? {} : { uriBaseId: '%SRCROOT%' }) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  },
})

const messageOf = ({ kind, title, why, fix }: Finding): string =>
  kind === 'fault' ? title : `${title}. ${why} ${fix}`

/** SARIF 2.1.0, by which hosts of code show findings in line. */
export const sarifFormat = ({ wording, version }: { wording: Wording; version: string }): Format => {
  const known = allRules(wording)
  const indexes = new Map(known.map(({ id }, index) => [id, index]))
  let isFirst = true
  return {
    begin: () => `{"$schema":"${schema}","version":"2.1.0","runs":[{"results":[\n`,
    finding: (finding) => {
      const comma = isFirst ? '' : ',\n'
      isFirst = false
      const { rule, severity, subject, path } = finding
      const result = {
        ruleId: rule,
        ruleIndex: indexes.get(rule),
        level: severity,
        message: { text: messageOf(finding) },
        locations: [locationOf(finding)],
        ...(subject === '' ? {} : { partialFingerprints: { 'covalence/v1': `${rule} ${subject} ${path}` } }),
      }
      return comma + JSON.stringify(result)
    },
    end: ({ status }) => {
      const driver = { name: 'Covalence', version, rules: known }
      const invocations = [{ executionSuccessful: status !== 2, exitCode: status }]
      const rest = { tool: { driver }, columnKind: 'utf16CodeUnits', invocations }
      return `\n],${JSON.stringify(rest).slice(1)}]}\n`
    },
  }
}
