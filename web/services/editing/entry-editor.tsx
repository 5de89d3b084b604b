import { Button } from '@mantine/core'
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@radix-ui/react-icons'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  blankEntry,
  type Entry,
  entryFields,
  type EntryField,
  type ListPath,
} from '../document/entry-fields.ts'
import { useDocument } from '../document/document-view.ts'
import { fieldText } from '../document/field-text.ts'
import { useClosing } from '../document/text-clause.tsx'
import { readAt } from '../draft/clause-at.ts'
import { textAt } from '../draft/typed-text.ts'
import { ChoiceInput, OutcomesInput } from './choice-input.tsx'
import { TypedInput } from './typed-input.tsx'
import classes from '../document/clause.module.css'

/** What a new entry already says by its place on the page, such as a cost that is imposed. */
export type Given = Record<string, string>

export type EntryEditorProps = {
  list: ListPath
  id: string
  given: Given
  /** Moves the entry one place up (-1) or down (1) among those shown; null where it cannot. */
  move: ((step: -1 | 1) => void) | null
  remove: () => void
}

const FieldInput = ({
  list,
  id,
  given,
  field,
  first,
}: Pick<EntryEditorProps, 'list' | 'id' | 'given'> & {
  field: EntryField
  first: boolean
}) => {
  const { t } = useTranslation()
  const { draft, definition, page } = useDocument()
  if (!draft) return null
  const path = `${list}/${id}`
  const address = `${path}#${field.name}`
  const entry = readAt(definition, path) as Entry | undefined
  const exists = entry !== undefined || draft.store.has(path)
  const at = `${list}.${field.name}`
  const label = fieldText(t, at, 'label')
  const help = fieldText(t, at, 'help')
  const current: Entry = entry ?? blankEntry(list, id, given)
  const put = (value: unknown) => {
    const now = readAt(draft.store.read().definition, path) as Entry | undefined
    draft.store.write(path, { ...(now ?? current), [field.name]: value })
  }
  if (field.kind === 'choice') {
    const choose = (value: string) => {
      draft.store.choose(address, value)
      draft.follow()
    }
    return (
      <ChoiceInput
        field={field}
        label={label}
        help={help}
        value={draft.store.chosen(address)}
        onChange={choose}
      />
    )
  }
  if (field.kind === 'outcomes') {
    const chosen = Array.isArray(current[field.name]) ? (current[field.name] as string[]) : []
    return <OutcomesInput label={label} value={chosen} onChange={put} />
  }
  const begin = (text: string) => {
    if (text.trim() !== '') put(text)
  }
  return (
    <TypedInput
      address={address}
      label={label}
      help={help}
      kind={field.kind === 'person' ? 'line' : field.kind}
      suggestions={field.kind === 'person' ? page.roles.map(({ person }) => person.name) : []}
      focused={first}
      {...(exists ? {} : { onText: begin })}
    />
  )
}

const isEmptyAt = (definition: ReturnType<typeof useDocument>['definition'], address: string): boolean =>
  textAt(definition, address) === ''

type EntryFieldsProps = Pick<EntryEditorProps, 'list' | 'id' | 'given'> & {
  /** What stands under the fields; it is told whether there is more to be said. */
  toolbar?: (more: ReactNode) => ReactNode
}

const justMore = (more: ReactNode): ReactNode => more

/** The fields of one entry: what it says first, then what is usually needed, and the rest on request. */
export const EntryFields = ({ list, id, given, toolbar = justMore }: EntryFieldsProps) => {
  const { t } = useTranslation()
  const { definition, draft } = useDocument()
  const [all, setAll] = useState(false)
  const path = `${list}/${id}`
  const exists = readAt(definition, path) !== undefined || draft?.store.has(path) === true
  const fields: readonly EntryField[] = entryFields[list]
  const shown = fields.filter(
    ({ name, further }) =>
      // Until it says something an entry is one question, not a form.
      (exists || name === 'statement') && (all || !further || !isEmptyAt(definition, `${path}#${name}`)),
  )
  const example = fieldText(t, list, 'example')
  const more = exists && !all && fields.some(({ further }) => further) && (
    <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
      {t('service.clause.more')}
    </Button>
  )
  return (
    <>
      <p className={classes.help}>
        {fieldText(t, list, 'help')} {example && t('ui.example', { text: example })}
      </p>
      <div className={classes.fields}>
        {shown.map((field) => (
          <div key={field.name} className={field.kind === 'paragraph' ? classes.wide : undefined}>
            <FieldInput list={list} id={id} given={given} field={field} first={field.name === 'statement'} />
          </div>
        ))}
      </div>
      {toolbar(more)}
    </>
  )
}

/** Edits one entry in its place in the document, where it can also be moved and taken out. */
export const EntryEditor = ({ list, id, given, move, remove }: EntryEditorProps) => {
  const { t } = useTranslation()
  const { definition, draft } = useDocument()
  const path = `${list}/${id}`
  const close = useClosing(path)
  const exists = readAt(definition, path) !== undefined || draft?.store.has(path) === true
  const toolbar = (more: ReactNode) => (
    <div className={classes.toolbar}>
      <Button size="xs" variant="default" onClick={close}>
        {t('service.clause.done')}
      </Button>
      {more}
      {exists && move && (
        <>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<ArrowUpIcon aria-hidden />}
            onClick={() => move(-1)}
          >
            {t('service.clause.up')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<ArrowDownIcon aria-hidden />}
            onClick={() => move(1)}
          >
            {t('service.clause.down')}
          </Button>
        </>
      )}
      {exists && draft && (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<TrashIcon aria-hidden />}
          onClick={remove}
        >
          {t('ui.remove')}
        </Button>
      )}
    </div>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys typed in the fields inside bubble here
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.metaKey || event.ctrlKey))) close()
      }}
    >
      <EntryFields list={list} id={id} given={given} toolbar={toolbar} />
    </div>
  )
}
