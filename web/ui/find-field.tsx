import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { MagnifyingGlassIcon } from '@radix-ui/react-icons'
import { useState } from 'react'

type FindFieldProps = {
  label: string
  description?: string
  placeholder?: string
  /** The text searched for now, as the address holds it. */
  text: string
  /** Called a moment after the last letter. */
  change: (text: string) => void
  size?: 'md' | 'lg'
  labelHidden?: boolean
}

/** A field that searches while one types. */
export const FindField = (props: FindFieldProps) => {
  const { label, description, placeholder, text, change, size = 'md', labelHidden = false } = props
  const [typed, setTyped] = useState(text)
  const [sent, setSent] = useState(text)
  const send = useDebouncedCallback((wanted: string) => {
    setSent(wanted)
    change(wanted)
  }, 180)
  const [seen, setSeen] = useState(text)
  // The address may change by other ways than typing, such as the back button; what is being typed stays.
  if (seen !== text) {
    setSeen(text)
    if (text !== sent) {
      setSent(text)
      setTyped(text)
    }
  }
  return (
    <TextInput
      type="search"
      size={size}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      description={description}
      placeholder={placeholder}
      leftSection={<MagnifyingGlassIcon width={18} height={18} aria-hidden />}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        send(event.currentTarget.value.trim())
      }}
    />
  )
}
