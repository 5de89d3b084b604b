/** What some tools write before an address to say how it is fetched, such as `git::`. */
const fetcher = /^(?:[a-z][a-z0-9+.-]*::)+/i
const scheme = /^[a-z][a-z0-9+.-]*:\/\//i

/** A path on somebody's own machine: it says nothing to others, and may tell who they are. */
const isLocal = (address: string): boolean =>
  /^file:/i.test(address) || /^[/~.\\]/.test(address) || /^[a-z]:([\\/]|$)/i.test(address)

/** The rest of an address once whoever is named before its host, with their passwords and tokens, is left out. */
const withoutUser = (address: string, isOfScheme: boolean): string => {
  const host = /^[^/]*/.exec(address)?.[0] ?? ''
  if (host.includes('@')) return address.slice(host.lastIndexOf('@') + 1)
  // A password that holds a slash: where a port would stand is no number.
  const isPlain = !isOfScheme || /^[^:]*(:\d*)?$/.test(host)
  return isPlain ? address : address.slice(address.lastIndexOf('@') + 1)
}

/**
 * The address of a repository as it may be kept and shown: without what opens it, since names, passwords and tokens are
 * nobody else's business; empty where it is but a path on somebody's machine.
 */
export const repositoryAddress = (given: string): string => {
  const address = given
    .trim()
    .replace(fetcher, '')
    .replace(/[?#].*$/, '')
  if (isLocal(address)) return ''
  const start = scheme.exec(address)?.[0] ?? ''
  const rest = withoutUser(address.slice(start.length), start !== '').replace(/\/+$/, '')
  if (start === '') return isLocal(rest) ? '' : rest
  const host = /^[^/]*/.exec(rest)?.[0] ?? ''
  return host === '' ? '' : `${start.toLowerCase()}${host.toLowerCase()}${rest.slice(host.length)}`
}
