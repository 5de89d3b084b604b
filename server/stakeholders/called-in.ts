import { oneNameOf } from '#server/parties/index.ts'
import type { Stored } from './find-stakeholders.ts'

/** What a stakeholder is called in the journal. */
export const calledIn = ({ organisation, name }: Stored): string =>
  organisation ? oneNameOf(organisation.names) : name
