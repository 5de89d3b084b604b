import { Radio, Stack } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonPage } from '#model/contract/people.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { peopleQuery } from './queries.ts'

type MergeDialogProps = { person: PersonPage; done: (remaining: PersonPage) => void; close: () => void }

/** Makes one of somebody who is here twice: asks who remains, and where both have an account, which. */
export const MergeDialog = ({ person, done, close }: MergeDialogProps) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const [text, setText] = useState('')
  const [into, setInto] = useState<string | null>(null)
  const [account, setAccount] = useState<string | null>(null)
  const { data, isFetching } = useInfiniteQuery({
    ...peopleQuery(workspace, text),
    placeholderData: keepPreviousData,
  })
  const others = (data?.pages[0]?.people ?? []).filter(({ id }) => id !== person.id)
  const [chosen, setChosen] = useState<(typeof others)[number] | null>(null)
  const asksForAccount = person.hasAccount && chosen?.hasAccount === true
  const merging = useMutation({
    mutationFn: () =>
      client.mergePeople({
        params: { workspace, person: person.id },
        body: { into: into ?? '', ...(asksForAccount && account !== null ? { account } : {}) },
      }),
    meta: { shown: true },
    onSuccess: done,
  })
  const missing = [
    ...(into === null ? [t('people.merge.into')] : []),
    ...(asksForAccount && account === null ? [t('people.merge.account')] : []),
  ]
  return (
    <ConfirmDialog
      title={t('people.merge.title', { name: person.name })}
      text={t('people.merge.text', { name: person.name })}
      confirm={t('people.merge.submit')}
      tone="danger"
      size="lg"
      missing={missing}
      busy={merging.isPending}
      error={merging.error}
      onConfirm={() => merging.mutate()}
      onClose={close}
    >
      <SearchSelect
        label={t('people.merge.into')}
        description={t('people.merge.intoHelp')}
        required
        found={others.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
        searching={isFetching}
        onSearch={setText}
        value={into}
        onChange={(id) => {
          setInto(id)
          setChosen(others.find((one) => one.id === id) ?? null)
          setAccount(null)
        }}
        nothing={t('administration.people.empty')}
      />
      {asksForAccount && (
        <Radio.Group
          label={t('people.merge.account')}
          description={t('people.merge.accountHelp')}
          value={account}
          onChange={setAccount}
        >
          <Stack gap="xs" mt="xs">
            {[person, chosen].map((one) => (
              <Radio key={one.id} value={one.id} label={`${one.name} (${one.email})`} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </ConfirmDialog>
  )
}
