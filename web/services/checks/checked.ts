import { createContext, useContext } from 'react'
import type { Surroundings } from '#model/contract/checks.ts'
import type { ServiceText } from '#model/contract/service-texts.ts'
import type { Answer } from './answer.ts'

/** What the checks say of the text that is shown around here. */
export type Checked = {
  workspace: string
  text: ServiceText
  /** Null until they have been worked out. */
  answer: Answer | null
  surroundings: Surroundings | null
  /** Whether they cannot be worked out, and how to try again. */
  failed: boolean
  retry: () => void
}

const CheckedContext = createContext<Checked | null>(null)
export const CheckedProvider = CheckedContext.Provider

/** The checks of the text around here; null where none are shown, as while signing. */
export const useCheckedHere = (): Checked | null => useContext(CheckedContext)

/** The checks of the text around here. */
export const useChecked = (): Checked => {
  const checked = useCheckedHere()
  if (!checked) throw new Error('Checks are shown outside of a checked text.')
  return checked
}
