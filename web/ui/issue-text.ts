import type { TFunction } from 'i18next'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const tooSmall = (t: TFunction, minimum: number): string =>
  minimum <= 1 ? t('ui.form.required') : t('ui.form.tooShort', { count: minimum })

const custom = {
  unwritable: 'ui.form.unwritable',
  'above-whole': 'ui.form.aboveWhole',
  unnamed: 'ui.form.unnamed',
  required: 'ui.form.required',
  hour: 'ui.form.hour',
  differs: 'ui.form.differs',
  alike: 'ui.form.alike',
  choices: 'ui.form.choices',
} as const

const customText = (t: TFunction, issue: Issue): string => {
  const params = 'params' in issue ? (issue.params as { code?: unknown } | undefined) : undefined
  const code = params?.code as keyof typeof custom
  return t(Object.hasOwn(custom, code) ? custom[code] : 'ui.form.oneLine')
}

/** What is wrong with a field, in the reader's language. */
export const issueText = (t: TFunction, issue: Issue): string => {
  if (issue.code === 'too_small') return tooSmall(t, Number(issue.minimum))
  if (issue.code === 'too_big') return t('ui.form.tooLong', { count: Number(issue.maximum) })
  if (issue.code === 'invalid_format') return t(issue.format === 'email' ? 'ui.form.email' : 'ui.form.slug')
  if (issue.code === 'custom') return customText(t, issue)
  return t(issue.code === 'invalid_type' ? 'ui.form.required' : 'ui.form.invalid')
}
