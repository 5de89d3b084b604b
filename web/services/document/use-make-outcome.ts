import type { ConsumerRole } from '#model/definition/entries.ts'
import { useDocument, useDraftAt } from './document-view.ts'
import { blankEntry, newEntryId } from './entry-fields.ts'

/** Makes an outcome of what somebody needs, and opens it to be worded; null where none may be written. */
export const useMakeOutcome = (): ((what: string, role: ConsumerRole) => void) | null => {
  const { setOpen } = useDocument()
  const draft = useDraftAt('value.outcomes')
  if (!draft) return null
  return (what, stakeholderRole) => {
    const id = newEntryId()
    const path = `value.outcomes/${id}`
    draft.store.write(path, {
      ...blankEntry('value.outcomes', id, { direction: 'supported', stakeholderRole }),
      statement: what,
    })
    setOpen(path)
  }
}
