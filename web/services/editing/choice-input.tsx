import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../document/document-view.ts'
import type { EntryField } from '../document/entry-fields.ts'

type ChoiceInputProps = {
  field: EntryField
  label: string
  help: string
  value: string
  onChange: (value: string) => void
}

/** One of the few words that a field may hold. */
export const ChoiceInput = ({ field, label, help, value, onChange }: ChoiceInputProps) => {
  const { t } = useTranslation()
  const words = t(`words.${field.words ?? 'bearer'}`, { returnObjects: true }) as Record<string, string>
  return (
    <NativeSelect
      size="md"
      label={label}
      description={help || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={(field.options ?? []).map((option) => ({
        value: option,
        label: option === '' ? t('service.notChosen') : (words[option] ?? option),
      }))}
    />
  )
}

/** The outcomes that an output makes possible. */
export const OutcomesInput = ({ label, value, onChange }: OutcomesInputProps) => {
  const { definition } = useDocument()
  if (definition.value.outcomes.length === 0) return null
  return (
    <Checkbox.Group label={label} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {definition.value.outcomes.map(({ id, statement }) => (
          <Checkbox key={id} value={id} label={statement} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

type OutcomesInputProps = { label: string; value: string[]; onChange: (value: string[]) => void }
