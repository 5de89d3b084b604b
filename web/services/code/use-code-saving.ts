import { useState } from 'react'
import { type PartName, partNames } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { countTranslated } from '#model/definition/restoring.ts'
import type { Content } from '../draft/draft-state.ts'
import type { DraftInHand } from '../draft/use-draft.ts'
import type { CodeText } from './code-text.ts'
import { type CodeFinding, type CodeReading, keepsFromSaving } from './read-code.ts'

type Saving = {
  draft: DraftInHand
  code: CodeText
  read: (text: string) => Promise<CodeReading>
  goTo: (from: number) => void
}

/** Why the code was not saved: what has to be put right, a part that is not to be written, or that it could not be looked through. */
export type NotSaved = { blocking: CodeFinding[] } | { notMine: PartName | 'translations' } | 'unread'

/** The first part that the code changes although this person only suggests changes to it, or else the translations. */
const notMineIn = (
  { store }: DraftInHand,
  { base, mine }: Record<'base' | 'mine', Content>,
): PartName | 'translations' | undefined => {
  const { readOnly } = store.read()
  const part = partNames.find(
    (one) => readOnly.includes(one) && !saysTheSame(base.definition[one], mine.definition[one]),
  )
  const isTranslated =
    readOnly.includes('translations') && countTranslated(base.translations, mine.translations) > 0
  return part ?? (isTranslated ? 'translations' : undefined)
}

/** Saves typed code: what it says goes onto the draft, as if it had been edited on the page. */
export const useCodeSaving = ({ draft, code, read, goTo }: Saving) => {
  const [busy, setBusy] = useState(false)
  const [notSaved, setNotSaved] = useState<NotSaved | null>(null)

  /** The reading of what is typed by now: somebody may type on while it is read. */
  const readTyped = async () => {
    for (;;) {
      const typed = code.read()
      if (!typed) return null
      const reading = await read(typed.text)
      if (code.read()?.text === typed.text) return { typed, reading }
    }
  }
  const saveTyped = async (): Promise<void> => {
    const found = await readTyped()
    if (!found) return
    const { typed, reading } = found
    if (reading.content) {
      const notMine = notMineIn(draft, { base: typed.base, mine: reading.content })
      if (notMine !== undefined) return setNotSaved({ notMine })
      draft.store.rewrite({ base: typed.base, mine: reading.content })
      code.clear()
      await draft.store.flush()
      return
    }
    const blocking = reading.findings.filter(keepsFromSaving)
    setNotSaved({ blocking })
    goTo(blocking[0]?.at.from ?? 0)
  }
  const save = async (): Promise<void> => {
    setNotSaved(null)
    setBusy(true)
    try {
      await saveTyped()
    } catch {
      setNotSaved('unread')
    } finally {
      setBusy(false)
    }
  }
  return { busy, notSaved, save, forget: () => setNotSaved(null) }
}
