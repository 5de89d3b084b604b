import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleGroupPage } from '#model/contract/people-groups.ts'
import { peopleQuery } from '#web/administration/queries.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem } from '#web/ui/form.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './people-groups.module.css'
import { type Option, SearchMany } from './search-many.tsx'
import { useRefreshGroups } from './use-refresh-groups.ts'

type Person = Option & { heading: string }
type PeopleSearchProps = { chosen: readonly Person[]; choose: (people: Person[]) => void }

const PeopleSearch = ({ chosen, choose }: PeopleSearchProps) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...peopleQuery(slug, text),
    placeholderData: keepPreviousData,
  })
  const found = (data?.pages[0]?.people ?? []).filter(({ active }) => active)
  return (
    <SearchMany
      label={t('peopleGroups.adding.people')}
      description={t('peopleGroups.adding.peopleHelp')}
      placeholder={t('peopleGroups.adding.peopleFind')}
      found={[
        {
          heading: '',
          options: found.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
        },
      ]}
      searching={isFetching}
      onSearch={setText}
      chosen={chosen}
      choose={choose}
    />
  )
}

/** The addresses of nobody here, which stay in the field. */
const Unknown = ({ addresses }: { addresses: readonly string[] }) => {
  const { t } = useTranslation()
  if (addresses.length === 0) return null
  return (
    <div role="alert">
      <Text c="var(--bad-ink)">{t('peopleGroups.adding.unknown', { count: addresses.length })}</Text>
      <p className={classes.unknown}>{addresses.join(', ')}</p>
    </div>
  )
}

type AddPeopleDialogProps = { group: PeopleGroupPage; close: () => void }

const useAdding = ({ group, close }: AddPeopleDialogProps) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefreshGroups()
  const [people, setPeople] = useState<Person[]>([])
  const [addresses, setAddresses] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const adding = useMutation({
    mutationFn: () =>
      client.changeGroupMembers({
        params: { workspace, group: group.id },
        body: { add: people.map(({ value }) => value), addresses },
      }),
    meta: { shown: true },
    onSuccess: async ({ added, unknown }) => {
      await refresh()
      if (added > 0) sayDone(t('peopleGroups.adding.done', { count: added }))
      else if (unknown.length === 0) sayDone(t('peopleGroups.adding.already'))
      if (unknown.length === 0) return close()
      setPeople([])
      setAddresses(unknown.join('\n'))
    },
  })
  const change = (said: () => void) => {
    setEmpty(false)
    said()
  }
  return {
    people,
    choose: (chosen: Person[]) => change(() => setPeople(chosen)),
    addresses,
    write: (text: string) => change(() => setAddresses(text)),
    isEmpty,
    submit: () => {
      const nobody = people.length === 0 && !addresses.includes('@')
      setEmpty(nobody)
      if (!nobody) adding.mutate()
    },
    adding,
  }
}

/** Adds people to a group by name: by search, or by pasting their addresses. */
export const AddPeopleDialog = (props: AddPeopleDialogProps) => {
  const { t } = useTranslation()
  const { people, choose, addresses, write, isEmpty, submit, adding } = useAdding(props)
  return (
    <Dialog
      onClose={props.close}
      title={t('peopleGroups.adding.title', { name: props.group.name })}
      size="lg"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <FormProblem>{adding.error && problemText(t, adding.error)}</FormProblem>
          <PeopleSearch chosen={people} choose={choose} />
          <Textarea
            label={t('peopleGroups.adding.addresses')}
            description={t('peopleGroups.adding.addressesHelp')}
            autosize
            minRows={3}
            maxRows={10}
            spellCheck={false}
            value={addresses}
            error={isEmpty && t('peopleGroups.adding.nobody')}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <Unknown addresses={adding.data?.unknown ?? []} />
          <Group>
            <Button type="submit" loading={adding.isPending}>
              {t('peopleGroups.adding.submit')}
            </Button>
            <Button variant="default" onClick={props.close}>
              {t('ui.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
