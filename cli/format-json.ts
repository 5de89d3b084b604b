import type { Format } from './check-report.ts'

/** For programs: one object, of the shape that docs/definitions-as-code.md lays down. */
export const jsonFormat = (): Format => {
  let isFirst = true
  return {
    begin: () => '{"version":1,"findings":[\n',
    finding: (finding) => {
      const comma = isFirst ? '' : ',\n'
      isFirst = false
      return comma + JSON.stringify(finding)
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  }
}
