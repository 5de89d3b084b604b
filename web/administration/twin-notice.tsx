import { Alert } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '#model/contract/workspaces.ts'
import { useLanguage } from '#web/ui/language.ts'
import { organisationsQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

type Typed = { names: readonly string[]; parentId: string | null; except: string | undefined }

const isSame = (one: string, other: string | undefined): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other?.trim().toLowerCase()

/** The organisation in the same place that goes by a name that is typed. */
const twinIn = (
  found: readonly Organisation[],
  { names, parentId, except }: Typed,
): Organisation | undefined =>
  found.find(
    (one) =>
      one.id !== except &&
      one.parentId === parentId &&
      names.some((name) => isSame(name, one.names.en) || isSame(name, one.names.fr)),
  )

/** Says, while a name is typed, that another organisation in the same place has it already; it may have it all the same. */
export const TwinNotice = (typed: Typed) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const name = typed.names.find((one) => one.trim() !== '') ?? ''
  const [text] = useDebouncedValue(name.trim().slice(0, 350), 300)
  const { data } = useInfiniteQuery({ ...organisationsQuery(slug, text, language), enabled: text !== '' })
  const twin = twinIn(data?.pages.flatMap((page) => page.organisations) ?? [], typed)
  return (
    <div aria-live="polite">{twin && <Alert>{t('administration.organisations.twin', { name })}</Alert>}</div>
  )
}
