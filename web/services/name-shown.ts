import type { ServicePage } from '#model/contract/service-page.ts'
import { nameIn } from '#web/ui/formats.ts'

/**
 * An organisation that was named in the language of the text, in the reader's language. What is called otherwise by
 * now, or is no side any more, keeps the name that is on record.
 */
export const nameShown = (
  { provider, roles }: Pick<ServicePage, 'provider' | 'roles'>,
  recorded: string,
  language: string,
): string => {
  const sides = [provider, ...roles.map(({ organisation }) => organisation)]
  const named = sides.find(({ names }) => recorded !== '' && Object.values(names).includes(recorded))
  return named ? nameIn(named.names, language) : recorded
}
