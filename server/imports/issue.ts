import type { ImportIssue } from '#model/contract/imports.ts'
import { importReasons } from '#model/wording/en/import-reasons.ts'

/** An issue with its reason in English; long values are cut, since a report is no place for whole texts. */
export const issueOf = ({ values, ...rest }: Omit<ImportIssue, 'reason'>): ImportIssue => {
  const cut = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.length > 80 ? `${value.slice(0, 79)}…` : value,
    ]),
  )
  const reason = importReasons[rest.code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => cut[name] ?? '')
  return { ...rest, values: cut, reason }
}
