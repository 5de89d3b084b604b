const key = 'covalence.reloaded-for'

/** After an upgrade the code of a screen may be gone: the page is loaded anew, once for each address. */
export const reloadForNewCode = (): void => {
  globalThis.addEventListener('vite:preloadError', (event) => {
    const { href } = globalThis.location
    if (sessionStorage.getItem(key) === href) return
    sessionStorage.setItem(key, href)
    event.preventDefault()
    globalThis.location.reload()
  })
}
