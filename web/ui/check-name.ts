import type { TFunction } from 'i18next'

/** What a check is called, whatever it finds; its id where this version of the page does not know it. */
export const checkName = (t: TFunction, rule: string): string => {
  const say = t as unknown as (keys: string[], options: object) => string
  return say([`checkNames.${rule}`, `checks.${rule}.title`, `waitingChecks.${rule}.title`], {
    defaultValue: rule,
  })
}
