const key = 'covalence.workshop'

/** What this browser takes part in a workshop with; null where it does not. */
export const keptToken = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps it, so that a phone that was put away comes back; null lets go of it. */
export const keepToken = (token: string | null): void => {
  try {
    if (token === null) localStorage.removeItem(key)
    else localStorage.setItem(key, token)
  } catch {
    // Storage may be forbidden: then it holds as long as this page is open.
  }
}
