import { Autocomplete, Textarea, TextInput } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#model/text.ts'
import type { Address } from '../draft/typed-text.ts'
import { useDocument } from '../document/document-view.ts'
import { CaretLayers } from '../presence/caret-layers.tsx'
import { WritersHere } from '../presence/writers-here.tsx'
import classes from './editing.module.css'
import { useLiveField } from './use-live-field.ts'

// Where the browser makes a field as high as its text, nothing need be measured with each key.
const sizesItself = CSS.supports('field-sizing', 'content')

type TypedInputProps = {
  address: Address
  label: string
  help?: string
  kind: 'paragraph' | 'line' | 'decimal' | 'day'
  suggestions?: readonly string[]
  /** Takes the focus when it appears, because somebody opened it to type. */
  focused?: boolean
  /** The language that is typed, where it is not the draft's own. */
  language?: Language
  maxLength?: number
  /** Takes the text instead of the draft: for an entry that comes to be with its first letter. */
  onText?: (text: string) => void
}

/** What every kind of field needs: the text as everybody types it, who else is in it, and why it cannot be kept. */
const useTyped = ({ address, help, language, maxLength, onText, label }: TypedInputProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { field, text, value, type, typing, problem } = useLiveField({
    address,
    ...(onText ? { onText } : {}),
  })
  const shared = {
    ...typing,
    label,
    ...(help ? { description: help } : {}),
    lang: language ?? page.language,
    'data-address': address,
    dir: 'auto' as const,
    value,
    ...(maxLength === undefined ? {} : { maxLength }),
    error: problem ? t(`service.typing.${problem}`) : undefined,
    inputContainer: (input: ReactNode) => (
      <CaretLayers field={field} text={text} address={address} value={value}>
        {input}
      </CaretLayers>
    ),
  }
  return { shared, field, type }
}

/** A text of the draft as it is typed; what cannot be kept stays in the field, with the reason under it. */
export const TypedInput = (props: TypedInputProps) => (
  <div>
    <TypedField {...props} />
    <WritersHere address={props.address} />
  </div>
)

const TypedField = (props: TypedInputProps) => {
  const { kind, suggestions, focused = false } = props
  const { shared, field, type } = useTyped(props)
  const onChange = (event: { currentTarget: { value: string } }) => type(event.currentTarget.value)
  if (kind === 'paragraph') {
    return (
      <Textarea
        {...shared}
        ref={field as RefObject<HTMLTextAreaElement>}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the editor was opened for typing
        autoFocus={focused}
        data-autofocus={focused || undefined}
        minRows={2}
        maxRows={16}
        autosize={!sizesItself}
        classNames={{ input: classes.growing }}
        onChange={onChange}
      />
    )
  }
  const ref = field as RefObject<HTMLInputElement>
  if (suggestions !== undefined && suggestions.length > 0) {
    return <Autocomplete {...shared} ref={ref} size="md" data={[...new Set(suggestions)]} onChange={type} />
  }
  return (
    <TextInput
      {...shared}
      ref={ref}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the editor was opened for typing
      autoFocus={focused}
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={kind === 'decimal' ? 'decimal' : 'text'}
      autoComplete="off"
      onChange={onChange}
    />
  )
}
