import type { CodeContent, CodeHeader } from './code-document.ts'

/** The text of a draft that code was begun from, and the header that it had then. */
export type CodeBase = CodeContent & { header: CodeHeader }

/** Code that was typed and is not saved. */
export type TypedCode = { text: string; base: CodeBase }

type Kept = TypedCode & { startedAt: string }

/** Holds typed code until it is saved; in this tab it outlives a reload. */
export type CodeText = ReturnType<typeof createCodeText>

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'text' in value && 'base' in value && 'startedAt' in value

const readKept = (key: string, startedAt: string): TypedCode | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    // Code that was typed for an earlier draft does not belong in this one.
    return isKept(kept) && kept.startedAt === startedAt ? { text: kept.text, base: kept.base } : null
  } catch {
    return null
  }
}

const writeKept = (key: string, kept: Kept | null): void => {
  try {
    if (kept === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Full or forbidden: the guard against leaving the page still holds.
  }
}

/** The typed code of a draft; it is saved when somebody says so, since half a change reads like another one. */
export const createCodeText = (service: string, startedAt: string) => {
  const key = `covalence.code.${service}`
  let typed = readKept(key, startedAt)
  const listeners = new Set<() => void>()
  const set = (next: TypedCode | null): void => {
    const wasUnsaved = typed !== null
    typed = next
    writeKept(key, next && { ...next, startedAt })
    if (wasUnsaved !== (next !== null)) for (const listener of listeners) listener()
  }
  return {
    read: () => typed,
    isUnsaved: () => typed !== null,
    /** Keeps the text as typed; the first keystroke settles what it was begun from. */
    type: (text: string, base: CodeBase) => set({ text, base: typed?.base ?? base }),
    clear: () => set(null),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
