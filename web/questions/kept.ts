/** What a browser keeps under a name; null where there is nothing, or where nothing may be kept. */
export const readKept = <Kept>(store: () => Storage, name: string): Kept | null => {
  try {
    const text = store().getItem(`covalence.questions.${name}`)
    return text === null ? null : (JSON.parse(text) as Kept)
  } catch {
    return null
  }
}

/** Keeps something under a name, or forgets it; says whether that could be done. */
export const keep = (store: () => Storage, name: string, kept: object | null): boolean => {
  try {
    const key = `covalence.questions.${name}`
    if (kept === null) store().removeItem(key)
    else store().setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Random bits by which this browser is known again, and by nobody else. */
export const newBrowserBits = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
