import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Address, textAt } from '../draft/typed-text.ts'
import { useDocument } from '../document/document-view.ts'

type TypedInputProps = {
  address: Address
  label: string
  help?: string
  kind: 'paragraph' | 'line' | 'decimal' | 'day'
  suggestions?: readonly string[]
  autoFocus?: boolean
  hideLabel?: boolean
  /** Takes the text instead of the draft: for an entry that comes to be with its first letter. */
  onText?: (text: string) => void
}

/** A text of the draft as it is typed; what cannot be kept stays in the field, with the reason under it. */
export const TypedInput = ({
  address,
  label,
  help,
  kind,
  suggestions,
  autoFocus = false,
  hideLabel = false,
  onText,
}: TypedInputProps) => {
  const { t } = useTranslation()
  const { draft, page } = useDocument()
  if (!draft) return null
  const rough = draft.state.rough[address]
  const list = suggestions && suggestions.length > 0 ? `${address}-suggestions` : undefined
  const shared = {
    label: hideLabel ? undefined : label,
    'aria-label': hideLabel ? label : undefined,
    description: help || undefined,
    value: rough?.text ?? textAt(draft.state.definition, address),
    error: rough ? t(`service.typing.${rough.problem}`) : undefined,
    lang: page.language,
    dir: 'auto' as const,
    'data-autofocus': autoFocus || undefined,
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the editor was opened for typing
    autoFocus,
    onChange: (event: { currentTarget: { value: string } }) =>
      (onText ?? ((text) => draft.store.type(address, text)))(event.currentTarget.value),
  }
  if (kind === 'paragraph') return <Textarea {...shared} minRows={2} maxRows={16} />
  return (
    <>
      <TextInput
        {...shared}
        {...(list ? { list } : {})}
        type={kind === 'day' ? 'date' : 'text'}
        inputMode={kind === 'decimal' ? 'decimal' : undefined}
        autoComplete="off"
      />
      {list && (
        <datalist id={list}>
          {suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}
