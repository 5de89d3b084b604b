import { ActionIcon, Button } from '@mantine/core'
import { Pencil2Icon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { useCommentsHere } from '#web/comments/comments.ts'
import { type ListPath, newEntryId } from '#web/services/document/entry-fields.ts'
import { fieldText } from '#web/services/document/field-text.ts'
import { waitingIn } from './suggestion-mark.tsx'

type ListSuggestionsProps = { list: ListPath; given: Record<string, string>; mayAdd: boolean }

const isGiven = (content: unknown, given: Record<string, string>): boolean =>
  Object.entries(given).every(([key, value]) => (content as Record<string, unknown>)[key] === value)

/** Under a list: what is suggested to be added to it, and the way to suggest more. */
export const ListSuggestions = ({ list, given, mayAdd }: ListSuggestionsProps) => {
  const { t } = useTranslation()
  const comments = useCommentsHere()
  if (!comments) return null
  const added = waitingIn(comments).filter(
    ({ path, before, content }) =>
      path.startsWith(`${list}/`) && before === null && content !== null && isGiven(content, given),
  )
  const of = fieldText(t, list, 'label')
  return (
    <>
      {added.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Pencil2Icon aria-hidden />}
          onClick={() => comments.show({ path: list })}
        >
          {t('suggestions.additions', { count: added.length })}
        </Button>
      )}
      {mayAdd && comments.maySuggest && (
        <ActionIcon
          size="md"
          variant="subtle"
          color="gray"
          title={t('suggestions.add')}
          aria-label={t('suggestions.addTo', { of })}
          onClick={() => comments.show({ suggest: { path: `${list}/${newEntryId()}`, given } })}
        >
          <Pencil2Icon aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}
