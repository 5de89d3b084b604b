import type { OrganisationDocument } from './document.ts'

type Spec = Pick<OrganisationDocument['spec'], 'successors' | 'until'>

/** What an organisation went into as a whole; empty where it did not. */
const mergedInto = ({ successors }: Spec): string =>
  successors.find(({ kind }) => kind === 'merged')?.organisation ?? ''

/**
 * Whether something cannot be so about what an organisation went into: it goes into one other at the most, on the day
 * on which it ends, and not back into itself by way of others. `specOf` is what is said of others.
 */
export const goAmiss = (name: string, spec: Spec, specOf: (name: string) => Spec | undefined): boolean => {
  const { successors, until } = spec
  const merged = successors.filter(({ kind }) => kind === 'merged')
  const places = new Set(successors.map(({ kind, organisation }) => `${kind} ${organisation}`))
  if (merged.length > 1 || places.size < successors.length) return true
  if (
    merged.some(({ since }) => since !== until) ||
    successors.some(({ organisation }) => organisation === name)
  )
    return true
  const seen = new Set<string>()
  let at = mergedInto(spec)
  while (at !== '' && at !== name && !seen.has(at)) {
    seen.add(at)
    const next = specOf(at)
    at = next ? mergedInto(next) : ''
  }
  return at === name
}
