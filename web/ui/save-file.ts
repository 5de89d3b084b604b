/** Lets the browser save a text as a file. */
export const saveFile = (name: string, text: string, type = 'application/yaml'): void => {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The download has begun with the click; the text need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
