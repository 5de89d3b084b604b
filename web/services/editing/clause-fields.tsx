import { NativeSelect, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { entryFields, type ListPath } from '../document/entry-fields.ts'
import { fieldText } from '../document/field-text.ts'
import { useDocument } from '../document/document-view.ts'
import { readAt } from '../draft/clause-at.ts'
import { EntryFields, type Given } from './entry-editor.tsx'
import { TypedInput } from './typed-input.tsx'

/** The lists of the workspace's words, and the kind of words in each. */
const termKinds: Partial<Record<string, string>> = {
  'value.consumerGroups': 'consumer-group',
  'use.channels': 'channel',
}

type TermsInputProps = { path: string; kind: string; clearable?: boolean }

/** Words of the workspace, picked or written anew. */
export const TermsInput = ({ path, kind, clearable = false }: TermsInputProps) => {
  const { t } = useTranslation()
  const { definition, draft, nameOfTerm, termsOf } = useDocument()
  const known = termsOf(kind)
  const keys = (readAt(definition, path) ?? []) as string[]
  const keyOf = (name: string) => known.find((term) => term.name === name)?.key ?? name
  return (
    <TagsInput
      size="md"
      label={fieldText(t, path, 'label')}
      description={fieldText(t, path, 'help')}
      value={keys.map((key) => nameOfTerm(kind, key))}
      onChange={(names) => draft?.store.write(path, [...new Set(names.map(keyOf))])}
      data={known.map(({ name }) => name)}
      maxTags={100}
      clearable={clearable}
    />
  )
}

type ChargedInputProps = { help?: boolean; focused?: boolean; onBlur?: () => void }

/** Whether the consumer is charged. */
export const ChargedInput = ({ help = false, focused = false, onBlur }: ChargedInputProps) => {
  const { t } = useTranslation()
  const { definition, draft } = useDocument()
  const path = 'cost.charged'
  return (
    <NativeSelect
      size="md"
      label={fieldText(t, path, 'label')}
      description={help ? fieldText(t, path, 'help') : undefined}
      value={definition.cost.charged}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- where it was opened for choosing
      autoFocus={focused}
      onChange={(event) => draft?.store.write(path, event.currentTarget.value)}
      onBlur={onBlur}
      data={[
        { value: '', label: t('service.notChosen') },
        { value: 'yes', label: t('service.charged.yes') },
        { value: 'no', label: t('service.charged.no') },
      ]}
    />
  )
}

const noGiven: Given = {}

/** The fields of any one clause: its text, its words, its choice, or all that its entry says. */
export const ClauseFields = ({ path, given = noGiven }: { path: string; given?: Given }) => {
  const { t } = useTranslation()
  const [list = path, id] = path.split('/')
  if (id !== undefined && list in entryFields)
    return <EntryFields list={list as ListPath} id={id} given={given} />
  const kind = termKinds[path]
  if (kind !== undefined) return <TermsInput path={path} kind={kind} clearable />
  if (path === 'cost.charged') return <ChargedInput help focused />
  return (
    <TypedInput
      address={path}
      label={fieldText(t, path, 'label')}
      help={fieldText(t, path, 'help')}
      kind={path === 'value.name' ? 'line' : 'paragraph'}
      focused
    />
  )
}
