import type { Stakeholder } from '#model/stakeholders/stakeholder.ts'
import { nameIn } from '#web/ui/formats.ts'

/** What a stakeholder is called in the reader's language. */
export const called = ({ organisation, name }: Stakeholder, language: string): string =>
  organisation ? nameIn(organisation.names, language) : name
