import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleQuery } from '#web/administration/queries.ts'
import { client } from '#web/client.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'

/** Names the person who answers for the service on the provider's side. */
export const OwnerDialog = ({ workspace, onClose }: { workspace: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data: around } = useQuery(workspaceQuery(workspace))
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text, 200)
  // Only administrators may look through everybody; others name somebody the service already knows.
  const maySearch = around?.can.includes('administer') ?? false
  const people = useInfiniteQuery({ ...peopleQuery(workspace, search.slice(0, 350)), enabled: maySearch })
  const [personId, setPersonId] = useState<string | null>(page.owner ? null : (around?.me.id ?? null))
  const known = [...page.people, ...(around ? [around.me] : [])]
  const found = maySearch ? (people.data?.pages.flatMap(({ people }) => people) ?? []) : known
  const options = new Map([...known, ...found].map(({ id, name }) => [id, name]))
  const name = useServiceAction(
    { workspace, service: page.id },
    (params, chosen: string) => client.nameOwner({ params, body: { personId: chosen } }),
    { inline: true, onDone: onClose },
  )
  return (
    <ConfirmDialog
      title={t('service.roles.nameOwner')}
      text={t('service.roles.ownerText')}
      confirm={t('service.roles.nameOwner')}
      busy={name.isPending}
      missing={personId === null ? [t('words.role.owner')] : []}
      error={name.error}
      onConfirm={() => personId && name.mutate(personId)}
      onClose={onClose}
    >
      <Select
        label={t('words.role.owner')}
        searchable
        required
        allowDeselect={false}
        data={[...options].map(([value, label]) => ({ value, label }))}
        value={personId}
        onChange={setPersonId}
        searchValue={text}
        onSearchChange={setText}
        nothingFoundMessage={t('ui.nothingFound')}
      />
    </ConfirmDialog>
  )
}
