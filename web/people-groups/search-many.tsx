import { MultiSelect } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './people-groups.module.css'

export type Option = { value: string; label: string }
/** What is found, under a heading where there are several kinds. */
export type Found = { heading: string; options: readonly Option[] }

type SearchManyProps = {
  label: string
  description?: string
  placeholder: string
  found: readonly Found[]
  searching: boolean
  onSearch: (text: string) => void
  /** Called when somebody comes to the field: soon enough to search. */
  onFocus?: () => void
  chosen: readonly (Option & { heading: string })[]
  choose: (chosen: (Option & { heading: string })[]) => void
  error?: string | undefined
}

/** Chooses several of many by typing a few letters; the server searches. */
export const SearchMany = (props: SearchManyProps) => {
  const { found, searching, onSearch, chosen, choose, placeholder, ...shown } = props
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const search = useDebouncedCallback(onSearch, 200)
  // What is chosen may not be among what is found now, and is not offered again.
  const known = found.map(({ heading, options }) => {
    const mine = chosen.filter((one) => one.heading === heading)
    const others = options.filter(({ value }) => !mine.some((one) => one.value === value))
    return { heading, options: [...mine, ...others.map(({ value, label }) => ({ heading, value, label }))] }
  })
  const all = known.flatMap(({ options }) => options)
  return (
    <MultiSelect
      {...shown}
      {...(chosen.length === 0 ? { placeholder } : {})}
      size="md"
      data={known.map(({ heading, options }) => ({
        group: heading,
        items: options.map(({ value, label }) => ({ value, label })),
      }))}
      filter={({ options }) => options}
      classNames={{ input: classes.pills ?? '', inputField: classes.pillsField ?? '' }}
      openOnFocus={false}
      hidePickedOptions
      searchable
      searchValue={text}
      onSearchChange={(typed) => {
        setText(typed)
        search(typed.trim())
      }}
      value={chosen.map(({ value }) => value)}
      onChange={(values) =>
        choose(
          values.flatMap((value) => {
            const one = all.find((option) => option.value === value)
            return one ? [one] : []
          }),
        )
      }
      nothingFoundMessage={searching ? t('ui.loading') : t('ui.nothingFound')}
      // Within the form or dialog, so that what it offers is part of it for screen readers, too.
      comboboxProps={{ shadow: 'md', withinPortal: false }}
    />
  )
}
