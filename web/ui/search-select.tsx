import { Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Option = { value: string; label: string }

type SearchSelectProps = {
  label: string
  description?: string | undefined
  placeholder?: string | undefined
  /** What the last search found; the search itself is the caller's. */
  found: readonly Option[]
  searching: boolean
  onSearch: (text: string) => void
  value: string | null
  onChange: (value: string | null) => void
  /** What is chosen already, where it may not be among what is found first. */
  known?: Option | undefined
  /** What is chosen already is still asked for: its name would replace what was typed meanwhile. */
  waiting?: boolean
  error?: string | undefined
  required?: boolean
  nothing?: string
}

/** What the field shows: the name of what is chosen once that is known, and then what is typed. */
const useText = (known: Option | undefined, value: string | null) => {
  const [text, setText] = useState(known?.label ?? '')
  const [named, setNamed] = useState(known?.value)
  // In the same drawing in which the field is free to type in: any later, and it would replace what is typed.
  if (known && known.value !== named) {
    setNamed(known.value)
    if (known.value === value) setText(known.label)
  }
  return [text, setText] as const
}

/** Chooses one of many by typing a few letters; the server searches. */
export const SearchSelect = (props: SearchSelectProps) => {
  const { found, searching, onSearch, value, onChange, known, waiting = false, ...others } = props
  const { required = false, nothing, ...shown } = others
  const { t } = useTranslation()
  const [text, setText] = useText(known, value)
  const [picked, setPicked] = useState<Option>()
  const chosen = [picked, known].find((one) => one?.value === value)
  const search = useDebouncedCallback(onSearch, 200)
  const options = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found
  return (
    <Select
      {...shown}
      searchable
      // What is chosen is taken back with the cross: choosing it once more keeps it.
      allowDeselect={false}
      readOnly={waiting}
      clearable={!required}
      // Marked, and not checked by the browser: forms say in their own words what is missing.
      withAsterisk={required}
      aria-required={required}
      data={options}
      // The server has searched already, in its own way.
      filter={({ options: all }) => all}
      value={value}
      searchValue={text}
      onSearchChange={(typed) => {
        setText(typed)
        // The field shows the chosen name: that is not a search. A name typed whole is one.
        search(typed === chosen?.label ? '' : typed)
      }}
      onChange={(next) => {
        setPicked(options.find((one) => one.value === next))
        onChange(next)
      }}
      nothingFoundMessage={searching ? t('ui.loading') : (nothing ?? t('ui.nothingFound'))}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}
