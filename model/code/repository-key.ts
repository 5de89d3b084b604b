/** Where those who serve repositories listen unless an address says otherwise. */
const usualPorts: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ssh: '22',
  'git+ssh': '22',
  'ssh+git': '22',
  git: '9418',
}

const ofUrl = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/]*@)?(\[[^\]]*\]|[^/:]*)(?::(\d*))?(\/.*)?$/i
// As secure shell writes it: host, colon, path.
const ofShell = /^(?:[^/@]+@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*):(.*)$/i
const ofHost = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/.*)$/i

const placeOf = (host: string, path: string): string => {
  const plain = path
    .replaceAll(/\/{2,}/g, '/')
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\.git$/i, '')
    .replace(/\/$/, '')
  return `${host.toLowerCase()}/${plain}`
}

const placeOfUrl = (scheme: string, host: string, port: string, path: string): string => {
  const isUsual = port === '' || usualPorts[scheme.toLowerCase()] === port
  return placeOf(isUsual ? host : `${host}:${port}`, path)
}

/**
 * What a repository is known by, whatever way it is reached: host and path, without scheme, user, usual port, ending or
 * closing slash. Something that is no address, such as a name given by hand, is known by itself.
 */
export const repositoryKey = (address: string): string => {
  const [, scheme, at = '', port = '', below = ''] = ofUrl.exec(address) ?? []
  if (scheme !== undefined) return placeOfUrl(scheme, at, port, below)
  const [, host, path = ''] = ofShell.exec(address) ?? ofHost.exec(address) ?? []
  return host === undefined ? address : placeOf(host, path)
}

/** Whether two addresses lead to one repository. */
export const isSameRepository = (one: string, other: string): boolean =>
  one === other || repositoryKey(one) === repositoryKey(other)
