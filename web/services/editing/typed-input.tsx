import { Autocomplete, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Address, textAt } from '../draft/typed-text.ts'
import { useDraftNow } from '../draft/use-draft-now.ts'
import { useDocument } from '../document/document-view.ts'

type TypedInputProps = {
  address: Address
  label: string
  help?: string
  kind: 'paragraph' | 'line' | 'decimal' | 'day'
  suggestions?: readonly string[]
  /** Takes the focus when it appears, because somebody opened it to type. */
  focused?: boolean
  /** Takes the text instead of the draft: for an entry that comes to be with its first letter. */
  onText?: (text: string) => void
}

/** What every kind of field needs: the text as typed, and why it cannot be kept where that is so. */
const useTyped = ({ address, onText }: Pick<TypedInputProps, 'address' | 'onText'>) => {
  const { t } = useTranslation()
  const { draft, definition, page } = useDocument()
  // The page around follows after a pause; here each letter shows with its key.
  const now = useDraftNow(draft)
  const rough = now?.rough[address]
  return {
    lang: page.language,
    'data-address': address,
    dir: 'auto' as const,
    value: rough?.text ?? textAt(now?.definition ?? definition, address),
    error: rough ? t(`service.typing.${rough.problem}`) : undefined,
    onBlur: () => draft?.follow(),
    type: (text: string) => (onText ? onText(text) : draft?.store.type(address, text)),
  }
}

/** A text of the draft as it is typed; what cannot be kept stays in the field, with the reason under it. */
export const TypedInput = ({
  address,
  label,
  help = '',
  kind,
  suggestions,
  focused = false,
  onText,
}: TypedInputProps) => {
  const { type, ...typed } = useTyped({ address, ...(onText ? { onText } : {}) })
  const shared = { ...typed, label, ...(help === '' ? {} : { description: help }) }
  const onChange = (event: { currentTarget: { value: string } }) => type(event.currentTarget.value)
  if (kind === 'paragraph') {
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the editor was opened for typing
    return <Textarea {...shared} autoFocus={focused} minRows={2} maxRows={16} onChange={onChange} />
  }
  if (suggestions !== undefined && suggestions.length > 0) {
    return <Autocomplete {...shared} size="md" data={[...new Set(suggestions)]} onChange={type} />
  }
  return (
    <TextInput
      {...shared}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the editor was opened for typing
      autoFocus={focused}
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={kind === 'decimal' ? 'decimal' : 'text'}
      autoComplete="off"
      onChange={onChange}
    />
  )
}
