import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayFindBy } from '#model/questions/asking.ts'
import { askableQuery } from './queries.ts'
import classes from './questions.module.css'

export type AskablePerson = { id: string; name: string }

type PeopleFieldProps = {
  workspace: string
  service: string
  chosen: readonly AskablePerson[]
  choose: (people: AskablePerson[]) => void
  /** Those who are asked already. */
  without?: readonly string[]
  error?: string | undefined
}

/** Chooses people by three letters of their names or more; the server searches. */
export const PeopleField = (props: PeopleFieldProps) => {
  const { workspace, service, chosen, choose, without = [], error } = props
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [searched] = useDebouncedValue(text.trim(), 200)
  const maySearch = mayFindBy(searched)
  const { data, isFetching } = useQuery({
    ...askableQuery(workspace, service, searched),
    enabled: maySearch,
    placeholderData: keepPreviousData,
  })
  const found = (maySearch && data ? data.people : []).filter(({ id }) => !without.includes(id))
  const known = [...chosen, ...found.filter(({ id }) => !chosen.some((one) => one.id === id))]
  const searching = isFetching ? t('ui.loading') : t('ui.nothingFound')
  const nothingFound = maySearch ? searching : t('questions.ask.peopleFind')
  return (
    <MultiSelect
      label={t('questions.ask.people')}
      description={t('questions.ask.peopleHelp')}
      {...(chosen.length === 0 ? { placeholder: t('questions.ask.peopleFind') } : {})}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      // The server has searched already, in its own way; who is chosen is not offered again.
      filter={({ options }) => options}
      size="md"
      classNames={{ input: classes.pills, inputField: classes.pillsField }}
      openOnFocus={false}
      hidePickedOptions
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={chosen.map(({ id }) => id)}
      onChange={(ids) => choose(known.filter(({ id }) => ids.includes(id)))}
      nothingFoundMessage={nothingFound}
      // Within the form, so that what it offers is part of the page's landmarks.
      comboboxProps={{ shadow: 'md', withinPortal: false }}
      error={error}
    />
  )
}
