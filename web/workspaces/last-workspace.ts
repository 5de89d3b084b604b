const key = 'covalence.workspace'

/** The workspace last opened in this browser, if any. */
export const lastWorkspace = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export const rememberWorkspace = (slug: string): void => {
  try {
    localStorage.setItem(key, slug)
  } catch {
    // Storage may be forbidden: then the first workspace opens next time.
  }
}
