import { useDeferredValue, useMemo } from 'react'
import type { TFunction } from 'i18next'
import { check } from '#model/checks/index.ts'
import { usualSettings } from '#model/checks/settings.ts'
import type { CheckResult, Verdict } from '#model/checks/verdict.ts'
import { verdictText as textOf } from '#model/checks/verdict-text.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import { type ClauseRecords, recordWording, type Side } from '#model/definition/clauses.ts'
import { type Definition, partNames } from '#model/definition/definition.ts'
import { texts } from '#web/ui/language.ts'
import { type DocumentView, useDocument } from '../document/document-view.ts'

const namesOf = ({ provider: { names, abbreviation } }: ServicePage): string[] =>
  [names.en, names.fr, abbreviation].filter((name): name is string => Boolean(name))

/** What surrounds the text, as the server knows it too: both must give the same verdicts. */
const surroundingsOf = (page: ServicePage) => ({
  language: page.language,
  provider: { names: namesOf(page), units: [] },
  owner: { known: page.owner !== null, isPerson: page.owner !== null, active: page.owner?.active ?? false },
  roles: page.roles.map(({ role, organisation, active }) => ({
    role,
    organisationId: organisation.id,
    active,
  })),
  missingSignOffs: null,
  review: null,
  earlierShare: null,
  catalogue: null,
  settings: usualSettings(),
  waivers: [],
})

type Typed = { definition: Definition; records: ClauseRecords; side: Side; personId: string | null }

/** The records as they will be once what is typed here has been saved. */
const recordsAfter = ({ definition, records, side, personId }: Typed, now: string): ClauseRecords =>
  recordWording(records, { after: definition, parts: partNames, act: { personId, side, at: now } })

const verdictsOn = ({ page, definition, records, draft, mySide, myPersonId }: DocumentView): CheckResult => {
  const now = new Date().toISOString()
  return check({
    definition,
    ...surroundingsOf(page),
    records: draft ? recordsAfter({ definition, records, side: mySide, personId: myPersonId }, now) : records,
    today: now.slice(0, 10),
  })
}

/** What the checks say of the text that is shown, as it is typed; the typing never waits for them. */
export const useVerdicts = (): CheckResult => {
  const view = useDeferredValue(useDocument())
  return useMemo(() => verdictsOn(view), [view])
}

/** What a verdict found, why it matters to the consumer, and what to do. */
export const verdictText = (t: TFunction, verdict: Verdict) => {
  const translate = t as unknown as (key: string, params: object) => string
  const { title, why, fix } = textOf({ language: texts.language, translate }, verdict)
  return { found: title, why, fix }
}
